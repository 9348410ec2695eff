import { returnLevel, type ShedStep, shedLevel } from "../../engineering/energy/stores/shed-levels";
import { gensetStandsAfterS } from "../../facts/power/genset";
import { targetOf } from "../../facts/telemetry/device-map";
import type { SeriesName } from "../../facts/telemetry/series";
import { sheddingNames } from "../../orchestration/shedding.props";
import { listIds } from "../../plain/list-ids";
import { tryById } from "../../props/by-id";
import type { ShedMeans } from "../../props/shed";
import { sampleDelayS } from "../../telemetry/store.facts";
import { type FeedIntake, feedIntakes } from "../design/feed-intakes";
import type { BatteryState } from "../electrical/battery-state";
import type { NodeStudy } from "../node-study";
import type { OperatingPoint } from "../operating-point/operating-point";
import { promisedHours } from "../scenarios/power-states";
import type { ClimateName, Scenario } from "../scenarios/scenarios";
import { type ShedLoad, shed } from "../scenarios/shedding";
import type { NodeSnapshot } from "../snapshot/node-snapshot";

/** The priority that goes first. */
const firstShed = 9;

/** The series that shows the charge of a battery. */
export const chargeSeries = "edge_node_battery_state_of_charge_ratio" satisfies SeriesName;

/** A stage of the shedding: what goes at one priority. */
export interface SheddingStage {
  /** Priority of its loads; those of 9 go first. */
  readonly priority: number;
  /** Loads that go with it, beyond those of earlier stages. */
  readonly sheds: readonly ShedLoad[];
  /** Time from the crossing of a level until its workloads are off. 0 where it has none that a program stops. */
  readonly reactionS: number; // [s]
  /** Time until the slowest of its workloads is healthy again. */
  readonly restartS: number; // [s]
  /** Levels of each battery that the stage relieves, in declared order. */
  readonly batteries: readonly StageLevels[];
}

/** The levels of a battery for a stage. */
export interface StageLevels {
  /** Name of the battery. */
  readonly battery: string;
  /** The climate point at which the battery supplies most once the stage is shed. */
  readonly climate: ClimateName;
  /** Discharge before the stage is shed. */
  readonly beforeW: number; // [W]
  /** Discharge after the stage is shed. */
  readonly afterW: number; // [W]
  /** State of charge at which the battery counts as empty. */
  readonly floor: number; // [-]
  /** Energy from full to 0, at the terminals. */
  readonly energyWh: number; // [Wh]
  /** State of charge at or below which it is shed. */
  readonly shedAt: number; // [-]
  /** State of charge at or above which it comes back. */
  readonly returnAt: number; // [-]
  /** Whether telemetry measures the charge of the battery. */
  readonly isMeasured: boolean;
}

/** Returns the name of a stage, by which alerts, logs and the plan of the site call it. @param trigger battery whose charge decides @default the grid decides */
export function stageName(priority: number, trigger = "grid-away"): string {
  return `${trigger}/${priority}`;
}

/** The shedding of a node: its stages, from priority 9 down. */
export interface NodeShedding {
  readonly stages: readonly SheddingStage[];
  /** Time that batteries must carry the rest once a stage is shed: the promised one, or until gensets stand. Undefined if the site promises none. */
  readonly hours: number | undefined; // [h]
  /** Time until gensets carry load; undefined without gensets. */
  readonly gensetsStandS?: number; // [s]
  /** Whether gensets carry the load, or carry it for the promised time, only after everything is shed: then all stages go when the grid does. */
  readonly goesWithGrid: boolean;
  /** Whether gensets are overloaded until everything is shed. */
  readonly overloadsGensets: boolean;
  /** Whether telemetry measures the voltage of every feed. */
  readonly gridIsMeasured: boolean;
}

/** Returns what takes a shed load away: the program that sheds, or the outlet or contactor that the design states. Undefined if nothing does. */
export function meansOf(node: NodeSnapshot, { id, kind }: Pick<ShedLoad, "id" | "kind">): string | undefined {
  if (kind === "workload") return node.shedding?.services.some((service) => service.id === id) ? sheddingNames.decides : undefined;
  return shedByOf(node, { id, kind })?.device;
}

