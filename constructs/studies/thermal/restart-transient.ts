import { moistSpecificHeatJPerKgK, specificVolumeM3PerKg } from "../../engineering/thermal/air/moist-air-properties";
import { type Return, staggeredReturn } from "../../engineering/thermal/staggered-return";
import { type CoolingFacts, isLiquidCooling } from "../../facts/cooling/cooling";
import type { CoolingStates } from "../cooling-parts/cooling-part";
import { coolingParts, outdoorUnits } from "../cooling-parts/cooling-parts";
import type { OutdoorUnits } from "../cooling-parts/outdoor-units";
import type { CoolantChain, SolvedCoolantChain } from "../cooling-parts/states/coolant-chain-state";
import type { RoomState, SolvedRoom } from "../cooling-parts/states/room-state";
import type { AirInletLimits } from "../design/air-inlet";
import { powerReturns } from "../design/restart-time";
import type { NodeSnapshot } from "../snapshot/snapshot";
import type { RideThrough } from "./ride-through";

/** A kind of unit that returns. */
interface Kind {
  readonly prop: string;
  readonly units: number;
  readonly heatW: number; // [W] of all of them
  readonly restartS?: number; // [s]
  readonly restartIntervalS?: number; // [s]
}

/** A rack, by the air that its class allows. */
interface RackAirLimits {
  readonly airInlet?: Pick<AirInletLimits, "maximumC">;
}

/** Both, of a scenario; left out where nothing opens them. */
export function restartTransient(
  node: NodeSnapshot,
  point: {
    readonly coolant: CoolantChain | undefined;
    readonly held: RideThrough | undefined;
    readonly facilityPumpOnUps: boolean;
    readonly room: RoomState | undefined;
    readonly racks: readonly RackAirLimits[];
    readonly pressurePa: number; // [Pa]
  },
): { readonly restart?: RestartTransient } {
  if (node.site.promises.rideThroughS !== "restart") return {};
  const coolant =
    point.held && point.coolant?.outcome === "solved"
      ? coolantTransient(node, point.coolant, point.held, point.facilityPumpOnUps)
      : undefined;
  const room = point.room?.outcome === "solved" ? roomTransient(node, point.room, point.racks, point.pressurePa) : undefined;
  return coolant || room ? { restart: { ...(coolant && { coolant }), ...(room && { room }) } } : {};
}

/**
 * Coolant of the racks until the last unit that rejects heat is back.
 *
 * @equation as {@link staggeredReturn}; q_i the part of Q that the unit rejects in the scenario
 * @validity a facility pump on no UPS brings every unit only with itself; a unit gives no more than in the scenario, on the safe side
 * @source docs/physics/scenarios.md, Units that return one after another
 */
function coolantTransient(
  node: NodeSnapshot,
  chain: SolvedCoolantChain,
  { fromC, limit, lost: { power } }: RideThrough,
  facilityPumpOnUps: boolean,
): RestartPeak | undefined {
  const { cooling } = node;
  if (!isLiquidCooling(cooling)) return undefined;
  if (!coolantReturnsInSteps(cooling)) return undefined;
  const units = outdoorUnits(coolingParts(cooling)).filter(({ cools }) => cools === "coolant");
  if (power.outcome === "unknown") return power;
  const pumpS = facilityPumpOnUps ? 0 : cooling.facilityLoop.pumpRestartS;
  if (pumpS === undefined) return missing(["cooling.facilityLoop.pumpRestartDelay"]);
  const kinds = kindsOf(units, { coolant: chain });
  const share = power.heatW / kinds.reduce((sum, { heatW }) => sum + heatW, 0);
  const heatCapacityJPerK = power.stores.reduce((sum, store) => sum + store.heatCapacityJPerK, 0);
  if (!(heatCapacityJPerK > 0)) return { outcome: "unknown", reason: power.reason ?? "nothing takes up the heat of the racks" };
  return peakOf(node, { kinds, share, pumpS, heatCapacityJPerK, fromC, heatW: power.heatW, limitC: limit.maximumSupplyC });
}

/**
 * Air of the room until enough air conditioners are back.
 *
 * @equation as {@link staggeredReturn}; C = V·c_p/v of dry air at the cooling setpoint and the site's pressure + the declared heat capacity
 * @validity one well-mixed mass, which the servers draw; walls let in what they do at the setpoint, on the safe side
 * @source docs/physics/scenarios.md, Units that return one after another
 */
