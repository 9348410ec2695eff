import { describe, expect, it } from "vitest";
import { compileNetwork } from "../../../../constructs/studies/network/compile-network";
import { contributorsOf } from "../../../../constructs/studies/network/limits/contributors";
import type { NetworkLimitKind } from "../../../../constructs/studies/network/limits/network-limit";
import { networkLimits } from "../../../../constructs/studies/network/limits/network-limits";
import { NetworkRun } from "../../../../constructs/studies/network/network-run";
import { networkState } from "../../../../constructs/studies/network/network-state";
import { networkRecord } from "../../../../constructs/studies/network/record";
import worked from "../../../reference/worked-electrical-nec-208.json";
import { nodeBalances } from "../../../support/network/node-balances";
import { solveNetwork } from "../../../support/network/settle-network";
import { workedNodes } from "../../../support/network/worked-nec-nodes";

// 480 V delta to 208Y/120 V, worked by an independent implementation to 6 significant digits.
const tolerance = 1e-4;
const kinds: Record<string, NetworkLimitKind> = {
  "breaker-NEC": "breaker-nec",
  "breaker-NEC-rating": "breaker-nec-rating",
  "transformer-rating": "transformer",
  "pdu-rating": "pdu",
  "psu-rating": "psu",
};

interface WorkedPhase {
  readonly phase: string;
  readonly voltage_V: number;
  readonly voltageAngle_deg: number;
  readonly current_A: number;
  readonly currentAngle_deg: number;
  readonly power_W: number;
  readonly reactive_var: number;
}

interface WorkedNode {
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

interface WorkedLimit {
  readonly rule: string;
  readonly node: string;
  readonly value: number;
  readonly limit: number;
  readonly unit: string;
  readonly pole?: string;
  readonly factors?: { readonly kTemperature: number; readonly kGroup: number; readonly kAltitude: number };
  readonly perPole_A?: readonly number[];
}

function near(actual: number | undefined, expected: number, where: string, scale = Math.abs(expected)): void {
  expect(Math.abs((actual ?? Number.NaN) - expected), `${where}: ${actual} for ${expected}`).toBeLessThanOrEqual(
    tolerance * Math.max(scale, 1e-3),
  );
}

describe.each(worked.output.scenarios.map((expected, i) => ({ expected, factors: worked.input.scenarios[i]?.sourceVoltageFactor ?? 1 })))(
  "solveNetwork() on the worked NEC case, $expected.scenario,",
  ({ expected, factors }) => {
    const run = new NetworkRun(networkState(compileNetwork(workedNodes), { sourceVoltageFactor: factors }));
    const outcome = solveNetwork(run);
    const { ambient_degC, altitude_m } = worked.input.site;
    const limits = networkLimits(run, { insideC: ambient_degC, outsideC: ambient_degC, elevationM: altitude_m });
    const record = networkRecord(run);

    it("settles", () => {
      expect(outcome.outcome).toBe("solved");
    });

    it.each(Object.entries(expected.nodes as Record<string, WorkedNode>))("agrees at %s on every phase", (id, node) => {
      const found = record.get(id);
      if (!found) throw new Error(`no record of ${id}`);
      near(found.powerW, node.power_W, "power");
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
      for (const [k, amperes] of (node.secondaryCurrent_A ?? []).entries())
        near(found.outputCurrentA[k], amperes, `secondary current ${k}`);
      if (node.neutral_A !== undefined) near(found.neutralA, node.neutral_A, "neutral", Math.max(node.neutral_A, 1));
      if (node.secondaryNeutral_A !== undefined) near(found.outputNeutralA, node.secondaryNeutral_A, "secondary neutral");
      if (node.phaseImbalance !== undefined) near(found.phaseImbalance, node.phaseImbalance, "imbalance");
      if (node.loss_W !== undefined) near(found.lossW, node.loss_W, "loss");
      if (node.output_W !== undefined) near(found.outputW, node.output_W, "output");
      // For three-phase loads the case gives the voltage of L1 to neutral, which its parent already compares.
      if (node.voltage_V !== undefined && node.connection !== "123") near(found.legVoltageV, node.voltage_V, "voltage");
    });

    it("gives every limit of the case and no other", () => {
      const named = (expected.limits as WorkedLimit[]).map(({ rule, node }) => `${kinds[rule]} ${node}`);
      expect(limits.map(({ kind, node }) => `${kind} ${node}`).sort()).toEqual(named.sort());
    });

    it.each(expected.limits as WorkedLimit[])("agrees on the limit $rule of $node", (limit) => {
      const found = limits.find(({ kind, node }) => kind === kinds[limit.rule] && node === limit.node);
      near(found?.value, limit.value, "value");
      near(found?.limit, limit.limit, "limit");
      expect(found?.unit).toBe(limit.unit);
      if (limit.pole !== undefined) expect(found?.pole).toBe(limit.pole);
      for (const [k, amperes] of (limit.perPole_A ?? []).entries()) near(found?.perPoleA?.[k], amperes, `pole ${k}`);
      if (limit.factors) {
        const { kTemperature: temperature, kGroup: group, kAltitude: altitude } = limit.factors;
        expect(found?.factors).toEqual({ temperature, group, altitude });
      }
    });

    it("fails the limits that the case fails", () => {
      const failed = limits
        .filter(({ value, limit }) => value > (limit ?? Number.POSITIVE_INFINITY))
        .map(({ kind, node }) => `${kind}:${node}`);
      expect(failed.sort()).toEqual(expected.failedLimits.map((name) => `${kinds[name.split(":")[0] ?? ""]}:${name.split(":")[1]}`).sort());
    });

    it("agrees on losses, loads and dPUE", () => {
      const totals = run.totals();
      near(totals.sourceTotalW, expected.balance.sourcesTotal_W, "sources");
      near(totals.loadW, expected.balance.loadsTotal_W, "loads");
      near(totals.lossInsideW, expected.balance.lossesTotal_W, "losses");
      near(totals.itW, expected.dPUE.itPower_W, "IT");
      near(totals.sourceTotalW / totals.itW, expected.dPUE.dPUE, "dPUE");
      for (const [id, watts] of Object.entries(expected.losses_W)) near(record.get(id)?.lossW, watts, `loss of ${id}`);
    });

    it("balances at every node", () => {
      for (const { id, residualW } of nodeBalances(run))
        expect(Math.abs(residualW), id).toBeLessThan(1e-9 * expected.balance.sourcesTotal_W);
    });

    it("names contributors that add up to each limit's value", () => {
      for (const limit of limits) {
        const sum = contributorsOf(run, limit).reduce((total, { value }) => total + value, 0);
        expect(Math.abs(sum - limit.value), `${limit.kind} ${limit.node}`).toBeLessThan(1e-9 * limit.value);
      }
    });
  },
);
