import { type PlaceTemperatures, placeNumber } from "../network/elements/place-numbers";
import type { NetworkRun } from "../network/network-run";
import type { NetworkTotals } from "../network/network-totals";
import type { EquipmentState } from "../scenarios/scenarios";
import type { NodeSnapshot } from "../snapshot/snapshot";
import { type BatteryState, batteryState } from "./battery-state";
import { type GensetState, gensetState } from "./genset-state";
import { gensetSteps } from "./genset-steps";

/** Computes the batteries on live buses, with their energy. */
export function batteryStates(
  { batteries, network }: NodeSnapshot,
  { flow, state }: NetworkRun,
  placeC: PlaceTemperatures,
): BatteryState[] {
  if (!network) return [];
  const { places, indexById } = state.network;
  return batteries.flatMap((battery) => {
    const index = indexById.get(battery.converter) ?? -1;
    if (!battery.energy || !state.converters.includes(index)) return [];
    const { missingW, chargeW } = flow.converter(index);
    const cellC = placeC[placeNumber(places, battery.id, battery.place)] as number;
    return [batteryState(battery, battery.energy, { dischargeW: missingW, chargeW }, cellC)];
  });
}

export function gensetStates(
  { cooling, gensets, site, standby }: NodeSnapshot,
  run: NetworkRun,
  totals: NetworkTotals,
  equipment: EquipmentState,
  outsideC: number,
): GensetState[] {
  if (equipment.kind !== "on-genset") return [];
  return gensets.map((genset) => {
    const supplied = run.state.network.sources.map(({ feed }) => genset.feeds.includes(feed));
    const sum = (powers: readonly number[]) => powers.reduce((total, power, i) => total + (supplied[i] ? power : 0), 0);
    const loadW = sum(totals.sourceW);
    const solved = gensetState(genset, {
      elevationM: site.position.elevationM,
      outsideC,
      loadW,
      loadVA: Math.hypot(loadW, sum(totals.sourceVar)),
      lostSets: genset.units.some((unit) => unit === equipment.lostSet) ? 1 : 0,
      transferS: standby?.transferS ?? 0,
    });
    return { ...solved, ...gensetSteps(run, cooling, genset, solved) };
  });
}
