import type { CoolingPart } from "../cooling-parts/cooling-part";
import type { OperatingPoint } from "./operating-point";

/**
 * The branches of the model between which values jump or turn back: those of each cooling part, what has turned in the electrical side, and a state that is solved or not. Within one regime, and from
 * one fan mode to the next, they move on.
 */
export function regimeOf(parts: readonly CoolingPart[], point: OperatingPoint): string {
  return [point.outcome, ...parts.map((part) => part.regime(point)), ...point.electrical.turned].join(", ");
}
