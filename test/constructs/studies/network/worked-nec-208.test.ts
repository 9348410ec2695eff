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
import { nodesOfCase } from "../../../support/network/worked-nodes";
import { near, nearLimit, nearNode, type WorkedLimit, type WorkedNode } from "../../../support/network/worked-records";

// 480 V delta to 208Y/120 V, worked by an independent implementation to 6 significant digits.
const kinds: Record<string, NetworkLimitKind> = {
  "breaker-NEC": "breaker-nec",
  "breaker-NEC-rating": "breaker-nec-rating",
  "transformer-rating": "transformer",
  "pdu-rating": "pdu",
  "psu-rating": "psu",
};

describe.each(worked.output.scenarios.map((expected, i) => ({ expected, factors: worked.input.scenarios[i]?.sourceVoltageFactor ?? 1 })))(
  "solveNetwork() on the worked NEC case, $expected.scenario,",
  ({ expected, factors }) => {
    const run = new NetworkRun(networkState(compileNetwork(nodesOfCase(worked.input.network)), { sourceVoltageFactor: factors }));
    const outcome = solveNetwork(run);
    const { ambient_degC, altitude_m } = worked.input.site;
    const limits = networkLimits(run, { placeC: [ambient_degC, ambient_degC], elevationM: altitude_m });
    const record = networkRecord(run);

    it("settles", () => {
      expect(outcome.outcome).toBe("solved");
    });

    it.each(Object.entries(expected.nodes as Record<string, WorkedNode>))("agrees at %s on every phase", (id, node) => {
      const found = record.get(id);
      if (!found) throw new Error(`no record of ${id}`);
      nearNode(found, node);
    });

    it("gives every limit of the case and no other", () => {
      const named = (expected.limits as WorkedLimit[]).map(({ rule, node }) => `${kinds[rule]} ${node}`);
      expect(limits.map(({ kind, node }) => `${kind} ${node}`).sort()).toEqual(named.sort());
    });

    it.each(expected.limits as WorkedLimit[])("agrees on the limit $rule of $node", (limit) => {
      const found = limits.find(({ kind, node }) => kind === kinds[limit.rule] && node === limit.node);
      nearLimit(found, limit);
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
