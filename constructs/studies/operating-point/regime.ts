import type { CoolingPart } from "../cooling-parts/cooling-part";
import type { OperatingPoint } from "./operating-point";

/**
 * Names the branches of the model at a point: those of each cooling part, the changed modes of the electrical side, and whether each state is solved. Between
 * branches values jump or change direction. Within one branch, and from one fan mode to the next, they change steadily.
 */
export function regimeOf(parts: readonly CoolingPart[], point: OperatingPoint): string {
  return [point.outcome, ...parts.map((part) => part.regime(point)), ...point.electrical.turned].join(", ");
}
