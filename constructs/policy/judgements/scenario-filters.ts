import type { EquipmentState, Scenario } from "../../studies/scenarios/scenarios";

/** The grid is away and gensets carry the node, all of them or with one lost. */
export const onGenset = ({ state }: Scenario): boolean => state.kind === "on-genset";

/** The usual state of gensets: every set works, and no battery is charged. */
export const onGensetsAlone = ({ state }: Scenario): boolean =>
  state.kind === "on-genset" && !state.recharging && state.lostSet === undefined;

/** The grid is away. */
export const withoutGrid = ({ state }: Scenario): boolean => is(state, "on-battery", "on-genset");

/** Batteries or gensets supply the node. A part without power is fed by neither, and more units of it would have no power either. */
export const onStores = ({ state }: Scenario): boolean => is(state, "on-battery", "on-battery-at-end", "on-genset");

/** Something still powers the loads that batteries do not power. */
export const whilePowered = ({ state }: Scenario): boolean => !is(state, "on-battery", "on-battery-at-end");

/** One feed is lost; the parts that only it feeds may have other power or none. */
export const onFeedLost = ({ state }: Scenario): boolean => is(state, "feed-lost", "feed-dark");

/** Every feed has power. */
export const whileFeedsLive = ({ state }: Scenario): boolean => !is(state, "feed-lost", "feed-dark");

/** One UPS is lost. */
export const onUpsLost = ({ state }: Scenario): boolean => is(state, "ups-lost");

/** Every feed and every UPS works. */
export const whileFeedsAndUpsLive = ({ state }: Scenario): boolean => !is(state, "feed-lost", "feed-dark", "ups-lost");

/** The grid is at its minimum voltage, or a unit of a rectifier plant is lost. */
export const atMinimumOrUnitLost = ({ state }: Scenario): boolean =>
  is(state, "rectifier-unit-lost", "grid-minimum") || ("minimumVoltage" in state && state.minimumVoltage);

/** No part of the power is lost or low, and no battery is charged. */
export const whilePowerIsWhole = ({ state }: Scenario): boolean =>
  !is(state, "feed-lost", "feed-dark", "grid-minimum", "on-battery", "on-battery-at-end", "on-genset") &&
  !is(state, "grid-back", "rectifier-unit-lost", "ups-lost", "ups-on-bypass");

export const whileHealthy = ({ state }: Scenario): boolean => is(state, "healthy");

function is({ kind }: EquipmentState, ...kinds: readonly EquipmentState["kind"][]): boolean {
  return kinds.includes(kind);
}
