import { describe, expect, it } from "vitest";
import { finding, mildSite, variant } from "../../node-variants";

describe("power/autonomy-is-known", () => {
  const rule = "power/autonomy-is-known";

  it("does not apply to a site that promises no autonomy", () => {
    expect(finding(rule, "power/autonomy", variant())).toMatchObject({ outcome: "not-applicable", blocks: false });
  });

  it("is unknown, and blocks, when a site promises what no model here can show", () => {
    const site = { ...mildSite, promises: { ...mildSite.promises, autonomyS: 8 * 3600 } };
    expect(finding(rule, "power/autonomy", { ...variant(), site })).toMatchObject({
      outcome: "unknown",
      blocks: true,
      reason: expect.stringContaining("promises 8 h without the grid"),
    });
  });
});
