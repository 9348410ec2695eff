import { heatedAir, wetBulbC } from "../../../engineering/thermal/air/moist-air";
import { coolingPath } from "../../../facts/cooling/cooling";
import { compact } from "../../../plain/compact";
import { percentText } from "../../../plain/percent-text";
import { outdoorAir } from "../../../site/outdoor-air";
import type { SolvedCoolantChain } from "../../../studies/cooling-parts/states/coolant-chain-state";
import type { SolvedLiquidToAir } from "../../../studies/cooling-parts/states/liquid-to-air";
import { moreUnitsRemedy } from "../../../studies/cooling-parts/trim-chillers";
import type { ElectricalState } from "../../../studies/electrical/electrical-state";
import type { NetworkLimit } from "../../../studies/network/limits/network-limit";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import type { RideThroughPart, RideThroughTime } from "../../../studies/thermal/ride-through";

/** Says how to lower the coolant supply temperature: add pads where they can help, coolers where the air at the coil is cool enough to take heat, or a trim chiller. */
export function heatRejectionRemedy(
  node: NodeSnapshot,
  coolant: SolvedCoolantChain | SolvedLiquidToAir,
  otherwise = "choose racks that accept warmer coolant",
): string {
  if (coolant.heatTo === "room") return `add liquid-to-air CDUs, supply colder air to them, or ${otherwise}`;
  const pads = couldPadsHelp(node, coolant) ? `add adiabatic pads (${coolingPath("dry-cooler")}.pads), ` : "";
  return `${pads}${moreUnitsRemedy(coolant)}or ${otherwise}`;
}

/** Returns whether the dry coolers have no pads, and air at its wet bulb, the coldest that pads can make, is colder at each climate point than the warmest facility supply that the racks allow. */
function couldPadsHelp({ cooling, site }: NodeSnapshot, { rejectionLimitSupplyC }: SolvedCoolantChain): boolean {
  const { dryCoolers } = cooling ?? {};
  if (!dryCoolers || dryCoolers.pads) return false;
  const coldestC = compact([site.climate.hottest, site.climate.mostHumid]).map((point) => {
    const air = outdoorAir(site, point);
    return wetBulbC(heatedAir(air, air.dryBulbC + dryCoolers.intakeRecirculationK));
  });
  return !coldestC.some((airC) => airC >= (rejectionLimitSupplyC ?? Number.POSITIVE_INFINITY));
}

/**
 * Names the rating with which a breaker carries its load at its own derating factors, rounded up to whole amperes.
 *
 * @param at ` in switchgear at 44.0 °C`, if it is at a place of the design
 */
export function breakerRemedy(limit: NetworkLimit, { unserved }: ElectricalState, at = ""): string {
  const { node, value } = limit;
  const factor = factorOf(limit);
  const share = factor === 1 && at === "" ? "" : ` (${leavesOfRating(factor)}${at})`;
  const dead = unserved.length > 0 ? ", or shed load in this scenario" : "";
  if (!(factor > 0))
    return `choose another breaker or place for ${node} (its derating factors leave nothing of the rating${at}), or move its load to another circuit${dead}`;
  return `fit ${node} with a breaker rated at least ${Math.ceil(value / factor)} A${share} and a cable to match, or move load to another circuit${dead}`;
}

/** Says how much load must leave a bank, rounded up to whole amperes. */
export function bankRemedy(limit: NetworkLimit): string {
  const factor = factorOf(limit);
  const share = factor === 1 ? "" : `; ${leavesOfRating(factor)}`;
  return `move load of at least ${Math.ceil(limit.value - (limit.limit ?? 0))} A from ${limit.node} to another bank${share}`;
}

/** Returns the share of its rating that a breaker may carry [-]. */
export function factorOf({ factors }: NetworkLimit): number {
  return (factors?.temperature ?? 1) * (factors?.group ?? 1) * (factors?.altitude ?? 1);
}

export function leavesOfRating(factor: number): string {
  return `its derating factors leave ${percentText(factor, 0)} of the rating`;
}

/** Says how long a tank in the supply must delay coolant that returns too warm. */
function passingRemedy(requiredS: number, heldS: number): string {
  return `add a tank to the supply that delays warm coolant by ${Math.ceil(requiredS - heldS)} s (tank and volume of the loop), or restore power and cooling sooner`;
}

/**
 * Says how to lengthen the time that the racks run without cooling: a battery for their pump, or a tank of a given size in their loop.
 *
 * @param waits for what the racks wait, in the time that is required
 */
export function rideThroughRemedy(
  { cooling }: NodeSnapshot,
  power: RideThroughTime,
  { requiredS, waits }: { readonly requiredS: number; readonly waits: readonly RideThroughPart[] },
): string {
  if (power.outcome === "unknown") return power.reason;
  if (power.reason !== undefined && power.parts.length > 0)
    return "choose a larger battery for the secondary pump, or promise a shorter time (site.promises.autonomy.batteries)";
  if (power.reason !== undefined)
    return "supply the secondary pump from a UPS, rectifier plant or battery inverter whose battery carries it that long (power.batteries)";
  const { passingS = Number.POSITIVE_INFINITY, mixedS = 0, passes = 0 } = power;
  if (passingS < mixedS && passes > 0) return passingRemedy(requiredS, passingS);
  const rackLoop = power.parts.find(({ name }) => name === "rack loop");
  const { volumeM3 = 0, tankM3 } = cooling?.secondaryLoop ?? {};
  const litres = ((requiredS - power.heldS) * volumeM3 * 1000) / (rackLoop?.seconds ?? 0);
  if (!Number.isFinite(litres)) return "first lower the supply below the racks' limit: coolant at that limit absorbs no heat";
  const tank = `with a buffer tank ${tankM3 === undefined ? "of" : "that is larger by"} ${Math.ceil(litres)} L`;
  const volume = `raise cooling.secondaryLoop.volume from ${Number((volumeM3 * 1000).toPrecision(6))} L to ${Math.ceil(volumeM3 * 1000 + litres)} L`;
  return `${volume}, ${tank}, or restore power and cooling sooner${waits.length > 1 ? `: ${waits.map(({ name, seconds }) => `${name} ${Number(seconds.toPrecision(6))} s`).join(", ")}` : ""}`;
}
