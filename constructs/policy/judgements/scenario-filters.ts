import type { EquipmentState, Scenario } from "../../studies/scenarios/scenarios";

/** Where the grid is gone and gensets carry the node, all of them or with one lost. */
export const onGenset = ({ state }: Scenario): boolean => state.kind === "on-genset";

/** The usual state of gensets: every set works and charges nothing. */
export const onGensetsAlone = ({ state }: Scenario): boolean =>
  state.kind === "on-genset" && !state.recharging && state.lostSet === undefined;

/** Where the grid is gone. */
export const withoutGrid = ({ state }: Scenario): boolean => is(state, "on-battery", "on-genset");

/** Where batteries or gensets carry the node: what is dark hangs on neither, and more of it would be dark too. */
export const onStores = ({ state }: Scenario): boolean => is(state, "on-battery", "on-battery-at-end", "on-genset");

/** Where something still supplies what batteries do not. */
export const whilePowered = ({ state }: Scenario): boolean => !is(state, "on-battery", "on-battery-at-end");

/** Where one feed is lost, with what hangs on it alone or without. */
export const onFeedLost = ({ state }: Scenario): boolean => is(state, "feed-lost", "feed-dark");

/** Where every feed lives. */
export const whileFeedsLive = ({ state }: Scenario): boolean => !is(state, "feed-lost", "feed-dark");

/** Where one UPS is lost. */
export const onUpsLost = ({ state }: Scenario): boolean => is(state, "ups-lost");

/** Where every feed and every UPS lives. */
export const whileFeedsAndUpsLive = ({ state }: Scenario): boolean => !is(state, "feed-lost", "feed-dark", "ups-lost");

/** Where the grid is at its minimum voltage, or a unit of a rectifier plant is lost. */
export const atMinimumOrUnitLost = ({ state }: Scenario): boolean =>
  is(state, "rectifier-unit-lost", "grid-minimum") || ("minimumVoltage" in state && state.minimumVoltage);

/** Where nothing of the power is lost or low, and no battery is charged. */
export const whilePowerIsWhole = ({ state }: Scenario): boolean =>
  !is(state, "feed-lost", "feed-dark", "grid-minimum", "on-battery", "on-battery-at-end", "on-genset") &&
  !is(state, "grid-back", "rectifier-unit-lost", "ups-lost", "ups-on-bypass");

/** Where nothing is lost. */
export const whileHealthy = ({ state }: Scenario): boolean => is(state, "healthy");

function is({ kind }: EquipmentState, ...kinds: readonly EquipmentState["kind"][]): boolean {
  return kinds.includes(kind);
}
