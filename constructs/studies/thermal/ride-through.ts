import { passingS, rideThroughS } from "../../engineering/thermal/ride-through";
import { isLiquidCooling, type LiquidCoolingFacts } from "../../facts/cooling/cooling";
import type { LoopFacts } from "../../facts/cooling/loop";
import { addUp } from "../../plain/add-up";
import type { Unknown } from "../../plain/unknown";
import type { SolvedCoolantChain } from "../cooling-parts/states/coolant-chain-state";
import type { LoopState } from "../cooling-parts/states/loop-state";
import { loopPumps } from "../cooling-parts/states/pumps-at-work";
import { type RestartTime, restartTime, type StoppedCooling } from "../design/restart-time";
import { devicesOnUps } from "../electrical/on-ups";
import type { NodeSnapshot } from "../snapshot/snapshot";
import { type StaircaseLimit, temperatureStaircase } from "./temperature-staircase";

/** Heat store: a mass that takes up heat while it is not removed. */
export interface HeatStore {
  /** Name in errors and reports. */
  readonly name: string;
  /** Heat that warms it by one kelvin. */
  readonly heatCapacityJPerK: number; // [J/K]
}

/** Part of the time for which the racks stay within their limit. */
export interface RideThroughPart {
  /** Name in errors and reports. */
  readonly name: string;
  /** Time that it takes or holds. [s] */
  readonly seconds: number; // [s]
}

/** Time for which the racks stay within their limit after one loss. */
export type RideThroughTime =
  | {
      readonly outcome: "known";
      /** Time until the limit is reached. */
      readonly heldS: number; // [s] the lesser of the two readings
      /** Heat that warms the stores. [W] */
      readonly heatW: number;
      /** Stores that take up heat in that time. */
      readonly stores: readonly HeatStore[];
      /** Parts that add up to the time. */
      readonly parts: readonly RideThroughPart[];
      /** Time by the mixed model. The shorter of the two times counts; missing if the coolant does not circulate. */
      readonly mixedS?: number; // [s]
      /** Time by the passing model, until uncooled coolant has passed round the loop. */
      readonly passingS?: number; // [s]
      /** Number of rounds after which the coolant is too warm. */
      readonly passes?: number;
      /** Reason why a value is unknown or accepted. */
      readonly reason?: string;
    }
  | Unknown;

/** Ride-through: how long the racks stay within their supply limit without cooling, from the supply of one scenario. */
export interface RideThrough {
  /** Temperature before the loss. */
  readonly fromC: number; // [°C]
  /** The limit that is reached first. */
  readonly limit: Omit<StaircaseLimit, "marginK">;
  /** Time for each loss. */
  readonly lost: Readonly<Record<"power" | "rejection" | "facilityPump" | "secondaryPump", RideThroughTime>>;
  /** Time until the last cooling unit runs again after a loss of power. */
  readonly restart: RestartTime;
  /** Time that the site promises to ride through; missing when it promises none. */
  readonly required?: RestartTime;
}

/** The pumps that continue when every source is lost. */
export interface PumpsOnUps {
  readonly facility: boolean;
  readonly secondary: boolean;
  /** Time for which batteries supply the pump of the rack loop, if it is shorter than the promised time. @default it has none */
  readonly secondaryS?: number; // [s]
  /** Why it is unknown whether they continue that long. */
  readonly unknown?: Unknown;
}

/**
 * Returns the pumps on UPS, from the electrical tree if it shows a battery, otherwise as the design declares.
 *
 * @param kept devices that continue. @default all behind a battery
 */
export function pumpsOnUps({ cooling, network = [], batteries }: NodeSnapshot, kept = devicesOnUps(network, batteries)): PumpsOnUps {
  const pumpsWithBattery = (loop: LoopFacts) => loopPumps(loop).filter((pump) => kept.has(pump)).length;
  const runsOn = (loop?: LoopFacts) => loop !== undefined && (pumpsWithBattery(loop) >= (loop.pumps?.duty ?? 1) || loop.pumpOnUps === true);
  return { facility: runsOn(cooling?.facilityLoop), secondary: runsOn(cooling?.secondaryLoop) };
}

