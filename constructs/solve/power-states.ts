import type { NamedState } from "./scenarios";
import type { NodeSnapshot } from "./snapshot";

/** A unit of each rectifier plant and each UPS lost, at nominal and at minimum grid voltage. */
export function converterStates({ network = [], site }: NodeSnapshot): NamedState[] {
  const { redundancy } = site.promises;
  return network.flatMap(({ kind, id }) =>
    [false, true].flatMap((minimumVoltage): NamedState[] => {
      const at = minimumVoltage ? "-at-grid-minimum" : "";
      if (kind === "ups")
        return [{ name: `${id}-lost${at}`, state: { kind: "ups-lost", ups: id, minimumVoltage }, promised: redundancy.ups === "N+1" }];
      if (kind !== "rectifier-plant") return [];
      const promised = redundancy.rectifiers === "N+1";
      return [{ name: `${id}-unit-lost${at}`, state: { kind: "rectifier-unit-lost", plant: id, minimumVoltage }, promised }];
    }),
  );
}

/**
 * Without the grid, and when it is back. A battery carries the node for good, and so has a scenario that is promised, when no genset relieves it;
 * one that bridges until gensets stand is judged while they run.
 */
export function gridLostStates({ batteries, gensets, site }: NodeSnapshot): NamedState[] {
  const { autonomyS, rechargeS, redundancy } = site.promises;
  const withoutGrid = autonomyS !== undefined || site.grid.outages !== undefined;
  const states: NamedState[] = [];
  const stores = batteries.some(({ energy }) => energy !== undefined);
  if (stores) states.push({ name: "on-battery", state: { kind: "on-battery" }, promised: withoutGrid && gensets.length === 0 });
  if (gensets.length > 0) states.push({ name: "on-genset", state: { kind: "on-genset", recharging: false }, promised: true });
  if (gensets.length > 0 && stores)
    states.push({ name: "on-genset-recharging", state: { kind: "on-genset", recharging: true }, promised: true });
  for (const lostSet of gensets.flatMap(({ units }) => units))
    states.push({
      name: `${lostSet}-lost`,
      state: { kind: "on-genset", recharging: false, lostSet },
      promised: redundancy.gensets === "N+1",
    });
  if (stores) {
    const promised = rechargeS !== undefined;
    states.push({ name: "grid-back", state: { kind: "grid-back", minimumVoltage: false }, promised });
    states.push({ name: "grid-back-at-grid-minimum", state: { kind: "grid-back", minimumVoltage: true }, promised });
  }
  return states;
}
