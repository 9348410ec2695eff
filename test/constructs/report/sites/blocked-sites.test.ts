import type { Matrix, MatrixBlock } from "cdktf-edge-node/report";
import { describe, expect, it } from "vitest";
import { blockedSites } from "../../../../constructs/report/sites/blocked-sites";
import { matrix, row } from "../../../support/report/written-matrix";

const block = (margin: string | undefined, relativeMargin?: number): MatrixBlock => ({
  rule: "cooling/rejection-covers-heat",
  subject: "cooling/dry-coolers",
  outcome: margin === undefined ? "unknown" : "fail",
  title: "Heat rejection covers the heat",
  text: margin ?? "not known",
  ...(margin !== undefined && { margin }),
  ...(relativeMargin !== undefined && { relativeMargin }),
});
const at = (...blocks: readonly MatrixBlock[]): Matrix => ({
  ...matrix,
  rows: blocks.map((one, i) => row({ site: `site-${i}`, blocks: [one] })),
});

describe("blockedSites()", () => {
  it("takes the site without any room for the worst, though against a limit of 0 nothing is a share", () => {
    const [blocked] = blockedSites(at(block("−17.78 kW", -2.97), block("−23.77 kW"), block(undefined)));
    expect(blocked).toMatchObject({ worstSite: "site-1", sites: ["site-0", "site-1", "site-2"] });
  });

  it("takes the least share of its limit among those that have one, and what is not known last", () => {
    expect(blockedSites(at(block(undefined), block("−1 kW", -0.1), block("−2 kW", -0.2)))[0]).toMatchObject({ worstSite: "site-2" });
  });
});
