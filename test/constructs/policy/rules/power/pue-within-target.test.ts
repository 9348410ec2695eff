import { snapshot } from "cdktf-edge-node";
import { evaluate } from "cdktf-edge-node/report";
import { judgeRule, ruleCases, smallPoint } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { pueWithinTarget } from "../../../../../constructs/policy/rules/power/pue-within-target";
import { designOf, mildSite, variant } from "../../../../support/nodes/node-variants";
import { yearWith } from "../../../../support/nodes/stores";

const { id: rule } = pueWithinTarget;
const subject = "power/pue";
const parameters = { target: "1.25" };
const using = (pue: number | undefined) => ({ parameters, point: smallPoint({ pue }) });
const byParameter = { impossible: "no target is set but by a policy" };

ruleCases(pueWithinTarget, {
  subject,
  pass: using(1.2),
  fail: using(1.3),
  unknown: using(undefined),
  notApplicable: {},
  boundary: { at: using(1.25), beyond: using(1.251) },
  fromProps: { pass: byParameter, fail: byParameter },
});

describe(rule, () => {
  it("judges the year where the site has weather, whatever the point says", () => {
    const input = { parameters, point: smallPoint({ pue: 1.5 }), year: yearWith({ pue: 1.24 }) };
    expect(judgeRule(pueWithinTarget, input)).toMatchObject([{ subject, outcome: "pass", value: 1.24 }]);
  });

  it("says how much to save", () => {
    // 0.05 of 0.3 beside the IT
    expect(judgeRule(pueWithinTarget, using(1.3))).toMatchObject([{ remedy: expect.stringContaining("does not reach the IT by 17 %") }]);
  });

  it("stops a site whose policy sets a target that it misses", () => {
    const judged = (target: string) =>
      evaluate(snapshot("pue", mildSite, designOf(variant())), { policy: { site: { [rule]: { parameters: { target } } } } }).verdict;
    expect([judged("1.05"), judged("2")]).toEqual(["fail", "pass"]);
  });
});
