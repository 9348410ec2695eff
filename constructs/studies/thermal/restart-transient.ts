import { moistSpecificHeatJPerKgK, specificVolumeM3PerKg } from "../../engineering/thermal/air/moist-air-properties";
import { rideThroughS } from "../../engineering/thermal/ride-through";
import { type Return, staggeredReturn } from "../../engineering/thermal/staggered-return";
import { type CoolingFacts, isLiquidCooling } from "../../facts/cooling/cooling";
import { addUp } from "../../plain/add-up";
import type { Unknown } from "../../plain/unknown";
import type { CoolingStates } from "../cooling-parts/cooling-part";
import { coolingParts, outdoorUnits } from "../cooling-parts/cooling-parts";
import type { OutdoorUnits } from "../cooling-parts/outdoor-units";
import type { CoolantChain, SolvedCoolantChain } from "../cooling-parts/states/coolant-chain-state";
import type { RoomState, SolvedRoom } from "../cooling-parts/states/room-state";
import type { AirInletLimits } from "../design/air-inlet";
import { powerReturns, type StoppedCooling } from "../design/restart-time";
import type { NodeSnapshot } from "../snapshot/snapshot";
import { promisedRideThrough, type RideThrough } from "./ride-through";

interface Kind {
  readonly prop: string;
  readonly units: number;
  readonly heatW: number; // [W] all units
  readonly restartS?: number; // [s]
  readonly restartIntervalS?: number; // [s]
  /** Number of these units that do not stop. */
  readonly kept: number;
}

interface RackAirLimits {
  readonly airInlet?: Pick<AirInletLimits, "maximumC">;
}

/** Computes the restart of coolant and room in a scenario; a part is left out if no promise needs it or its data are missing. */
export function restartTransient(
  node: NodeSnapshot,
  point: {
    readonly coolant: CoolantChain | undefined;
    readonly held: RideThrough | undefined;
    readonly facilityPumpOnUps: boolean;
    /** The cooling that stops. @default all units */
    readonly stopped?: StoppedCooling | undefined;
    readonly room: RoomState | undefined;
    readonly racks: readonly RackAirLimits[];
    readonly pressurePa: number; // [Pa]
  },
): { readonly restart?: RestartTransient } {
  if (promisedRideThrough(node) !== "restart" && !node.site.promises.batteryLoads) return {};
  const { stopped } = point;
  const coolant =
    point.held && point.coolant?.outcome === "solved"
      ? coolantTransient(node, point.coolant, point.held, point.facilityPumpOnUps, stopped)
      : undefined;
  const room = point.room?.outcome === "solved" ? roomTransient(node, point.room, point.racks, point.pressurePa, stopped) : undefined;
  return coolant || room ? { restart: { ...(coolant && { coolant }), ...(room && { room }) } } : {};
}

/**
 * Computes the coolant of the racks until the last unit that rejects heat has restarted.
 *
 * @equation as {@link staggeredReturn}; q_i the part of Q that the unit rejects in the scenario
 * @validity units restart only with the facility pump, unless it is on a UPS; a unit rejects no more than in the scenario, on the safe side
 * @source docs/physics/scenarios.md, Units that return one after another
 */
function coolantTransient(
  node: NodeSnapshot,
  chain: SolvedCoolantChain,
  { fromC, limit, lost: { power } }: RideThrough,
  facilityPumpOnUps: boolean,
  stopped: StoppedCooling | undefined,
): RestartPeak | undefined {
  const { cooling } = node;
  if (!isLiquidCooling(cooling)) return undefined;
  if (!coolantReturnsInSteps(cooling)) return undefined;
  const units = outdoorUnits(coolingParts(cooling)).filter(({ cools }) => cools === "coolant");
  if (power.outcome === "unknown") return power;
  const pumpS = facilityPumpOnUps ? 0 : cooling.facilityLoop.pumpRestartS;
  if (pumpS === undefined) return missing(["cooling.facilityLoop.pumpRestartDelay"]);
  const kinds = kindsOf(units, { coolant: chain }, stopped);
  const heatW = power.heatW / (stopped?.heatShare ?? 1);
  const share = heatW / addUp(kinds, ({ heatW }) => heatW);
  const heatCapacityJPerK = addUp(power.stores, (store) => store.heatCapacityJPerK);
  if (!(heatCapacityJPerK > 0)) return { outcome: "unknown", reason: power.reason ?? "no unit takes up the heat of the racks" };
  return peakOf(node, { kinds, share, pumpS, pumpRuns: facilityPumpOnUps, heatCapacityJPerK, fromC, heatW, limitC: limit.maximumSupplyC });
}

/**
 * Computes the air of the room until enough air conditioners have restarted.
 *
 * @equation as {@link staggeredReturn}; C = V·c_p/v of dry air at the cooling setpoint and the site's pressure + the declared heat capacity
 * @validity one well-mixed mass, which the servers draw; the heat through walls is that at the setpoint, on the safe side
 * @source docs/physics/scenarios.md, Units that return one after another
 */