/**
 * Returns the time without cooling that a site promises [s], or `restart` until the last cooling unit runs again. It is `restart` if batteries supply named
 * loads and no time is promised. Undefined without a promise.
 */
export function promisedRideThrough({ site }: Pick<NodeSnapshot, "site">): number | "restart" | undefined {
  const { rideThroughS, batteryLoads } = site.promises;
  return rideThroughS ?? (batteryLoads && "restart");
}

/**
 * Computes the ride-through of a solved scenario.
 *
 * @equation the shorter of {@link rideThroughS} of all heat stores, and {@link passingS} of the loop whose pump runs: the facility loop where it does
 * @validity as for both; the heat of the racks and the flows stay as in the scenario
 * @source docs/physics/scenarios.md, Ride-through
 * @param capturedW heat of the racks that the coolant removes [W]
 * @param stopped the cooling that stops. @default all units
 * @returns undefined if it is neither promised nor needed for a stated volume, or if the racks have no heat or state no limit
 */
export function coolantRideThrough(
  node: NodeSnapshot,
  chain: SolvedCoolantChain,
  capturedW: number,
  onUps: PumpsOnUps,
  { units, heatShare = 1 }: Partial<StoppedCooling> = {},
): RideThrough | undefined {
  const { cooling, racks, site } = node;
  const promised = promisedRideThrough(node);
  if (!isLiquidCooling(cooling) || !(capturedW > 0)) return undefined;
  if (promised === undefined && cooling.secondaryLoop.volumeM3 === undefined) return undefined;
  const { limit } = temperatureStaircase(node, chain);
  if (!limit) return undefined;
  const { rack, maximumSupplyC } = limit;
  const fromC = chain.itSupplyC;
  const plates = { name: "cold plates", heatCapacityJPerK: addUp(racks, ({ coldPlateJPerK = 0 }) => coldPlateJPerK) };
  const secondary = [loopStore("rack loop", cooling.secondaryLoop, chain.secondaryLoop), plates];
  const facility = loopStore("facility loop", cooling.facilityLoop, chain.facilityLoop);
  const rackHeatW = capturedW + chain.secondaryLoop.pumpW;
  const allHeatW = rackHeatW + chain.facilityLoop.pumpW;
  const held = (stores: readonly HeatStore[], heatW: number, loops: readonly [passing: LoopKey, ...others: LoopKey[]]) =>
    heldBy({ stores, heatW, fromC, maximumSupplyC, passing: cooling[loops[0]], state: chain[loops[0]] }, unsaidVolumes(cooling, loops));
  const restart = restartTime(node, onUps.facility, units);
  const partly = heatShare < 1 && held([...secondary, facility], allHeatW * heatShare, ["facilityLoop", "secondaryLoop"]);
  const both = held([...secondary, facility], allHeatW, ["facilityLoop", "secondaryLoop"]);
  const rackLoop = held(secondary, rackHeatW, ["secondaryLoop"]);
  const running = onUps.facility ? partly || both : rackLoop;
  const standing = { outcome: "known", heldS: 0, heatW: capturedW, stores: [], parts: [], reason: standsStill } as const;
  return {
    fromC,
    limit: { rack, maximumSupplyC },
    lost: {
      power: withoutPower(node, cooling.secondaryLoop.pump, onUps, { running, standing }),
      rejection: both,
      facilityPump: rackLoop,
      secondaryPump: standing,
    },
    restart,
    ...(promised !== undefined && { required: requiredTime(promised, restart, site.promises.batteryLoads !== undefined) }),
  };
}

const standsStill = "coolant that does not circulate takes no heat from the racks";

