import type { Discharge } from "../../engineering/diagnostics/battery-capacity-residual";
import type { Diagnostic, DiagnosticRule } from "../../facts/telemetry/diagnostic";
import { defined } from "../../plain/defined";
import { unique } from "../../plain/unique";
import { NodeStudy } from "../node-study";
import type { OperatingPoint } from "../operating-point/operating-point";
import type { ClimateName } from "../scenarios/scenarios";
import type { NodeSnapshot } from "../snapshot/snapshot";
import { faultyNode } from "./faulty-node";
import { type Diagnosable, isFound } from "./residual";
import { type Readings, solvedReadings } from "./solved-readings";

/** The readings of the sensors of a node in one state, and the discharges of its batteries. */
export interface SolvedState {
  readonly name: string;
  readonly readings: Readings;
  readonly discharges: ReadonlyMap<string, Discharge>;
}

interface SolvedFault extends SolvedState {
  readonly rule: DiagnosticRule;
  /** The devices with the fault: all units of an equal kind. */
  readonly devices: readonly string[];
}

/** Returns the node with new batteries. The health in a design is that at their end of life. */
export function asNew(node: NodeSnapshot): NodeSnapshot {
  const batteries = node.batteries.map((battery) =>
    battery.energy ? { ...battery, energy: { ...battery.energy, stateOfHealth: 1 } } : battery,
  );
  return { ...node, batteries };
}

/**
 * Solves a node with all its equipment at a climate point; undefined if it is not solved there.
 *
 * @param study of the node as it stands, faults included
 */
export function solvedState(study: NodeStudy, climate: ClimateName, name: string): SolvedState | undefined {
  const scenarioOf = (kind: string) => study.scenarios.find((one) => one.climate === climate && one.state.kind === kind);
  const healthy = scenarioOf("healthy");
  const point = healthy && study.point(healthy);
  if (point?.outcome !== "solved") return undefined;
  const node = study.nodeIn({ climate });
  const onBattery = scenarioOf("on-battery");
  return {
    name,
    readings: solvedReadings(node, point),
    discharges: onBattery ? solvedDischarges(node, study.point(onBattery)) : new Map(),
  };
}

/** Solves the faults that diagnostics detect, each alone in the node, on the hottest day. Faults that are not solved there are left out. */
export function solvedFaults(node: NodeSnapshot, diagnostics: readonly Diagnostic[]): SolvedFault[] {
  return faultsOf(diagnostics).flatMap(({ rule, devices }) => {
    const device = devices[0] as string;
    const faulty = faultyNode(rule === "operations/battery-capacity" ? node : asNew(node), rule, device);
    const state = solvedState(new NodeStudy(faulty), "hottest", `${rule}, ${devices.join(", ")}`);
    return state ? [{ ...state, rule, devices }] : [];
  });
}

export function foundIn(diagnostics: readonly Diagnostic[], state: SolvedState): Diagnostic[] {
  return diagnostics.filter((diagnostic) => isFound(diagnostic, diagnosable(state, diagnostic.device)));
}

export function diagnosable({ readings, discharges }: SolvedState, device: string): Diagnosable {
  const discharge = discharges.get(device);
  return { readings: readings.get(device) ?? {}, ...defined({ discharge }) };
}

/** Rules whose units share flow and heat equally, so that the solver only knows equal units. */
const alike: ReadonlySet<DiagnosticRule> = new Set(["operations/dry-cooler-approach", "operations/fan-lost", "operations/cdu-approach"]);

function faultsOf(diagnostics: readonly Diagnostic[]): { readonly rule: DiagnosticRule; readonly devices: readonly string[] }[] {
  const rules = unique(diagnostics.map(({ rule }) => rule));
  return rules.flatMap((rule) => {
    const devices = diagnostics.flatMap((one) => (one.rule === rule ? one.device : []));
    return alike.has(rule) ? [{ rule, devices }] : devices.map((device) => ({ rule, devices: [device] }));
  });
}

/**
 * Computes the charge of a full discharge, by battery, at a point on batteries and for batteries with a known nominal voltage. The state of charge refers to
 * today's capacity, so it falls by the whole depth whatever the age of the battery.
 */
function solvedDischarges({ batteries }: NodeSnapshot, { electrical }: OperatingPoint): ReadonlyMap<string, Discharge> {
  return new Map(
    batteries.flatMap(({ id, nominalV, minimumStateOfCharge }) => {
      const drawnWh = electrical.batteries.find((one) => one.id === id)?.drawnWh;
      if (nominalV === undefined || drawnWh === undefined) return [];
      return [[id, { chargeAh: drawnWh / nominalV, stateOfChargeDrop: 1 - minimumStateOfCharge }]] as const;
    }),
  );
}
