import { PropsError } from "cdktf-edge-node";
import { judgeNotApplicable } from "cdktf-edge-node/rules";
import { judgeRule, ruleContext, smallNode, smallPoint } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { nodePower } from "../support/rules/node-power-rule";
import { ruleOf } from "../support/rules/test-rules";

describe("judgeRule()", () => {
  it("judgeRule() gives judgements whole, of the small node where none is given", () => {
    expect(judgeRule(nodePower())).toEqual([
      {
        subject: "own/contract",
        outcome: "pass",
        unit: "W",
        bound: "at-most",
        value: 12_800,
        limit: 20_000,
        margin: 7200,
        span: 20_000,
        relativeMargin: 0.36,
        contributors: [{ name: "node", value: 12_800 }],
      },
    ]);
  });

  it("judgeRule() asks the check of nodes alone of which byDesign says nothing", () => {
    const rule = ruleOf(() => [judgeNotApplicable("node", "by the check")], {
      byDesign: ({ racks }) => (racks.length > 0 ? undefined : [judgeNotApplicable("node", "by the design")]),
    });
    expect(judgeRule(rule, { node: smallNode({ racks: [] }) })).toMatchObject([{ reason: "by the design" }]);
    expect(judgeRule(rule)).toMatchObject([{ reason: "by the check" }]);
  });

  it("judgeRule() reads parameters as a site gives them", () => {
    expect(judgeRule(nodePower(), { parameters: { headroom: "50 %" } })[0]).toMatchObject({ outcome: "fail", limit: 10_000 });
  });

  it.each([
    ["of another unit", { headroom: "10 kW" }],
    ["out of its range", { headroom: "95 %" }],
    ["that the rule does not declare", { headrom: "10 %" }],
  ])("judgeRule() refuses a parameter %s", (_what, parameters) => {
    expect(() => judgeRule(nodePower(), { parameters })).toThrow(PropsError);
  });

  it("judgeRule() throws for a rule that judges nothing, and for contributors that do not add up", () => {
    expect(() => judgeRule(nodePower({ silent: true }))).toThrow("must judge something in every operating point but judged nothing");
    expect(() => judgeRule(nodePower({ missing: 1 }))).toThrow(
      "Rule own/node-power on own/contract: the rule's contributors must add up to its value 12800 but add up to 12799: name every part of the value",
    );
  });
});

describe("ruleContext()", () => {
  it("ruleContext() is what `watched` sees too", () => {
    const context = ruleContext(nodePower(), { node: smallNode(), point: smallPoint(), parameters: { headroom: "25 %" } });
    expect(context).toMatchObject({ node: { name: "small-node" }, parameters: { headroom: { value: 0.25 } } });
  });
});
