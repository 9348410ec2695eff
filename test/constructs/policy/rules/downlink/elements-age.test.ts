import { snapshot } from "cdktf-edge-node";
import { NodeStudy } from "cdktf-edge-node/rules";
import { judgeRule, ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { watchedLimits } from "../../../../../constructs/monitoring/watched-limits";
import { elementsAge } from "../../../../../constructs/policy/rules/downlink/elements-age";
import { skySite } from "../../../../support/nodes/sky-site";
import { skyNode as vectorNode } from "../../../../support/nodes/vector-sky";

const { id: rule } = elementsAge;
const node = (from: string, to: string) => {
  const { site, ...design } = skySite({ window: { from, to } });
  return { node: snapshot("sky", site, design) };
};
/** Elements of 2026-09-19T11:31:31.071072Z. */
const oldAt = (to: string) => ({ ...node("2026-09-20T00:00:00Z", to), parameters: { oldest: "1 d" } });

ruleCases(elementsAge, {
  subject: "downlink/landsat-9",
  pass: node("2026-09-20T00:00:00Z", "2026-09-22T00:00:00Z"),
  fail: node("2026-09-20T00:00:00Z", "2026-10-04T00:00:00Z"),
  unknown: { impossible: "elements without an epoch are refused" },
  notApplicable: { node: smallNode(), subject: "downlink" },
  boundary: { at: oldAt("2026-09-20T11:31:31.071072Z"), beyond: oldAt("2026-09-20T11:31:32Z") },
  fromProps: {
    pass: skySite(),
    fail: skySite({ window: { from: "2026-10-20T00:00:00Z", to: "2026-10-21T00:00:00Z" } }),
  },
});

describe(rule, () => {
  it("counts to the end of the window that is farther from the epoch, before it too", () => {
    expect(judgeRule(elementsAge, node("2026-09-20T00:00:00Z", "2026-09-22T00:00:00Z"))).toMatchObject([
      { value: expect.closeTo(2.5198, 4) },
    ]);
    expect(judgeRule(elementsAge, node("2026-09-12T00:00:00Z", "2026-09-13T00:00:00Z"))).toMatchObject([
      { value: expect.closeTo(7.4802, 4) },
    ]);
  });

  it("marks a pass from three days on", () => {
    expect(judgeRule(elementsAge, node("2026-09-20T00:00:00Z", "2026-09-23T00:00:00Z"))).toMatchObject([
      { outcome: "pass", uncertainty: { value: 11, document: "elements older than 3 d" } },
    ]);
  });

  it("marks no pass where the policy marks from an age on that it does not rely on", () => {
    const parameters = { marked: "5 d", oldest: "3 d" };
    const [judgement] = judgeRule(elementsAge, { ...node("2026-09-20T00:00:00Z", "2026-09-22T00:00:00Z"), parameters });
    expect(judgement).toMatchObject({ outcome: "pass", margin: expect.closeTo(3 - 2.5198, 4), uncertainty: { value: 0 } });
  });

  it("is watched at each antenna that follows the satellite", () => {
    const watched = watchedLimits(new NodeStudy(vectorNode())).filter((limit) => limit.rule === rule);
    expect(watched.map(({ device, labels }) => `${labels?.satellite} by ${device}`)).toEqual([
      "landsat-9 by antenna-1",
      "landsat-9 by antenna-2",
      "iss by antenna-1",
      "iss by antenna-2",
      "saramago by antenna-1",
      "goes-19 by antenna-1",
    ]);
    expect(watched[0]).toMatchObject({
      subject: "downlink/landsat-9",
      metric: "edge_node_element_age_seconds",
      unit: "s",
      bound: "at-most",
      limit: 14 * 86_400,
    });
  });

  it("is watched by the age that the policy sets", () => {
    const policy = { site: { [rule]: { parameters: { oldest: "5 d" } } } };
    expect(watchedLimits(new NodeStudy(vectorNode()), policy).find((limit) => limit.rule === rule)?.limit).toBe(5 * 86_400);
  });

  it("says which elements are to be renewed", () => {
    expect(judgeRule(elementsAge, node("2026-10-20T00:00:00Z", "2026-10-21T00:00:00Z"))).toMatchObject([
      { remedy: "use elements of landsat-9 that are newer than 2026-09-19T11:31:31.071Z, or a window nearer to their epoch" },
    ]);
  });
});