/** Returns the time after a loss of power, by the batteries of the pump of the rack loop. */
function withoutPower(
  { site }: NodeSnapshot,
  pump: string,
  { unknown, secondary, secondaryS }: PumpsOnUps,
  { running, standing }: { readonly running: RideThroughTime; readonly standing: RideThroughTime },
): RideThroughTime {
  if (unknown) return unknown;
  if (secondary) return running;
  if (secondaryS !== undefined) return untilStopped(running, secondaryS, pump);
  const promised = site.promises.batteryLoads ? " that carries it as long as the site promises" : "";
  return { ...standing, reason: `${pump} has no battery${promised}, and ${standsStill}` };
}

/** Limits a time to that for which batteries supply the pump. */
function untilStopped(held: RideThroughTime, seconds: number, pump: string): RideThroughTime {
  if (held.outcome === "unknown" || held.heldS <= seconds) return held;
  return {
    ...held,
    heldS: seconds,
    parts: [{ name: `battery of ${pump}`, seconds }],
    reason: `the battery of ${pump} ${seconds > 0 ? "is empty" : "may not deliver the power on its bus"}`,
  };
}

type LoopKey = "facilityLoop" | "secondaryLoop";

function unsaidVolumes(cooling: LiquidCoolingFacts, loops: readonly LoopKey[]): string[] {
  return (["secondaryLoop", "facilityLoop"] as const)
    .filter((loop) => loops.includes(loop) && cooling[loop].volumeM3 === undefined)
    .map((loop) => `cooling.${loop}.volume`);
}

/** The heat stores, and the loop whose coolant passes round. */
interface Holding {
  readonly stores: readonly HeatStore[];
  readonly heatW: number; // [W]
  readonly fromC: number; // [°C]
  readonly maximumSupplyC: number; // [°C]
  readonly passing: LoopFacts;
  readonly state: LoopState;
}

/** Returns the shorter of two times: all coolant mixed, or the coolant of one loop that comes round uncooled. */
function heldBy({ stores, heatW, fromC, maximumSupplyC, passing, state }: Holding, unsaid: readonly string[]): RideThroughTime {
  if (unsaid.length > 0)
    return { outcome: "unknown", reason: `the volume of coolant that takes up the heat is not stated: add ${unsaid.join(", ")}` };
  const mixed = stores.map(({ name, heatCapacityJPerK }) => ({
    name,
    seconds: rideThroughS(heatCapacityJPerK, fromC, maximumSupplyC, heatW),
  }));
  const mixedS = addUp(mixed, ({ seconds }) => seconds);
  const { volumeM3 = 0, supplySideM3 = volumeM3 / 2 } = passing;
  const { flowM3PerS } = state;
  const loop = { volumeM3, supplySideM3, flowM3PerS, riseK: heatW / state.capacityRateWPerK };
  const round = passingS(loop, fromC, maximumSupplyC);
  const both = { mixedS, passingS: round.seconds, passes: round.passes };
  const known = { outcome: "known", heatW, stores, ...both } as const;
  if (mixedS <= round.seconds) return { ...known, heldS: mixedS, parts: mixed };
  const parts = [
    { name: "supply side passes", seconds: supplySideM3 / flowM3PerS },
    { name: "coolant comes round", seconds: ((round.passes - 1) * volumeM3) / flowM3PerS },
  ];
  return { ...known, heldS: round.seconds, parts };
}

/** Returns the promised time. If batteries supply only named loads, it is not shorter than the restart. */
function requiredTime(promised: number | "restart", restart: RestartTime, isAtLeastRestart: boolean): RestartTime {
  if (promised === "restart") return restart;
  return isAtLeastRestart && !(restart.outcome === "known" && promised > restart.totalS) ? restart : promisedTime(promised);
}

function promisedTime(seconds: number): RestartTime {
  return { outcome: "known", totalS: seconds, parts: [{ name: "promise of the site", seconds }] };
}

function loopStore(name: string, { volumeM3 = 0 }: LoopFacts, { densityKgPerM3, specificHeatJPerKgK }: LoopState) {
  return { name, heatCapacityJPerK: volumeM3 * densityKgPerM3 * specificHeatJPerKgK };
}
