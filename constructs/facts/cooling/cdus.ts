import type { CduRating } from "../../engineering/thermal/exchangers/cdu-rating";
import type { Source } from "../../provenance/source";
import type { LiquidClass } from "../../standards/liquid-classes";
import type { UnitsFacts } from "./units";

/** Equal CDUs in parallel. */
export interface CduFacts extends UnitsFacts {
  readonly rating: CduRating;
  readonly waterClass?: LiquidClass;
  readonly setpointC: number; // [°C] secondary supply
  /** Share of the clean UA that remains. A design has 1; a diagnosis calculates with less. @default 1 */
  readonly fouledShare?: number; // [-]
  readonly source: Source;
}
