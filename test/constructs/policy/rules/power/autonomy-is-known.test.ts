import { ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { autonomyIsKnown } from "../../../../../constructs/policy/rules/power/autonomy-is-known";
import { finding, mildSite, variant } from "../../node-variants";

const { id: rule } = autonomyIsKnown;
const subject = "power/autonomy";
const unmodelled = { impossible: "energy stores are not modelled yet, so a promise is neither kept nor broken" };

ruleCases(autonomyIsKnown, {
  subject,
  pass: unmodelled,
  fail: unmodelled,
  unknown: { node: smallNode({ site: { promises: { autonomyS: 8 * 3600 } } }) },
  notApplicable: { node: smallNode() },
  boundary: unmodelled,
  fromProps: { pass: unmodelled, fail: unmodelled },
});

describe(rule, () => {
  it("is unknown, and blocks, when a site promises what no model here can show", () => {
    const site = { ...mildSite, promises: { ...mildSite.promises, autonomyS: 8 * 3600 } };
    expect(finding(rule, subject, { ...variant(), site })).toMatchObject({
      outcome: "unknown",
      blocks: true,
      reason: expect.stringContaining("promises 8 h without the grid"),
    });
  });
});
