import type { GensetFacts } from "../../../facts/power/genset";
import type { GensetState } from "../../../studies/electrical/genset-state";
import type { Scenario } from "../../../studies/scenarios/scenarios";

/** What the sets carry, and what one gives. */
interface Carried {
  readonly value: number; // [W] or [VA]
  readonly unit: "W" | "VA";
  readonly perSet: number | undefined; // [W] or [VA]
  /** Share of what one gives that a load may take. */
  readonly free: number; // [-]
}

/** How many sets the design needs, the lost one among them: a reader compares it with the count of the design. */
export function moreSets({ id, units }: GensetFacts, { sets }: GensetState, { state }: Scenario, carried: Carried): string {
  const { value, unit, perSet, free } = carried;
  if (perSet === undefined || perSet === 0) return `add a set to ${id}`;
  const needed = Math.ceil(value / (perSet * free)) + units.length - sets;
  const chargeLess =
    state.kind === "on-genset" && state.recharging ? ", or charge the batteries with less power (maximumCharge of the battery)" : "";
  return `fit ${needed} sets to ${id} instead of ${units.length}, or larger ones: one gives ${(perSet / 1000).toFixed(1)} k${unit} there${chargeLess}`;
}