function roomTransient(
  node: NodeSnapshot,
  room: SolvedRoom,
  racks: readonly RackAirLimits[],
  pressurePa: number,
  stopped: StoppedCooling | undefined,
): RestartPeak | undefined {
  const { cooling } = node;
  const airVolumeM3 = cooling?.room.airVolumeM3;
  if (!cooling || airVolumeM3 === undefined || !(room.heatToRemoveW > 0)) return undefined;
  const { heatCapacityJPerK = 0 } = cooling.room;
  const airJPerK = (airVolumeM3 * moistSpecificHeatJPerKgK(0)) / specificVolumeM3PerKg(room.roomC, 0, pressurePa);
  const limits = racks.flatMap(({ airInlet }) => airInlet?.maximumC ?? []);
  const units = outdoorUnits(coolingParts(cooling)).filter(({ cools }) => cools === "room");
  return peakOf(node, {
    kinds: kindsOf(units, { room }, stopped),
    share: 1,
    pumpS: 0,
    pumpRuns: true,
    heatCapacityJPerK: airJPerK + heatCapacityJPerK,
    fromC: room.roomC,
    heatW: room.heatToRemoveW,
    ...(limits.length > 0 && { limitC: Math.min(...limits) }),
  });
}

/** Returns whether units that cool the coolant restart one after another. All start at once if the design states no interval. */
export function coolantReturnsInSteps(cooling: CoolingFacts): boolean {
  const units = isLiquidCooling(cooling) ? outdoorUnits(coolingParts(cooling)) : [];
  return units.some(({ cools, facts }) => cools === "coolant" && facts.restartIntervalS !== undefined);
}

function kindsOf(units: readonly OutdoorUnits[], states: CoolingStates, stopped: StoppedCooling | undefined): Kind[] {
  return units.flatMap((part): Kind[] => {
    const returning = part.returning(states);
    if (!returning) return [];
    return [{ ...part.facts, prop: part.prop, ...returning, kept: stopped ? returning.units - stopped.units(part) : 0 }];
  });
}

interface Peak {
  readonly kinds: readonly Kind[];
  /** Share of the units' heat in the scenario. */
  readonly share: number; // [-]
  readonly pumpS: number; // [s]
  /** Whether units that do not stop remove heat at once, without a pump that must restart. */
  readonly pumpRuns: boolean;
  readonly heatCapacityJPerK: number; // [J/K]
  readonly fromC: number; // [°C]
  readonly heatW: number; // [W]
  readonly limitC?: number; // [°C]
}

function peakOf(node: NodeSnapshot, { kinds, share, pumpS, pumpRuns, heatCapacityJPerK, fromC, heatW, limitC }: Peak): RestartPeak {
  const back = powerReturns(node);
  if (back.outcome === "unknown") return back;
  const waiting = kinds.filter(({ units, kept }) => units > kept);
  const unsaid = waiting.filter(({ restartS }) => restartS === undefined).map(({ prop }) => `${prop}.restartDelay`);
  if (unsaid.length > 0) return missing(unsaid);
  const promised = promisedRideThrough(node);
  const leastS = typeof promised === "number" ? promised : 0;
  const returns = kinds.flatMap(({ units, kept, heatW: all, restartS = 0, restartIntervalS = 0 }): Return[] =>
    Array.from({ length: units }, (_, i) => {
      const startsS = Math.max(pumpS, i < kept ? 0 : restartS + (i - kept) * restartIntervalS);
      return { atS: i < kept && pumpRuns ? 0 : Math.max(leastS, back.totalS + startsS), heatW: (share * all) / units };
    }),
  );
  const soonerS = waiting.map(({ restartS = 0 }) => Math.min(restartS - pumpS, back.totalS + Math.max(pumpS, restartS) - leastS));
  const { peak } = staggeredReturn(heatCapacityJPerK, fromC, heatW, returns);
  const warmingW = returns.reduce((sum, one) => sum - (one.atS === 0 ? one.heatW : 0), heatW);
  if (!peak) return { outcome: "unknown", reason: "the units that restart do not remove all the heat: the temperature rises without end" };
  return {
    outcome: "known",
    peakC: peak.temperatureC,
    atS: peak.atS,
    fromC,
    heatCapacityJPerK,
    warmingW,
    mostSoonerS: Math.max(0, Math.min(...soonerS)),
    ...(limitC !== undefined && { limitC }),
    ...(limitC !== undefined && warmingW > 0 && { heldS: rideThroughS(heatCapacityJPerK, fromC, limitC, warmingW) }),
  };
}

function missing(props: readonly string[]): RestartPeak {
  return { outcome: "unknown", reason: `the time that cooling units wait before they run again is not stated: add ${props.join(", ")}` };
}

/** Greatest temperature of coolant or room air while cooling units restart one after another. */
export type RestartPeak =
  | {
      readonly outcome: "known";
      /** Greatest temperature. */
      readonly peakC: number; // [°C]
      /** Time after the restart. [s] */
      readonly atS: number; // [s]
      /** Temperature before the loss. */
      readonly fromC: number; // [°C]
      /** Thermal mass that warms. */
      readonly heatCapacityJPerK: number; // [J/K]
      /** Heat that warms it until the first unit is back. */
      readonly warmingW: number; // [W]
      /** Time by which all units could restart sooner, with shorter delays of their own. */
      readonly mostSoonerS: number; // [s]
      /** Limit; undefined if it is not stated. */
      readonly limitC?: number; // [°C]
      /** Time until the limit is reached if no unit restarts. Undefined without a limit, or where units that do not stop remove all the heat. */
      readonly heldS?: number; // [s]
    }
  | Unknown;

/** Temperatures of a node after a loss of power, if the site promises to ride through and the design states the data for each. */
export interface RestartTransient {
  /** Greatest temperature of the coolant of the racks. */
  readonly coolant?: RestartPeak;
  /** Greatest temperature of the room air. */
  readonly room?: RestartPeak;
}