function roomTransient(node: NodeSnapshot, room: SolvedRoom, racks: readonly RackAirLimits[], pressurePa: number): RestartPeak | undefined {
  const { cooling } = node;
  const airVolumeM3 = cooling?.room.airVolumeM3;
  if (!cooling || airVolumeM3 === undefined || !(room.heatToRemoveW > 0)) return undefined;
  const { heatCapacityJPerK = 0 } = cooling.room;
  const airJPerK = (airVolumeM3 * moistSpecificHeatJPerKgK(0)) / specificVolumeM3PerKg(room.roomC, 0, pressurePa);
  const limits = racks.flatMap(({ airInlet }) => airInlet?.maximumC ?? []);
  const units = outdoorUnits(coolingParts(cooling)).filter(({ cools }) => cools === "room");
  return peakOf(node, {
    kinds: kindsOf(units, { room }),
    share: 1,
    pumpS: 0,
    heatCapacityJPerK: airJPerK + heatCapacityJPerK,
    fromC: room.roomC,
    heatW: room.heatToRemoveW,
    ...(limits.length > 0 && { limitC: Math.min(...limits) }),
  });
}

/** Do units that cool the coolant return one after another? All at once where the design gives no interval. */
export function coolantReturnsInSteps(cooling: CoolingFacts): boolean {
  const units = isLiquidCooling(cooling) ? outdoorUnits(coolingParts(cooling)) : [];
  return units.some(({ cools, facts }) => cools === "coolant" && facts.restartIntervalS !== undefined);
}

function kindsOf(units: readonly OutdoorUnits[], states: CoolingStates): Kind[] {
  return units.flatMap((part): Kind[] => {
    const returning = part.returning(states);
    return returning ? [{ ...part.facts, prop: part.prop, ...returning }] : [];
  });
}

interface Peak {
  readonly kinds: readonly Kind[];
  /** Of what a unit gives in the scenario. */
  readonly share: number; // [-]
  readonly pumpS: number; // [s]
  readonly heatCapacityJPerK: number; // [J/K]
  readonly fromC: number; // [°C]
  readonly heatW: number; // [W]
  readonly limitC?: number; // [°C]
}

function peakOf(node: NodeSnapshot, { kinds, share, pumpS, heatCapacityJPerK, fromC, heatW, limitC }: Peak): RestartPeak {
  const back = powerReturns(node);
  if (back.outcome === "unknown") return back;
  const unsaid = kinds.filter(({ restartS }) => restartS === undefined).map(({ prop }) => `${prop}.restartDelay`);
  if (unsaid.length > 0) return missing(unsaid);
  const returns = kinds.flatMap(({ units, heatW: all, restartS = 0, restartIntervalS = 0 }): Return[] =>
    Array.from({ length: units }, (_, i) => ({
      atS: back.totalS + Math.max(pumpS, restartS + i * restartIntervalS),
      heatW: (share * all) / units,
    })),
  );
  const { peak } = staggeredReturn(heatCapacityJPerK, fromC, heatW, returns);
  if (!peak) return { outcome: "unknown", reason: "the units that return do not take all the heat: the temperature rises without end" };
  return { outcome: "known", peakC: peak.temperatureC, atS: peak.atS, fromC, ...(limitC !== undefined && { limitC }) };
}

function missing(props: readonly string[]): RestartPeak {
  return { outcome: "unknown", reason: `nobody says how long cooling units wait before they run again: give ${props.join(", ")}` };
}

/** The warmest that coolant or room air gets while cooling units return one after another. */
export type RestartPeak =
  | {
      readonly outcome: "known";
      /** Highest temperature that is reached. */
      readonly peakC: number; // [°C]
      /** Time after the restart. [s] */
      readonly atS: number; // [s]
      /** Temperature before the loss. */
      readonly fromC: number; // [°C]
      /** Undefined: nobody says it. */
      readonly limitC?: number; // [°C]
    }
  | {
      readonly outcome: "unknown";
      /** Why, where nothing is known or something is accepted. */
      readonly reason: string;
    };

/** What a node goes through after a loss of power, where it promises to ride through and gives what each needs. */
export interface RestartTransient {
  /** Warmest coolant after a restart. */
  readonly coolant?: RestartPeak;
  /** Warmest room after a restart. */
  readonly room?: RestartPeak;
}
