import { takesCoolant } from "../../facts/compute/rack";
import { isLiquidCooling } from "../../facts/cooling/cooling";
import { addUp } from "../../plain/add-up";
import type { CoolingUnitKind } from "../cooling-parts/cooling-part";
import { coolingParts, outdoorUnits } from "../cooling-parts/cooling-parts";
import type { CoolantChain } from "../cooling-parts/states/coolant-chain-state";
import { loopPumps } from "../cooling-parts/states/pumps-at-work";
import type { StoppedCooling } from "../design/restart-time";
import type { BatteryState } from "../electrical/battery-state";
import { devicesOnUps } from "../electrical/on-ups";
import type { NodeSnapshot } from "../snapshot/snapshot";
import { type PumpsOnUps, pumpsOnUps } from "../thermal/ride-through";
import type { CoolingAtWork } from "./cooling-at-work";

/** Cooling that batteries supply for the promised time. Cooled parts need no heat store. */
export interface CooledOnBatteries {
  /** Whether the coolant of the racks stays cooled; for racks without coolant, whether the room does. */
  readonly rackLoop: boolean;
  /** Whether the air of the room stays cooled. */
  readonly room: boolean;
}

/**
 * Computes how long batteries supply devices without the grid [s]: until the first battery on a path to them is empty.
 *
 * @param states of the batteries while they supply the node
 */
export function carriedDevices({ network = [], batteries }: NodeSnapshot, states: readonly BatteryState[]): ReadonlyMap<string, number> {
  const carried = new Map<string, number>();
  for (const { id, autonomyH = 0 } of states.filter(({ dischargeW }) => dischargeW > 0)) {
    const fed = devicesOnUps(
      network,
      batteries.filter((battery) => battery.id === id),
    );
    for (const device of fed) carried.set(device, Math.min(carried.get(device) ?? Number.POSITIVE_INFINITY, autonomyH * 3600));
  }
  return carried;
}

/** Returns the cooling of a node without the grid while batteries supply named loads: the parts that continue, and the parts that stop. */
export function coolingOnBatteries(
  node: NodeSnapshot,
  atWork: CoolingAtWork,
  carried: ReadonlyMap<string, number>,
  coolant: CoolantChain | undefined,
): { readonly pumps: PumpsOnUps; readonly cooled: CooledOnBatteries; readonly stopped: StoppedCooling } {
  const { batteryAutonomyS = 0 } = node.site.promises;
  const kept = new Set([...carried.keys()].filter((id) => (carried.get(id) ?? 0) >= batteryAutonomyS));
  const loop = node.cooling?.secondaryLoop;
  const seconds = (loop ? loopPumps(loop) : []).map((pump) => carried.get(pump) ?? 0).toSorted((a, b) => b - a);
  const pumps = { ...pumpsOnUps(node, kept), secondaryS: seconds[(loop?.pumps?.duty ?? 1) - 1] ?? 0 };
  const cooled = cooledOnBatteries(node, atWork, kept, pumps);
  const units: StoppedCooling["units"] = ({ lostAs }) => (lostAs ? atWork.unitsOf(lostAs).filter((unit) => !kept.has(unit)).length : 0);
  const rejecting = outdoorUnits(coolingParts(node.cooling)).flatMap((part) => {
    const running = part.cools === "coolant" ? part.returning({ coolant }) : undefined;
    return running && running.units > 0 ? [{ heatW: running.heatW, stoppedW: (running.heatW * units(part)) / running.units }] : [];
  });
  const heatW = addUp(rejecting, (one) => one.heatW);
  const isRejected = pumps.facility && pumps.secondary && !cooled.rackLoop && heatW > 0;
  return { pumps, cooled, stopped: { units, heatShare: isRejected ? addUp(rejecting, (one) => one.stoppedW) / heatW : 1 } };
}

/** Returns whether coolant and room stay cooled, with every unit that cools them and every pump. */
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
