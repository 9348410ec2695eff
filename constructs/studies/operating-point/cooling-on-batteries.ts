import { takesCoolant } from "../../facts/compute/rack";
import { isLiquidCooling } from "../../facts/cooling/cooling";
import { addUp } from "../../plain/add-up";
import { defined } from "../../plain/defined";
import type { Unknown } from "../../plain/unknown";
import type { CoolingUnitKind } from "../cooling-parts/cooling-part";
import { coolingParts, outdoorUnits } from "../cooling-parts/cooling-parts";
import type { CoolantChain } from "../cooling-parts/states/coolant-chain-state";
import { loopPumps } from "../cooling-parts/states/pumps-at-work";
import type { StoppedCooling } from "../design/restart-time";
import type { BatteryState } from "../electrical/battery-state";
import type { ElectricalState } from "../electrical/electrical-state";
import { devicesOnUps } from "../electrical/on-ups";
import type { NodeSnapshot } from "../snapshot/snapshot";
import { type PumpsOnUps, pumpsOnUps } from "../thermal/ride-through";
import type { CoolingAtWork } from "./cooling-at-work";

/** Cooling that batteries supply for the promised time. Cooled parts need no heat store. */
export interface CooledOnBatteries {
  /** Whether the coolant of the racks stays cooled; for racks without coolant, whether the room does. */
  readonly rackLoop: boolean | Unknown;
  /** Whether the air of the room stays cooled. */
  readonly room: boolean | Unknown;
}

/** How long batteries supply each device without the grid [s]. */
export type CarriedDevices = ReadonlyMap<string, number | Unknown>;

/**
 * Computes how long batteries supply devices without the grid: until the first battery on a path to them is empty.
 *
 * @param electrical state while batteries supply the node
 */
export function carriedDevices(
  { network = [], batteries }: NodeSnapshot,
  { outcome, reason = "the electrical state is unknown", batteries: states }: Pick<ElectricalState, "outcome" | "reason" | "batteries">,
): CarriedDevices {
  if (outcome === "unknown") return new Map([...devicesOnUps(network, batteries)].map((device) => [device, { outcome, reason }]));
  const carried = new Map<string, number | Unknown>();
  for (const state of states.filter(({ dischargeW }) => dischargeW > 0)) {
    const fed = devicesOnUps(
      network,
      batteries.filter(({ id }) => id === state.id),
    );
    const lasts = state.autonomyH === undefined ? unknownEnergy(state) : state.autonomyH * 3600;
    for (const device of fed) carried.set(device, shorter(carried.get(device) ?? lasts, lasts));
  }
  return carried;
}

function unknownEnergy({ id, reason = `the usable energy of ${id} is unknown` }: BatteryState): Unknown {
  return { outcome: "unknown", reason };
}

function shorter(one: number | Unknown, other: number | Unknown): number | Unknown {
  if (typeof one !== "number") return one;
  return typeof other === "number" ? Math.min(one, other) : other;
}

/** Returns the cooling of a node without the grid while batteries supply named loads: the parts that continue, and the parts that stop. */
export function coolingOnBatteries(
  node: NodeSnapshot,
  atWork: CoolingAtWork,
  carried: CarriedDevices,
  coolant: CoolantChain | undefined,
): { readonly pumps: PumpsOnUps; readonly cooled: CooledOnBatteries; readonly stopped: StoppedCooling } {
  const { batteryAutonomyS = 0 } = node.site.promises;
  const lastsOr = (ifUnknown: number) =>
    new Map([...carried].map(([id, lasts]) => [id, typeof lasts === "number" ? lasts : ifUnknown] as const));
  const keep = (lasts: ReadonlyMap<string, number>) => {
    const kept = new Set([...lasts.keys()].filter((id) => (lasts.get(id) ?? 0) >= batteryAutonomyS));
    const pumps = pumpsOnUps(node, kept);
    return { kept, pumps, cooled: cooledOnBatteries(node, atWork, kept, pumps) };
  };
  const certain = lastsOr(Number.NEGATIVE_INFINITY);
  const { kept, ...least } = keep(certain);
  const most = keep(lastsOr(Number.POSITIVE_INFINITY));
  const isOpen = most.pumps.secondary && !(least.pumps.secondary && least.pumps.facility === most.pumps.facility);
  const unknown = [...carried.values()].find((lasts) => typeof lasts !== "number");
  const loop = node.cooling?.secondaryLoop;
  const seconds = (loop ? loopPumps(loop) : []).flatMap((pump) => certain.get(pump) ?? []).toSorted((a, b) => b - a);
  const pumps = {
    ...least.pumps,
    ...defined({ secondaryS: seconds[(loop?.pumps?.duty ?? 1) - 1], unknown: isOpen ? unknown : undefined }),
  };
  const stays = (part: "rackLoop" | "room") => least.cooled[part] || (most.cooled[part] && unknown) || false;
  const cooled = { rackLoop: stays("rackLoop"), room: stays("room") };
  const units: StoppedCooling["units"] = ({ lostAs }) => (lostAs ? atWork.unitsOf(lostAs).filter((unit) => !kept.has(unit)).length : 0);
  const rejecting = outdoorUnits(coolingParts(node.cooling)).flatMap((part) => {
    const running = part.cools === "coolant" ? part.returning({ coolant }) : undefined;
    return running && running.units > 0 ? [{ heatW: running.heatW, stoppedW: (running.heatW * units(part)) / running.units }] : [];
  });
  const heatW = addUp(rejecting, (one) => one.heatW);
  const isRejected = pumps.facility && pumps.secondary && !least.cooled.rackLoop && heatW > 0;
  return { pumps, cooled, stopped: { units, heatShare: isRejected ? addUp(rejecting, (one) => one.stoppedW) / heatW : 1 } };
}

/** Returns whether coolant and room stay cooled, with every unit that cools them and every pump. */
function cooledOnBatteries(
  { racks, cooling }: NodeSnapshot,
  atWork: CoolingAtWork,
  kept: ReadonlySet<string>,
  pumps: PumpsOnUps,
): { readonly rackLoop: boolean; readonly room: boolean } {
  const stay = (...kinds: readonly CoolingUnitKind[]) => {
    const units = kinds.flatMap((kind) => atWork.unitsOf(kind));
    return units.length > 0 && units.every((unit) => kept.has(unit));
  };
  const air = stay("air-conditioner");
  const coolant =
    pumps.secondary && (isLiquidCooling(cooling) ? pumps.facility && stay("dry-cooler", "trim-chiller") : air && stay("liquid-to-air"));
  return { rackLoop: racks.some(takesCoolant) ? coolant : air, room: air && (cooling?.rearDoors === undefined || coolant) };
}