/** Returns the outlet or contactor that disconnects a rack, receiver or antenna; undefined if the design states none. */
export function shedByOf(node: NodeSnapshot, { id, kind }: Pick<ShedLoad, "id" | "kind">): ShedMeans | undefined {
  return (kind === "rack" ? tryById(node.racks, id) : tryById(node.demands, id))?.shedBy;
}

type Point = Pick<OperatingPoint, "electrical" | "scenario">;

/**
 * Computes the stages of a node and their levels. P_i is the largest discharge of a battery on batteries alone, over the climate points that promise it, once the
 * stages down to i are gone; E is the usable energy of that point without the floor. A stage has no level for a battery that it does not relieve.
 *
 * @validity batteries whose energy is known; others have no levels
 * @returns undefined where the site promises no shedding
 */
export function nodeShedding(study: NodeStudy): NodeShedding | undefined {
  const { node } = study;
  const { sheddingDownTo } = node.site.promises;
  if (sheddingDownTo === undefined) return undefined;
  const hours = hoursOnBatteries(node);
  const stages: SheddingStage[] = [];
  const gone = new Set<string>();
  let before = onBatteries(study, undefined);
  for (let priority = firstShed; priority >= sheddingDownTo; priority -= 1) {
    const sheds = shed(node, priority).shed.filter(({ id }) => !gone.has(id)); // a rack goes with the last of its workloads
    if (sheds.length === 0) continue;
    const after = onBatteries(study, priority);
    const times = stageTimes(node, priority);
    const batteries =
      hours === undefined ? [] : node.batteries.flatMap((battery) => levelsOf(node, battery, { before, after }, { ...times, hours }));
    stages.push({ priority, sheds, ...times, batteries });
    for (const id of listIds(sheds)) gone.add(id);
    before = after;
  }
  const gensetsStandS = standsAfterS(node);
  const overloadsGensets = needsShedding(study, carries);
  return {
    stages,
    hours,
    ...(gensetsStandS !== undefined && { gensetsStandS }),
    goesWithGrid: overloadsGensets || needsShedding(study, lastsFor(promisedHours(node, "gensets"))),
    overloadsGensets,
    gridIsMeasured: gridIsMeasured(study),
  };
}

/** Returns the hours that batteries must carry the rest: those of the promise, or until gensets stand. */
function hoursOnBatteries(node: NodeSnapshot): number | undefined {
  const standsS = standsAfterS(node);
  const isPromised = node.site.promises.batteryAutonomyS !== undefined || standsS === undefined;
  return isPromised ? promisedHours(node, "batteries") : standsS / 3600;
}

function standsAfterS({ gensets, standby }: NodeSnapshot): number | undefined {
  return gensets.length === 0 ? undefined : Math.max(...gensets.map((genset) => gensetStandsAfterS(genset, standby?.transferS ?? 0)));
}

/** Solves the node on batteries, at the climate points that promise it; at all where gensets end it, and no point does. */
function onBatteries(study: NodeStudy, shedTo: number | undefined): readonly Point[] {
  const all = study.scenarios.filter(({ state }) => state.kind === "on-battery" && state.shed);
  const promised = all.filter(({ promised, promisedTo }) => promised || promisedTo === "power");
  return (promised.length > 0 ? promised : all).map((scenario) => study.point(shedding(study, scenario, shedTo)));
}

/** Returns a state that sheds with fewer stages, or with none; with all of them it is the same. */
function shedding(study: NodeStudy, scenario: Scenario, shedTo: number | undefined): Scenario {
  if (shedTo === study.node.site.promises.sheddingDownTo) return scenario;
  const { climate } = scenario;
  const name = `${climate}/on-battery`;
  if (shedTo === undefined) return study.scenario(name);
  return { name: `${name}-shed-to-${shedTo}`, climate, state: { kind: "on-battery", shed: true, shedTo }, promised: false };
}

