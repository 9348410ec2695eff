import { NodeStudy } from "cdktf-edge-node/rules";
import { judgeRule, ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { watchedLimits } from "../../../../../constructs/monitoring/watched-limits";
import { backlogRemedy } from "../../../../../constructs/policy/judgements/sky/judge-data";
import { backlogDoesNotGrow } from "../../../../../constructs/policy/rules/downlink/backlog-does-not-grow";
import { type DataChanges, dataNode, dataSite } from "../../../../support/nodes/data-site";

const { id: rule } = backlogDoesNotGrow;
const node = (changes?: DataChanges) => ({ node: dataNode(changes) });
const thin: DataChanges = { backhaul: { up: "100 kbit/s" } };
const slow: DataChanges = { processing: { rate: "100 kB/s" } };

const flowOf = (changes: DataChanges) => {
  const data = new NodeStudy(dataNode(changes)).sky?.data;
  if (data?.outcome !== "flows") throw new Error("the data are followed");
  return data.flow;
};
const receivedB = flowOf({}).received.reduce((sum, { bytes }) => sum + bytes, 0);
/** What carries all but some 500 MB of the products of a window. */
const nearly: DataChanges = { backhaul: { up: `${((0.1 * receivedB - 5e8) * 8) / 172_800 / 0.82} bit/s` } };
const { growthB } = flowOf(nearly);
const grows = (rounding: string) => ({ ...node(nearly), parameters: { rounding } });

ruleCases(backlogDoesNotGrow, {
  subject: "downlink/data",
  pass: node(),
  fail: node(thin),
  unknown: node({ links: { site: { radioClimate: undefined } } }),
  notApplicable: { node: smallNode(), subject: "downlink" },
  notJudged: node({ backhaul: null }),
  boundary: { at: grows(`${growthB} B`), beyond: grows(`${growthB - 1} B`) },
  fromProps: { pass: dataSite(), fail: dataSite(thin) },
});

describe(rule, () => {
  it("grows by what is made and not sent where the backhaul is thin", () => {
    const [judgement] = judgeRule(backlogDoesNotGrow, node(thin));
    // Of the second window every second is used: 82 kbit/s for two days, against a tenth of what comes.
    const grown = 0.1 * receivedB - (82_000 / 8) * 172_800;
    expect(judgement).toMatchObject({
      outcome: "fail",
      unit: "B",
      value: expect.closeTo(grown, -2),
      contributors: [
        { name: "received and not processed", value: expect.closeTo(0, 0) },
        { name: "made and not sent", value: expect.closeTo(grown, -2) },
      ],
      reason: expect.stringMatching(
        /^the backlog grows with every window: processing is busy 1\.\d % of the time, and products need \d+\.\d % of the backhaul$/,
      ),
      remedy: expect.stringMatching(/^let the backhaul carry \d+\.\d\d times as much \(site\.backhaul\), or make products smaller$/),
    });
  });

  it("grows by what is received and not processed where processing is slow", () => {
    const [judgement] = judgeRule(backlogDoesNotGrow, node(slow));
    const [raw, product] = judgement?.contributors ?? [];
    expect(judgement).toMatchObject({ outcome: "fail", remedy: expect.stringMatching(/^process \d+\.\d\d times as fast/) });
    expect(raw?.value).toBeGreaterThan(1e9);
    expect(product?.value).toBeLessThan(raw?.value ?? 0);
    expect((raw?.value ?? 0) + (product?.value ?? 0)).toBeCloseTo(judgement?.value ?? Number.NaN, -1);
  });

  it("is watched on the host with the disk, a quarter above what waits at most in the second window", () => {
    const onHost = (changes?: DataChanges) => ({ ...dataNode(changes), storage: { host: "host-1", keepRawS: 0, keepProductS: 0 } });
    const watched = (changes?: DataChanges) => watchedLimits(new NodeStudy(onHost(changes))).filter((limit) => limit.rule === rule);
    // Each contact is processed and sent before the next begins, and waits whole at its LOS.
    const most = Math.max(...flowOf({}).received.map(({ bytes }) => bytes));
    expect(watched()).toMatchObject([
      { device: "host-1", metric: "edge_node_backlog_bytes", unit: "B", bound: "at-most", limit: expect.closeTo(1.25 * most, -6) },
    ]);
    expect(watched({ backhaul: null })).toEqual([]);
    expect(watchedLimits(new NodeStudy(dataNode())).filter((limit) => limit.rule === rule)).toEqual([]);
  });

  it("sends more where processing is busy all the time, and is enough", () => {
    const loads = { compute: 1, backhaul: 1.5, energyJ: 0 };
    expect(backlogRemedy(loads)).toBe("let the backhaul carry 1.50 times as much (site.backhaul), or make products smaller");
    expect(backlogRemedy({ ...loads, compute: 1.25 })).toMatch(/^process 1.25 times as fast /);
  });

  it("says where the backhaul leaves nothing for products", () => {
    expect(judgeRule(backlogDoesNotGrow, node({ backhaul: { share: { telemetry: "0.5", updates: "0.5" } } }))).toMatchObject([
      {
        outcome: "fail",
        reason: expect.stringMatching(/, and the backhaul has no capacity for products$/),
        remedy: "let the backhaul carry products: state a share for them and hours in which it is open (site.backhaul)",
      },
    ]);
  });
});
