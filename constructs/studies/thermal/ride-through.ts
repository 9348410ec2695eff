import { rideThroughS } from "../../engineering/thermal/ride-through";
import { isLiquidCooling, type LiquidCoolingFacts } from "../../facts/cooling/cooling";
import type { LoopFacts } from "../../facts/cooling/loop";
import type { SolvedCoolantChain } from "../cooling-parts/states/coolant-chain-state";
import type { LoopState } from "../cooling-parts/states/loop-state";
import { loopPumps } from "../cooling-parts/states/pumps-at-work";
import { type RestartTime, restartTime } from "../design/restart-time";
import { isOnUps } from "../electrical/on-ups";
import type { NodeSnapshot } from "../snapshot/snapshot";
import { type StaircaseLimit, temperatureStaircase } from "./temperature-staircase";

/** Something that takes up heat while nothing takes it away. */
export interface HeatStore {
  readonly name: string;
  readonly heatCapacityJPerK: number; // [J/K]
  /** Time that it adds. */
  readonly seconds: number; // [s]
}

/** How long the racks stand one loss. */
export type HeldThrough =
  | {
      readonly outcome: "known";
      readonly heldS: number;
      readonly heatW: number;
      readonly stores: readonly HeatStore[];
      readonly reason?: string;
    }
  | { readonly outcome: "unknown"; readonly reason: string };

/** How long the racks stay within their supply limit without cooling, from the supply of one scenario. */
export interface RideThrough {
  readonly fromC: number; // [°C]
  readonly limit: Omit<StaircaseLimit, "marginK">;
  readonly lost: Readonly<Record<"power" | "rejection" | "facilityPump" | "secondaryPump", HeldThrough>>;
  /** Until the last cooling unit runs again after a loss of power. */
  readonly restart: RestartTime;
  /** What the site promises to stand; missing when it promises nothing. */
  readonly required?: RestartTime;
}

/** Which pumps run on when every source is lost. */
export interface PumpsOnUps {
  readonly facility: boolean;
  readonly secondary: boolean;
}

/** By the electrical tree where it shows a battery, else as the design declares. */
export function pumpsOnUps({ cooling, network = [], batteries }: NodeSnapshot): PumpsOnUps {
  const pumpsWithBattery = (loop: LoopFacts) => loopPumps(loop).filter((pump) => isOnUps(pump, network, batteries)).length;
  const runsOn = (loop?: LoopFacts) => loop !== undefined && (pumpsWithBattery(loop) >= (loop.pumps?.duty ?? 1) || loop.pumpOnUps === true);
  return { facility: runsOn(cooling?.facilityLoop), secondary: runsOn(cooling?.secondaryLoop) };
}

/**
 * Ride-through of a solved scenario.
 *
 * @param capturedW heat of the racks that the coolant takes [W]
 * @returns undefined when it is neither promised nor asked for by a volume, or the racks give no heat or state no limit
 */
export function rideThrough(node: NodeSnapshot, chain: SolvedCoolantChain, capturedW: number, onUps: PumpsOnUps): RideThrough | undefined {
  const { cooling, racks, site } = node;
  const promised = site.promises.rideThroughS;
  if (!isLiquidCooling(cooling) || !(capturedW > 0)) return undefined;
  if (promised === undefined && cooling.secondaryLoop.volumeM3 === undefined) return undefined;
  const { limit } = temperatureStaircase(node, chain);
  if (!limit) return undefined;
  const { rack, maximumSupplyC } = limit;
  const fromC = chain.itSupplyC;
  const plates = { name: "cold plates", heatCapacityJPerK: racks.reduce((sum, { coldPlateJPerK = 0 }) => sum + coldPlateJPerK, 0) };
  const secondary = [loopStore("rack loop", cooling.secondaryLoop, chain.secondaryLoop), plates];
  const facility = loopStore("facility loop", cooling.facilityLoop, chain.facilityLoop);
  const rackHeatW = capturedW + chain.secondaryLoop.pumpW;
  const allHeatW = rackHeatW + chain.facilityLoop.pumpW;
  const held = (stores: readonly UntimedStore[], heatW: number, loops: readonly LoopKey[]) =>
    heldBy(stores, heatW, unsaidVolumes(cooling, loops), (heatCapacityJPerK) =>
      rideThroughS(heatCapacityJPerK, fromC, maximumSupplyC, heatW),
    );
  const restart = restartTime(node, onUps.facility);
  const both = held([...secondary, facility], allHeatW, ["secondaryLoop", "facilityLoop"]);
  const rackLoop = held(secondary, rackHeatW, ["secondaryLoop"]);
  const standing: HeldThrough = {
    outcome: "known",
    heldS: 0,
    heatW: capturedW,
    stores: [],
    reason: "coolant that stands takes no heat from the racks",
  };
  const dead: HeldThrough = {
    ...standing,
    reason: `${cooling.secondaryLoop.pump} is on no UPS with a battery, and coolant that stands takes no heat from the racks`,
  };
  return {
    fromC,
    limit: { rack, maximumSupplyC },
    lost: {
      power: !onUps.secondary ? dead : onUps.facility ? both : rackLoop,
      rejection: both,
      facilityPump: rackLoop,
      secondaryPump: standing,
    },
    restart,
    ...(promised !== undefined && { required: promised === "restart" ? restart : promisedTime(promised) }),
  };
}

type LoopKey = "facilityLoop" | "secondaryLoop";
type UntimedStore = Omit<HeatStore, "seconds">;

function unsaidVolumes(cooling: LiquidCoolingFacts, loops: readonly LoopKey[]): string[] {
  return loops.filter((loop) => cooling[loop].volumeM3 === undefined).map((loop) => `cooling.${loop}.volume`);
}

function heldBy(
  stores: readonly UntimedStore[],
  heatW: number,
  unsaid: readonly string[],
  secondsOf: (heatCapacityJPerK: number) => number,
): HeldThrough {
  if (unsaid.length > 0) return { outcome: "unknown", reason: `nobody says how much coolant takes up the heat: give ${unsaid.join(", ")}` };
  const timed = stores.map(({ name, heatCapacityJPerK }) => ({ name, heatCapacityJPerK, seconds: secondsOf(heatCapacityJPerK) }));
  return { outcome: "known", heldS: timed.reduce((sum, { seconds }) => sum + seconds, 0), heatW, stores: timed };
}

function promisedTime(seconds: number): RestartTime {
  return { outcome: "known", totalS: seconds, parts: [{ name: "promise of the site", seconds }] };
}

function loopStore(name: string, { volumeM3 = 0 }: LoopFacts, { densityKgPerM3, specificHeatJPerKgK }: LoopState) {
  return { name, heatCapacityJPerK: volumeM3 * densityKgPerM3 * specificHeatJPerKgK };
}
