import { evaluate, siteHtml, siteReport } from "cdktf-edge-node/report";
import { NodeStudy } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { resultTexts } from "../../../../../constructs/report/formats/text";
import { siteSummary } from "../../../../../constructs/report/site-report";
import { reportDownlink } from "../../../../../constructs/report/subjects/downlink";
import { reportRouting } from "../../../../../constructs/report/subjects/routing/record";
import { dataNode } from "../../../../support/nodes/data-site";
import { routingNode } from "../../../../support/nodes/routing-site";
import { reportedDownlink } from "../../../../support/report/downlinks";
import { reportOf } from "../../../../support/report/reports";
import { reportedPlan } from "../../../../support/report/routings";
import { shownText } from "../../../../support/report/shown-text";

const late = { ready: "2026-09-21T19:00:00Z" };
/** Two are wanted behind the last contact over a backhaul of 1.569 GB: 0.1 GB from the board for 16 kJ, and of 1.6 GB from the edge what is left. */
const node = routingNode({
  products: [
    { ...late, onboard: { productRatio: "0.05" } },
    { name: "other", ...late, size: "16 GB", weight: 1 },
    { name: "never", ready: "2026-09-21T20:00:00Z" },
  ],
  backhaul: { up: "1 Mbit/s", down: "1 Mbit/s" },
});
const routing = reportRouting(new NodeStudy(node).sky?.routing ?? expect.unreachable());

describe("reportRouting()", () => {
  it("has each product, where it is processed, what of it comes down, and what holds it", () => {
    if (routing.outcome !== "routed") throw new Error(routing.reason);
    const { products, places, wholeCount, productCount, value, bound, wanted, onboardEnergyJ, limits } = routing;
    expect([productCount, wholeCount, places, wanted]).toEqual([3, 1, { onboard: 1, edge: 1, home: 0, none: 1 }, 9]);
    expect(products.map(({ product, place, heldBy }) => [product, place, heldBy])).toEqual([
      ["scene", "onboard", []],
      ["other", "edge", ["backhaul"]],
      ["never", undefined, ["no-contact"]],
    ]);
    const [whole, part] = products;
    expect(whole).toMatchObject({ sizeB: 2e9, weight: 4, share: expect.closeTo(1, 5), ready: "2026-09-21T19:00:00.000Z" });
    expect(whole?.contacts).toMatchObject([{ antenna: "antenna-1", aos: "2026-09-21T19:35:01.238Z" }]);
    expect(onboardEnergyJ).toBeCloseTo(16_000, -1);
    const leftB = (0.82e6 / 8) * (4 * 3600 + 15 * 60 + 5.97) - 0.1e9; // of 1.569 GB what the other leaves
    expect(part?.share).toBeCloseTo(leftB / 1.6e9, 4);
    expect(value).toBeCloseTo(4 + leftB / 1.6e9, 4);
    expect(bound).toBeGreaterThanOrEqual(value);
    expect(limits.find(({ limit }) => limit === "backhaul")?.share).toBeCloseTo(1, 4);
    expect(JSON.stringify(routing)).not.toMatch(/"board/);
  });

  it("says why there is no plan", () => {
    expect(reportRouting({ outcome: "none", missing: "site.backhaul", reason: "no way" })).toEqual({ outcome: "none", reason: "no way" });
  });
});

describe("downlink.routing of the report", () => {
  it("is there where products are, and its summary is without them one by one", () => {
    const report = siteReport(evaluate(node));
    expect(report.downlink?.routing).toEqual(routing);
    const summary = siteSummary(report).downlink?.routing;
    expect(summary).toMatchObject({ outcome: "routed", productCount: 3, wholeCount: 1 });
    expect(Object.keys(summary ?? {}).filter((key) => ["products", "limits"].includes(key))).toEqual([]);
    expect(reportDownlink(new NodeStudy(dataNode()).sky, dataNode().site)).not.toHaveProperty("routing");
  });

  it("is a line of the text and a table of the page, which say that it is an upper bound", () => {
    const downlink = { ...reportedDownlink(), routing: reportedPlan() };
    const report = { ...reportOf(), downlink };
    expect(resultTexts({ sites: [report] }, { isQuiet: false }).join("\n")).toContain("riyadh-1: 2 of 3 products are delivered whole");
    const html = shownText(siteHtml(report));
    expect(html).toContain("Products, on board, at the edge or at home");
    expect(html).toMatch(/scene aqua 2026-09-20 02:00:00 24.00 GB 3 at the edge 100 % 2026-09-20 06:17:45 450 kJ/);
    expect(html).toContain("The plan is an upper bound");
    const unknown = shownText(
      siteHtml({ ...report, downlink: { ...downlink, routing: { outcome: "unknown", reason: "it takes too long" } } }),
    );
    expect(unknown).toContain("Products are not routed: it takes too long.");
  });
});
