import { beforeAll, describe, expect, it } from "vitest";
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
import { everyRow } from "../../../support/tables/every-row";

// 480 V delta to 208Y/120 V, worked by an independent implementation to 6 significant digits.
const kinds: Record<string, NetworkLimitKind> = {
  "breaker-NEC": "breaker-nec",
  "breaker-NEC-rating": "breaker-nec-rating",
  "transformer-rating": "transformer",
  "pdu-rating": "pdu",
  "psu-rating": "psu",
};

type Solved = ReturnType<typeof solvedCase>;

/** A scenario of the case, solved, and what the case says of it. */
function solvedCase(expected: (typeof worked.output.scenarios)[number], i: number) {
  const sourceVoltageFactor = worked.input.scenarios[i]?.sourceVoltageFactor ?? 1;
  const run = new NetworkRun(networkState(compileNetwork(nodesOfCase(worked.input.network)), { sourceVoltageFactor }));
  const { outcome } = solveNetwork(run);
  const { ambient_degC, altitude_m } = worked.input.site;
  const limits = networkLimits(run, { placeC: [ambient_degC, ambient_degC], elevationM: altitude_m });
  return { scenario: expected.scenario, expected, run, outcome, limits, record: networkRecord(run) };
}

describe("solveNetwork() on the worked NEC case", () => {
  let cases: readonly Solved[];
  beforeAll(() => {
    cases = worked.output.scenarios.map(solvedCase);
  });

  /** Rows of each scenario of the case, each after its scenario. */
  const rowsOf = <Row>(of: (solved: Solved) => readonly Row[]) =>
    cases.flatMap((solved) => of(solved).map((row): [string, Row, Solved] => [solved.scenario, row, solved]));

  it("settles in every scenario", () => {
    everyRow("$scenario", cases, ({ outcome }) => expect(outcome).toBe("solved"));
  });

  it("agrees at every node on every phase", () => {
    const ids = rowsOf(({ expected }) => Object.keys(expected.nodes));
    everyRow("%s at %s", ids, (scenario, id, { expected, record }) => {
      const found = record.get(id) ?? expect.unreachable(`no record of ${id}`);
      nearNode(found, (expected.nodes as Readonly<Record<string, WorkedNode>>)[id] as WorkedNode, `${scenario} at ${id}`);
    });
  });

  it("gives every limit of the case and no other", () => {
    everyRow("$scenario", cases, ({ expected, limits }) => {
      const named = (expected.limits as WorkedLimit[]).map(({ rule, node }) => `${kinds[rule]} ${node}`);
      expect(limits.map(({ kind, node }) => `${kind} ${node}`).sort()).toEqual(named.sort());
    });
  });

  it("agrees on every limit", () => {
    everyRow(
      "%s",
      rowsOf(({ expected }) => expected.limits as WorkedLimit[]),
      (scenario, limit, { limits }) => {
        const found = limits.find(({ kind, node }) => kind === kinds[limit.rule] && node === limit.node);
        nearLimit(found, limit, `${scenario}, ${limit.rule} of ${limit.node}`);
      },
    );
  });

  it("fails the limits that the case fails", () => {
    everyRow("$scenario", cases, ({ expected, limits }) => {
      const failed = limits
        .filter(({ value, limit }) => value > (limit ?? Number.POSITIVE_INFINITY))
        .map(({ kind, node }) => `${kind}:${node}`);
      expect(failed.sort()).toEqual(expected.failedLimits.map((name) => `${kinds[name.split(":")[0] ?? ""]}:${name.split(":")[1]}`).sort());
    });
  });

  it("agrees on losses, loads and dPUE", () => {
    everyRow("$scenario", cases, ({ scenario, expected, run, record }) => {
      const totals = run.totals();
      near(totals.sourceTotalW, expected.balance.sourcesTotal_W, `${scenario}: sources`);
      near(totals.loadW, expected.balance.loadsTotal_W, `${scenario}: loads`);
      near(totals.lossInsideW, expected.balance.lossesTotal_W, `${scenario}: losses`);
      near(totals.itW, expected.dPUE.itPower_W, `${scenario}: IT`);
      near(totals.sourceTotalW / totals.itW, expected.dPUE.dPUE, `${scenario}: dPUE`);
      for (const [id, watts] of Object.entries(expected.losses_W)) near(record.get(id)?.lossW, watts, `${scenario}: loss of ${id}`);
    });
  });

  it("balances at every node", () => {
    everyRow(
      "%s",
      rowsOf(({ run }) => nodeBalances(run)),
      (_, { id, residualW }, { expected }) => {
        expect(Math.abs(residualW), id).toBeLessThan(1e-9 * expected.balance.sourcesTotal_W);
      },
    );
  });

  it("names contributors that add up to each limit's value", () => {
    everyRow(
      "%s",
      rowsOf(({ limits }) => limits),
      (_, limit, { run }) => {
        const sum = contributorsOf(run, limit).reduce((total, { value }) => total + value, 0);
        expect(Math.abs(sum - limit.value), `${limit.kind} ${limit.node}`).toBeLessThan(1e-9 * limit.value);
      },
    );
  });
});
