import type { UnitsFacts } from "../facts/cooling/units";
import { type DeviceFacts, deviceFacts } from "../facts/node-facts";
import { deviceBuiltFor, type ParsedBuiltFor } from "../facts/power/built-for";
import type { DemandFacts, HeatSink } from "../facts/power/demand";
import type { ProductFacts } from "../facts/product";
import { defined } from "../plain/defined";
import type { PolledProps } from "../props/speaks";
import type { Source } from "../provenance/source";
import type { StatedFact } from "../provenance/stated-fact";
import type { Ratio } from "../units";
import type { UnitsProps } from "./units.props";

/** What one part of the cooling is to the node: its numbers, what it draws, its devices, and what is stated of it. */
export interface PartFacts<Facts> {
  readonly facts: Facts;
  readonly demands: readonly DemandFacts[];
  readonly devices: readonly DeviceFacts[];
  readonly stated: readonly StatedFact[];
  /** What is taken where the design gives nothing. */
  readonly defaults?: readonly StatedFact[];
  /** What is bought of it. @default nothing that certification schemes know */
  readonly products?: readonly ProductFacts[];
}

/** Ids of the units of a kind: `dry-cooler-1`, `dry-cooler-2` … */
export function numbered(kind: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${kind}-${i + 1}`);
}

/** The units of a part. */
export function unitsFacts(kind: string, { count, duty }: Pick<UnitsProps, "count"> & { readonly duty?: number | undefined }): UnitsFacts {
  return { units: numbered(kind, count), ...defined({ duty }) };
}

/** The devices of one kind, and what the props of their part say of how each is asked. */
export function devicesOf(kind: string, ids: readonly string[], asked?: PolledProps): DeviceFacts[] {
  return ids.map((id) => deviceFacts("cooling", kind, id, asked));
}

/** What one unit draws. Fans, chillers, air conditioners and heater stand here at their ratings, or at nothing: the solver sets what they draw. */
export function demandOf(
  id: string,
  powerW: number,
  heatTo: HeatSink,
  electrical: ParsedBuiltFor & {
    readonly powerFactor?: Ratio | undefined;
    readonly sheddable?: boolean | undefined;
    readonly source: Source;
  },
): DemandFacts {
  return {
    id,
    powerW,
    powerFactor: electrical.powerFactor?.value ?? 1,
    heatTo,
    place: heatTo === "outdoors" ? "outside" : "inside",
    it: false,
    sheddable: electrical.sheddable ?? false,
    ...deviceBuiltFor(electrical, electrical.source),
  };
}
