import { type Site, snapshot } from "cdktf-edge-node";
import { maximumAmbient } from "cdktf-edge-node/report";
import { NodeStudy, scenarios } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { leastMaximumAmbient } from "../../../../constructs/policy/what-if/least-ambient";
import { firstSite } from "../../../../examples/first-site";
import { designOf } from "../../../support/nodes/node-variants";

const nodeAt = (site: Site) => snapshot("first", site, designOf(firstSite));
const promising = (redundancy: Site["promises"]["redundancy"]) => nodeAt({ ...firstSite.site, promises: { redundancy } });

describe("leastMaximumAmbient()", () => {
  it("leastMaximumAmbient() gives what the scenario stands that stands least of those that are promised", () => {
    const node = nodeAt(firstSite.site);
    const all = scenarios(node)
      .filter(({ climate, promised }) => promised && climate === "hottest")
      .map(({ name }) => maximumAmbient(node, name).maximumC ?? Number.NaN);
    expect(leastMaximumAmbient(new NodeStudy(node), {})?.maximumC).toBe(Math.min(...all));
  });

  it("leastMaximumAmbient() holds the healthy node alone where nothing more is promised, which stands more", () => {
    const healthy = promising({ rejection: "N", airConditioning: "N", feeds: "N" });
    const { maximumC = Number.NaN } = leastMaximumAmbient(new NodeStudy(healthy), {}) ?? {};
    expect(maximumC).toBe(maximumAmbient(healthy, "hottest/healthy").maximumC);
    expect(maximumC).toBeGreaterThan(leastMaximumAmbient(new NodeStudy(nodeAt(firstSite.site)), {})?.maximumC ?? Number.NaN);
  });

  it("leastMaximumAmbient() finds nothing where a limit is broken at any temperature", () => {
    const sagging = nodeAt({ ...firstSite.site, grid: { ...firstSite.site.grid, minimumShare: 0.3 } });
    expect(leastMaximumAmbient(new NodeStudy(sagging), {})).toMatchObject({ outcome: "already-broken" });
  });
});
