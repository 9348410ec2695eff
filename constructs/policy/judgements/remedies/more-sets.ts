import type { GensetFacts } from "../../../facts/power/genset";
import type { GensetState } from "../../../studies/electrical/genset-state";
import type { Scenario } from "../../../studies/scenarios/scenarios";

interface Carried {
  readonly value: number; // [W] or [VA]
  readonly unit: "W" | "VA";
  readonly perSet: number | undefined; // [W] or [VA]
  /** Share of one set's power that the load may use. */
  readonly free: number; // [-]
}

/** Says how many sets the design needs, the lost one included, so that a reader can compare it with the count of the design. */
export function moreSets({ id, units }: GensetFacts, { sets }: GensetState, { state }: Scenario, carried: Carried): string {
  const { value, unit, perSet, free } = carried;
  if (perSet === undefined || perSet === 0) return `add a genset to ${id}`;
  const needed = Math.ceil(value / (perSet * free)) + units.length - sets;
  const chargeLess =
    state.kind === "on-genset" && state.recharging ? ", or charge the batteries with less power (energy.maximumCharge)" : "";
  return `fit ${id} with ${needed} gensets instead of ${units.length}, or with larger ones: each delivers ${(perSet / 1000).toFixed(1)} k${unit} in this air${chargeLess}`;
}
