import { expect } from "vitest";
import type { NetworkLimit } from "../../../constructs/studies/network/limits/network-limit";
import type { NetworkRecord } from "../../../constructs/studies/network/record";

/** Worked cases hold 6 significant digits and ask for this agreement. */
const tolerance = 1e-4;

interface WorkedPhase {
  readonly phase: string;
  readonly voltage_V: number;
  readonly voltageAngle_deg: number;
  readonly current_A: number;
  readonly currentAngle_deg: number;
  readonly power_W: number;
  readonly reactive_var: number;
}

/** What a worked case says of one living node. */
export interface WorkedNode {
  readonly kind: string;
  readonly connection?: string;
  readonly phases?: readonly WorkedPhase[];
  readonly neutral_A?: number;
  readonly power_W: number;
  readonly reactive_var: number;
  readonly apparent_VA: number;
  readonly phaseImbalance?: number;
  readonly loss_W?: number;
  readonly outputVoltage_V?: readonly number[];
  readonly secondaryCurrent_A?: readonly number[];
  readonly secondaryNeutral_A?: number;
  readonly current_A?: readonly number[];
  readonly output_W?: number;
  readonly voltage_V?: number;
}

/** What a worked case says of one limit. */
export interface WorkedLimit {
  readonly rule: string;
  readonly node: string;
  readonly value: number;
  readonly limit: number;
  readonly unit: string;
  readonly pole?: string;
  readonly factors?: { readonly kTemperature: number; readonly kGroup: number; readonly kAltitude: number };
  readonly perPole_A?: readonly number[];
}

/** Expects a number of a worked case, and goes on where it is off: a test says of every number of a case. */
export function near(actual: number | undefined, expected: number, where: string, scale = Math.abs(expected)): void {
  expect
    .soft(Math.abs((actual ?? Number.NaN) - expected), `${where}: ${actual} for ${expected}`)
    .toBeLessThanOrEqual(tolerance * Math.max(scale, 1e-3));
}

/** Expects everything that a worked case says of a node. */
export function nearNode(found: NonNullable<ReturnType<NetworkRecord["get"]>>, node: WorkedNode, row: string): void {
  const near = nearOf(row);
  near(found.powerW, node.power_W, "power", node.apparent_VA);
  near(found.reactiveVar, node.reactive_var, "reactive", node.apparent_VA);
  near(found.apparentVA, node.apparent_VA, "apparent");
  for (const [k, phase] of (node.phases ?? []).entries()) {
    const mine = found.phases[k];
    near(mine?.voltageV, phase.voltage_V, `${phase.phase} voltage`);
    near(mine?.voltageAngleDeg, phase.voltageAngle_deg, `${phase.phase} voltage angle`, 90);
    near(mine?.currentA, phase.current_A, `${phase.phase} current`);
    if (phase.current_A > 0) near(mine?.currentAngleDeg, phase.currentAngle_deg, `${phase.phase} current angle`, 90);
    near(mine?.powerW, phase.power_W, `${phase.phase} power`, node.apparent_VA);
    near(mine?.reactiveVar, phase.reactive_var, `${phase.phase} reactive`, node.apparent_VA);
  }
  for (const [k, amperes] of (node.current_A ?? []).entries()) near(found.phases[k]?.currentA, amperes, `current ${k}`);
  for (const [k, volts] of (node.outputVoltage_V ?? []).entries()) near(found.outputVoltageV[k], volts, `output voltage ${k}`);
  for (const [k, amperes] of (node.secondaryCurrent_A ?? []).entries()) near(found.outputCurrentA[k], amperes, `secondary current ${k}`);
  if (node.neutral_A !== undefined) near(found.neutralA, node.neutral_A, "neutral", Math.max(node.neutral_A, 1));
  if (node.secondaryNeutral_A !== undefined) near(found.outputNeutralA, node.secondaryNeutral_A, "secondary neutral");
  if (node.phaseImbalance !== undefined) near(found.phaseImbalance, node.phaseImbalance, "imbalance");
  if (node.loss_W !== undefined) near(found.lossW, node.loss_W, "loss");
  if (node.output_W !== undefined) near(found.outputW, node.output_W, "output");
  // For three-phase loads the case gives the voltage of L1 to neutral, which its parent already compares.
  if (node.voltage_V !== undefined && node.connection !== "123") near(found.legVoltageV, node.voltage_V, "voltage");
}

/** The same of a row of a table, by whose name it says what is off. */
function nearOf(row: string): typeof near {
  return (actual, expected, where, scale) => near(actual, expected, `${row}: ${where}`, scale);
}

/** Expects everything that a worked case says of a limit. */
export function nearLimit(found: NetworkLimit | undefined, limit: WorkedLimit, row: string): void {
  const near = nearOf(row);
  near(found?.value, limit.value, "value");
  near(found?.limit, limit.limit, "limit");
  expect.soft(found?.unit, `${row}: unit`).toBe(limit.unit);
  // Poles with the same current to the last digit that the case gives: either may be the worst.
  const atPole = limit.perPole_A?.[["L1", "L2", "L3"].indexOf(found?.pole ?? "")];
  if (limit.pole !== undefined && atPole !== limit.value) expect.soft(found?.pole, `${row}: pole`).toBe(limit.pole);
  for (const [k, amperes] of (limit.perPole_A ?? []).entries()) near(found?.perPoleA?.[k], amperes, `pole ${k}`);
  if (limit.factors) {
    const { kTemperature, kGroup, kAltitude } = limit.factors;
    near(found?.factors?.temperature, kTemperature, "k_T");
    near(found?.factors?.group, kGroup, "k_group");
    near(found?.factors?.altitude, kAltitude, "k_altitude");
  }
}
