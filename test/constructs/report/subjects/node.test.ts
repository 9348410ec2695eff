import type { BillItem, SiteReport } from "cdktf-edge-node/report";
import { describe, expect, it } from "vitest";
import { siteHtml } from "../../../../constructs/report/formats/site-html";
import { presentNode, reportNode } from "../../../../constructs/report/subjects/node";
import { reportConditions } from "../../../../constructs/report/subjects/site/record";
import { firstSite } from "../../../../examples/first-site";
import { evaluationOf, finding, reportOf } from "../../../support/report/reports";
import { shownText } from "../../../support/report/shown-text";

const { node } = evaluationOf("first-site", firstSite);
const conditions = reportConditions(node);
const part = (kind: string, given: Partial<BillItem> = {}): BillItem => ({ module: "-", kind, names: [kind], documents: [], ...given });
const cooler = part("dry-cooler", { names: ["dry-cooler-1", "dry-cooler-2"], rating: "40 kW, air 35 °C", redundancy: "N+1" });
const said = (...billOfMaterials: readonly BillItem[]) => reportNode(node, { conditions, billOfMaterials }).summary.split("; ");
const grid = "2 feeds (2N promised), 400 V, 60 Hz";

describe("reportNode()", () => {
  it("reportNode() counts parts with their rating and the redundancy that the site promises, and names feeds and workloads", () => {
    expect(reportNode(node, { conditions, billOfMaterials: [part("rack", { rating: "15 kW" }), cooler] })).toEqual({
      summary: `1 rack of 15 kW; 2 dry coolers of 40 kW (N+1 promised); ${grid}`,
      feeds: ["a", "b"],
      workloads: ["demodulator", "archiver"],
    });
  });

  it("reportNode() counts pieces, adds equal lines up, and states no rating where they differ or nobody states one", () => {
    const smaller = part("dry-cooler", { names: ["dry-cooler-3"], rating: "20 kW, air 35 °C" });
    expect(said(cooler, smaller)).toContain("3 dry coolers (N+1 promised)");
    expect(said(part("rectifier", { count: 3, rating: "2 kW, 54 V DC" }))).toContain("3 rectifiers of 2 kW");
    expect(said(part("genset"), part("battery", { names: ["a", "b"] }))).toContain("1 genset, 2 batteries");
  });

  it("reportNode() leaves out what a node does not have: cooling, power, antennas", () => {
    expect(said()).toEqual([grid]);
  });
});

describe("presentNode()", () => {
  const report = (given: Partial<SiteReport> = {}) => ({ ...reportOf(), conditions, billOfMaterials: [part("rack"), cooler], ...given });
  const wayOf = (given?: Partial<SiteReport>) => {
    const [first] = presentNode(report(given))?.blocks ?? [];
    return typeof first === "object" && "way" in first ? first.way : expect.unreachable();
  };

  it("presentNode() shows the way from grid to outdoor air, without the steps that the node does not have", () => {
    const names = { feeds: ["a", "b"], workloads: [] };
    expect(wayOf({ node: { summary: "-", ...names } })).toEqual([
      { step: "Grid", text: grid },
      { step: "Racks", text: "1 rack" },
      { step: "Rejection", text: "2 dry coolers of 40 kW (N+1 promised)" },
      { step: "Outdoor air", text: expect.stringMatching(/^up to \d+\.\d °C$/) },
    ]);
    expect(wayOf({ billOfMaterials: [] }).map(({ step }) => step)).toEqual(["Grid", "Outdoor air"]);
  });

  it("presentNode() shows on the page where the heat goes in the worst scenario that is promised, and the workloads", () => {
    const heat = (rule: string, value: number, promised = true) => finding({ rule, unit: "W", value, limit: 0, margin: -value, promised });
    const findings = [
      heat("cooling/rejection-covers-heat", 23_768),
      heat("cooling/room-air-covers-heat", 9000, false),
      heat("cooling/room-air-covers-heat", 4000),
    ];
    const workloads = { summary: "One rack", feeds: ["a"], workloads: ["demodulator", "archiver"] };
    const page = shownText(siteHtml(report({ findings, node: workloads })));
    expect(page).toContain("Heat, at most 23.77 kW in the coolant, 4.00 kW in the room air");
    expect(page).toContain("Workloads demodulator, archiver");
    expect(page).toContain("One rack.");
  });

  it("presentNode() is nothing in reports of earlier versions, which have no parts or no conditions", () => {
    expect(presentNode({ ...report(), conditions: undefined } as never)).toBeUndefined();
    expect(presentNode({ ...report(), billOfMaterials: undefined } as never)).toBeUndefined();
  });
});
