import { snapshot } from "cdktf-edge-node";
import { evaluate, type ReportedDownlink, siteReport } from "cdktf-edge-node/report";
import { NodeStudy } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { siteSummary } from "../../../../constructs/report/site-report";
import { reportDownlink } from "../../../../constructs/report/subjects/downlink";
import { reportPasses } from "../../../../constructs/report/subjects/passes/record";
import type { NodePass, NodePasses } from "../../../../constructs/studies/passes/node-passes";
import { firstSite } from "../../../../examples/first-site";
import { catalogueNumberOf, referencePasses, type SkyChanges, skyNode } from "../../../support/nodes/vector-sky";

/** Tolerances of the vectors. */
const mostApart = { ms: 100, elevation: 0.001 + 0.0005, azimuth: 0.02, rangeKm: 2 };

function reported(changes?: SkyChanges): ReportedDownlink {
  const node = skyNode(changes);
  return reportDownlink(new NodeStudy(node).sky, node.site) ?? expect.unreachable();
}

const apartMs = (one: string, other: string) => Math.abs(Date.parse(one) - Date.parse(other));

describe("reportDownlink()", () => {
  const downlink = reported();

  it("has the passes of the vectors over the antenna with their skyline, by their beginning", () => {
    const own = downlink.passes.filter(({ antenna }) => antenna === "antenna-1");
    const wanted = referencePasses();
    expect(own.map(({ satellite }) => satellite)).toEqual(wanted.map(({ satellite }) => satellite));
    for (const [i, pass] of own.entries()) {
      const { aos, tca, los, maxElevation, azimuthAos, azimuthLos, rangeTca_km } = wanted[i] ?? expect.unreachable();
      expect(apartMs(pass.aos, aos)).toBeLessThanOrEqual(mostApart.ms);
      expect(apartMs(pass.tca, tca)).toBeLessThanOrEqual(mostApart.ms);
      expect(apartMs(pass.los, los)).toBeLessThanOrEqual(mostApart.ms);
      expect(Math.abs(pass.durationS * 1000 - (Date.parse(los) - Date.parse(aos)))).toBeLessThanOrEqual(2 * mostApart.ms);
      expect(Math.abs(pass.maximumElevationDegrees - maxElevation)).toBeLessThanOrEqual(mostApart.elevation);
      expect(Math.abs(pass.azimuthAosDegrees - azimuthAos)).toBeLessThanOrEqual(mostApart.azimuth);
      expect(Math.abs(pass.azimuthLosDegrees - azimuthLos)).toBeLessThanOrEqual(mostApart.azimuth);
      expect(Math.abs(pass.rangeTcaKm - rangeTca_km)).toBeLessThanOrEqual(mostApart.rangeKm);
      expect([pass.cutAtStart, pass.cutAtEnd]).toEqual([false, false]);
    }
  });

  it("says of each satellite how old its elements are, which antennas follow it, and how many passes it has: 0 of one that is never seen", () => {
    const of = (name: string) => downlink.satellites.find(({ satellite }) => satellite === name) ?? expect.unreachable();
    expect(downlink.satellites.map(({ satellite }) => satellite)).toEqual(["landsat-9", "iss", "saramago", "goes-19"]);
    expect(of("goes-19")).toMatchObject({ catalogueNumber: 60133, antennas: ["antenna-1"], passCount: 0 });
    const { epoch, ageDays, antennas } = of("iss");
    expect([epoch, antennas]).toEqual(["2026-09-19T07:17:41.839Z", ["antenna-1", "antenna-2"]]);
    expect(ageDays).toBeCloseTo((Date.UTC(2026, 8, 22) - Date.parse("2026-09-19T07:17:41.839Z")) / 86_400_000, 6);
    for (const { satellite, passCount } of downlink.satellites)
      expect(passCount).toBe(downlink.passes.filter((pass) => pass.satellite === satellite).length);
    expect(downlink.passCount).toBe(downlink.passes.length);
    expect(downlink).toMatchObject({
      from: "2026-09-20T00:00:00.000Z",
      to: "2026-09-22T00:00:00.000Z",
      elements: { document: "GP data of CelesTrak" },
    });
  });

  it("says when a satellite decays, and of one that no antenna follows that none does", () => {
    const decayed = reported({
      satellites: ["landsat-9", "iss"],
      first: { satellites: [catalogueNumberOf("iss")] },
      others: [],
    });
    expect(decayed.satellites).toMatchObject([
      { satellite: "landsat-9", antennas: [], passCount: 0 },
      { satellite: "iss", antennas: ["antenna-1"] },
    ]);
    const found: NodePasses = {
      fromMs: 0,
      toMs: 86_400_000,
      satellites: [{ satellite: "iss", catalogueNumber: 25544, epochMs: 0, ageDays: 1, holds: { sinceMs: 60_000, untilMs: 3_600_000.4 } }],
      passes: [],
    };
    expect(reportPasses({ ...skyNode().sky, antennas: [] } as never, found).satellites).toMatchObject([
      { epoch: "1970-01-01T00:00:00.000Z", holdsFrom: "1970-01-01T00:01:00.000Z", decayedAt: "1970-01-01T01:00:00.000Z", passCount: 0 },
    ]);
  });

  it("says of a satellite that is up all the time that its pass is cut at both ends of the window", () => {
    const window = { from: "2026-09-20T11:16:00Z", to: "2026-09-20T11:20:00Z" };
    const { passes } = reported({ satellites: ["iss"], others: [], window });
    expect(passes).toMatchObject([
      { aos: "2026-09-20T11:16:00.000Z", los: "2026-09-20T11:20:00.000Z", durationS: 240, cutAtStart: true, cutAtEnd: true },
    ]);
  });

  it("lists the first 2,000 passes and counts all", () => {
    const node = skyNode({ others: [] });
    const pass: Omit<NodePass, "aosMs"> = {
      satellite: "iss",
      catalogueNumber: 25544,
      antenna: "antenna-1",
      tcaMs: 0,
      losMs: 1e9,
      maximumElevationDegrees: 12.3456,
      azimuthAosDegrees: 359.9999,
      azimuthTcaDegrees: 1,
      azimuthLosDegrees: 2,
      rangeTcaKm: 1000,
      cutAtStart: false,
      cutAtEnd: false,
    };
    const passes = Array.from({ length: 2500 }, (_, i): NodePass => ({ ...pass, aosMs: i * 1000 }));
    const satellites = [{ satellite: "iss", catalogueNumber: 25544, epochMs: 0, ageDays: 1, holds: {} }];
    const sky = node.sky ?? expect.unreachable();
    const many =
      reportDownlink({ sky, passes: { fromMs: 0, toMs: 1e9, satellites, passes }, data: { outcome: "none" } } as never, node.site) ??
      expect.unreachable();
    expect([many.passes.length, many.passCount, many.satellites[0]?.passCount]).toEqual([2000, 2500, 2500]);
    expect(many.passes.at(-1)?.aos).toBe("1970-01-01T00:33:19.000Z");
    expect(many.passes[0]).toMatchObject({ maximumElevationDegrees: 12.346, azimuthAosDegrees: 0 });
  });
});

describe("siteReport()", () => {
  it("has a downlink where the design has satellites, and a summary of it without the passes", () => {
    const report = siteReport(evaluate(skyNode()));
    expect(report.downlink?.passes.length).toBe(report.downlink?.passCount);
    expect(siteSummary(report).downlink).toMatchObject({ passCount: report.downlink?.passCount });
    expect(siteSummary(report).downlink).not.toHaveProperty("passes");
    const { site, ...design } = firstSite;
    const without = siteReport(evaluate(snapshot("site", site, design)));
    expect("downlink" in without || "downlink" in siteSummary(without)).toBe(false);
  });
});
