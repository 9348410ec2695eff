import { batteryPowerLimitW } from "../../engineering/energy/stores/battery-power";
import type { BatteryFacts } from "../../facts/power/battery";
import type { GensetFacts } from "../../facts/power/genset";
import { defined } from "../../plain/defined";
import type { BatteryOnBus } from "../network/elements/flow";
import { placeNames, placeNumber } from "../network/elements/place-numbers";
import type { StateOptions } from "../network/network-state";
import type { EquipmentState } from "../scenarios/scenarios";
import type { NodeSnapshot } from "../snapshot/snapshot";
import { mostChargeW } from "./battery-state";

/** Returns the changes of an equipment state in the network. States that only lose cooling change nothing and share one run. */
export function networkOptions({ batteries, feeds, gensets, places, site }: NodeSnapshot, state: EquipmentState): StateOptions {
  const atVoltage = (minimum: boolean): StateOptions => ({ sourceVoltageFactor: minimum ? site.grid.minimumShare : 1 });
  const onBus = (charging: boolean): StateOptions => ({
    batteries: batteries.flatMap((battery) => batteryOnBus(battery, places, charging)),
  });
  switch (state.kind) {
    case "feed-lost":
      return { lostFeeds: [state.feed], batteriesHold: true, ...onBus(false) };
    case "feed-dark":
      return { lostFeeds: [state.feed], ...onBus(false) };
    case "grid-minimum":
      return { ...atVoltage(true), ...onBus(false) };
    case "on-battery":
      return { lostFeeds: feeds, batteriesHold: true, ...onBus(false) };
    case "on-battery-at-end":
      return { lostFeeds: feeds, batteriesHold: true, atEnd: true, ...onBus(false) };
    case "on-genset": {
      const supplied = new Set(gensets.flatMap((genset) => genset.feeds));
      const lostFeeds = feeds.filter((feed) => !supplied.has(feed));
      return { lostFeeds, gensetsRun: true, batteriesHold: true, ...onBus(state.recharging), gensetFaultA: gensetFaults(gensets) };
    }
    case "grid-back":
      return { ...atVoltage(state.minimumVoltage), ...onBus(true) };
    case "rectifier-unit-lost":
      return { lostUnits: { [state.plant]: 1 }, ...atVoltage(state.minimumVoltage), ...onBus(false) };
    case "ups-lost":
      return { lostNodes: [state.ups], ...atVoltage(state.minimumVoltage), ...onBus(false) };
    case "ups-on-bypass":
      return { bypassed: [state.ups], ...atVoltage(state.minimumVoltage), ...onBus(false) };
    default:
      return onBus(false);
  }
}

/** Returns, by feed, the current that all sets of its plant drive into a fault. It is an upper bound, because sets that stand still may start. */
function gensetFaults(gensets: readonly GensetFacts[]): ReadonlyMap<string, number> {
  return new Map(
    gensets.flatMap(({ feeds, units, shortCircuitA = Number.NaN }) => feeds.map((feed) => [feed, units.length * shortCircuitA] as const)),
  );
}

/** Returns one name for every equipment state with the same network. A lost genset changes the sets that carry the load, not the load. */
export function networkKey(state: EquipmentState): string {
  switch (state.kind) {
    case "feed-lost":
    case "feed-dark":
      return `${state.kind} ${state.feed}`;
    case "grid-minimum":
    case "on-battery":
    case "on-battery-at-end":
      return state.kind;
    case "on-genset":
      return `${state.kind} ${state.recharging}`;
    case "grid-back":
      return `${state.kind} ${state.minimumVoltage}`;
    case "rectifier-unit-lost":
      return `${state.kind} ${state.plant} ${state.minimumVoltage}`;
    case "ups-lost":
    case "ups-on-bypass":
      return `${state.kind} ${state.ups} ${state.minimumVoltage}`;
    default:
      return "every feed";
  }
}

function batteryOnBus(battery: BatteryFacts, places: NodeSnapshot["places"], charging: boolean): BatteryOnBus[] {
  const { id, converter, place, energy, chargerEfficiency, nominalV, endV } = battery;
  if (!energy) return [];
  const { dischargeEfficiency, chargeEfficiency, chargeRate, nominalWh } = energy;
  const limitW = (celsius: number) => batteryPowerLimitW(chargeRate, celsius, nominalWh, mostChargeW(battery));
  return [
    {
      id,
      converter,
      placeNumber: placeNumber(placeNames(places), id, place),
      ...defined({ nominalV, endV }),
      dischargeEfficiency,
      chargeEfficiency,
      chargerEfficiency,
      chargeLimitW: (celsius) => (charging ? limitW(celsius) : 0),
    },
  ];
}