function stageTimes(
  { shedding, telemetry, workloads }: NodeSnapshot,
  priority: number,
): { readonly reactionS: number; readonly restartS: number } {
  const own = (shedding?.services ?? []).filter((service) => service.priority === priority);
  if (!shedding || !telemetry || own.length === 0 || workloads.length === 0) return { reactionS: 0, restartS: 0 };
  const graceS = Math.max(...own.map(({ stopGraceS }) => stopGraceS));
  return {
    reactionS: telemetry.intervalS + sampleDelayS + shedding.pollS + graceS,
    restartS: Math.max(...own.map(({ restartS }) => restartS)),
  };
}

function levelsOf(
  { telemetry }: NodeSnapshot,
  { id, minimumStateOfCharge: floor }: NodeSnapshot["batteries"][number],
  { before, after }: { readonly before: readonly Point[]; readonly after: readonly Point[] },
  { hours, reactionS, restartS }: { readonly hours: number; readonly reactionS: number; readonly restartS: number },
): StageLevels[] {
  const [then, now] = [heaviest(before, id), heaviest(after, id)];
  if (!then || now?.state.usableWh === undefined) return [];
  const step: ShedStep = {
    floor,
    energyWh: now.state.usableWh / (1 - floor),
    beforeW: then.state.dischargeW,
    afterW: now.state.dischargeW,
  };
  if (!(step.energyWh > 0) || step.beforeW <= step.afterW) return [];
  const shedAt = shedLevel(step, hours, reactionS);
  const isMeasured = targetOf(telemetry?.targets ?? [], { series: chargeSeries, device: id, labels: {} }) !== undefined;
  return [{ battery: id, climate: now.climate, ...step, shedAt, returnAt: returnLevel(shedAt, step, restartS), isMeasured }];
}

function gridIsMeasured({ node, design }: NodeStudy): boolean {
  const intakes = design.once(feedIntakes);
  const { targets = [] } = node.telemetry ?? {};
  const isMeasured = ({ source: { feed }, board }: FeedIntake) =>
    board !== undefined &&
    targetOf(targets, { series: "edge_node_grid_voltage_volts" satisfies SeriesName, device: board, labels: { feed } }) !== undefined;
  return intakes.length > 0 && intakes.every(isMeasured);
}

/** Finds the point at which a battery supplies most; undefined if one of them has no solution. */
function heaviest(points: readonly Point[], battery: string): { readonly state: BatteryState; readonly climate: ClimateName } | undefined {
  const states = points.flatMap(({ electrical, scenario: { climate } }) =>
    electrical.batteries.filter(({ id }) => id === battery).map((state) => ({ state, climate })),
  );
  if (states.length < points.length) return undefined;
  return states.reduce<(typeof states)[number] | undefined>(
    (most, one) => (most === undefined || one.state.dischargeW > most.state.dischargeW ? one : most),
    undefined,
  );
}

type GensetState = OperatingPoint["electrical"]["gensets"][number];

/** Returns whether gensets fail a test with the whole load in a promised state, and pass it once everything is shed. */
function needsShedding(study: NodeStudy, passes: (genset: GensetState) => boolean): boolean {
  const promised = study.scenarios.filter(({ state, promised }) => state.kind === "on-genset" && state.shed && promised);
  const pass = (scenario: Scenario) => study.point(scenario).electrical.gensets.every(passes);
  return promised.some((scenario) => pass(scenario) && !pass(study.scenario(scenario.name.replace(/-shed$/, ""))));
}

/** Returns the test that a full tank lasts for a time; an unknown one passes, since the rule on fuel judges it. */
function lastsFor(hours = 0): (genset: GensetState) => boolean {
  return ({ tankH = Number.POSITIVE_INFINITY }) => tankH >= hours;
}

function carries({ sets, loadW, loadVA, availableW = Number.NaN, availableVA = Number.NaN }: GensetState): boolean {
  return loadW <= sets * availableW && loadVA <= sets * availableVA;
}
