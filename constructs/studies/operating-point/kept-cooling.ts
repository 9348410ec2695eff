import { takesCoolant } from "../../facts/compute/rack";
import { isLiquidCooling } from "../../facts/cooling/cooling";
import type { CoolingUnitKind } from "../cooling-parts/cooling-part";
import { coolingParts, outdoorUnits } from "../cooling-parts/cooling-parts";
import type { CoolantChain } from "../cooling-parts/states/coolant-chain-state";
import type { StoppedCooling } from "../design/restart-time";
import type { BatteryState } from "../electrical/battery-state";
import { devicesOnUps } from "../electrical/on-ups";
import type { NodeSnapshot } from "../snapshot/snapshot";
import { type PumpsOnUps, pumpsOnUps } from "../thermal/ride-through";
import type { CoolingAtWork } from "./cooling-at-work";

/** What stays cooled on batteries as long as the site promises: of that no heat is asked. */
export interface CooledOnBatteries {
  /** Whether the coolant of the racks is; of racks that take none whether the room is. */
  readonly rackLoop: boolean;
  /** Whether the air of the room is. */
  readonly room: boolean;
}

/**
 * The devices that do not stop when the grid is gone: every battery that gives power on a way to them carries it as long as the site promises.
 *
 * @param states of the batteries while they carry the node
 */
export function keptDevices({ network = [], batteries, site }: NodeSnapshot, states: readonly BatteryState[]): ReadonlySet<string> {
  const { batteryAutonomyS = 0 } = site.promises;
  const giving = new Map(states.filter(({ dischargeW }) => dischargeW > 0).map(({ id, autonomyH = 0 }) => [id, autonomyH * 3600]));
  const carrying = batteries.filter(({ id }) => (giving.get(id) ?? -1) >= batteryAutonomyS);
  const short = batteries.filter(({ id }) => (giving.get(id) ?? batteryAutonomyS) < batteryAutonomyS);
  const stopping = devicesOnUps(network, short);
  return new Set([...devicesOnUps(network, carrying)].filter((id) => !stopping.has(id)));
}

/** The cooling of a node whose grid is gone, where batteries carry named loads: what of it goes on, and what stops. */
export function keptCooling(
  node: NodeSnapshot,
  atWork: CoolingAtWork,
  kept: ReadonlySet<string>,
  coolant: CoolantChain | undefined,
): { readonly pumps: PumpsOnUps; readonly cooled: CooledOnBatteries; readonly stopped: StoppedCooling } {
  const pumps = pumpsOnUps(node, kept);
  const cooled = cooledOnBatteries(node, atWork, kept, pumps);
  const units: StoppedCooling["units"] = ({ lostAs }) => (lostAs ? atWork.unitsOf(lostAs).filter((unit) => !kept.has(unit)).length : 0);
  const rejecting = outdoorUnits(coolingParts(node.cooling)).flatMap((part) => {
    const running = part.cools === "coolant" ? part.returning({ coolant }) : undefined;
    return running && running.units > 0 ? [{ heatW: running.heatW, stoppedW: (running.heatW * units(part)) / running.units }] : [];
  });
  const heatW = rejecting.reduce((sum, one) => sum + one.heatW, 0);
  const isRejected = pumps.facility && pumps.secondary && !cooled.rackLoop && heatW > 0;
  return { pumps, cooled, stopped: { units, heatShare: isRejected ? rejecting.reduce((sum, one) => sum + one.stoppedW, 0) / heatW : 1 } };
}

/** Which of coolant and room go on being cooled, every unit that cools them and every pump with them. */
function cooledOnBatteries(
  { racks, cooling }: NodeSnapshot,
  atWork: CoolingAtWork,
  kept: ReadonlySet<string>,
  pumps: PumpsOnUps,
): CooledOnBatteries {
  const stay = (...kinds: readonly CoolingUnitKind[]) => {
    const units = kinds.flatMap((kind) => atWork.unitsOf(kind));
    return units.length > 0 && units.every((unit) => kept.has(unit));
  };
  const air = stay("air-conditioner");
  const coolant =
    pumps.secondary && (isLiquidCooling(cooling) ? pumps.facility && stay("dry-cooler", "trim-chiller") : air && stay("liquid-to-air"));
  return { rackLoop: racks.some(takesCoolant) ? coolant : air, room: air && (cooling?.rearDoors === undefined || coolant) };
}
