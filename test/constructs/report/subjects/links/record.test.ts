import type { ReportedLink } from "cdktf-edge-node/report";
import { NodeStudy } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { reportDownlink, summarizeDownlink } from "../../../../../constructs/report/subjects/downlink";
import { type LinkChanges, linkNode } from "../../../../support/nodes/vector-links";
import { skyNode } from "../../../../support/nodes/vector-sky";
import { vectors } from "../../../engineering/link/vectors-volume.json";

function reported(changes?: LinkChanges) {
  return reportDownlink(new NodeStudy(linkNode(changes)).sky, linkNode(changes).site) ?? expect.unreachable();
}

function firstOf(changes?: LinkChanges): ReportedLink {
  return reported(changes).links?.[0] ?? expect.unreachable();
}

const known = vectors.filter(({ inputs }) => inputs.link === "x-band-riyadh" && inputs.elements === "landsat-9");

describe("reportDownlink() of a design with links", () => {
  const link = firstOf();

  it("has volume and least margin of each pass of the vectors", () => {
    for (const { inputs, expected, id } of known) {
      const pass = link.passes.find(({ aos }) => Math.abs(Date.parse(aos) - Date.parse(inputs.aos)) <= 100) ?? expect.unreachable(id);
      expect(pass.antenna).toBe("antenna-1");
      expect(Math.abs(pass.clearBytes / expected.clear.bytes - 1)).toBeLessThan(0.002);
      expect(Math.abs(pass.atShareBytes / expected.at0_1percent.bytes - 1)).toBeLessThan(0.002);
      expect(pass.clearMarginDb).toBeCloseTo(expected.clear.worstMargin, 2);
      expect(pass.atShareMarginDb).toBeCloseTo(expected.at0_1percent.worstMargin, 2);
    }
  });

  it("adds up all passes, and has the least of their margins", () => {
    const sum = (key: "clearBytes" | "atShareBytes") => link.passes.reduce((total, pass) => total + pass[key], 0);
    expect(Math.abs((link.clearBytes ?? 0) - sum("clearBytes"))).toBeLessThan(link.passes.length);
    expect(Math.abs((link.atShareBytes ?? 0) - sum("atShareBytes"))).toBeLessThan(link.passes.length);
    expect(link.worstMarginDb).toBe(Math.min(...link.passes.map(({ atShareMarginDb = 99 }) => atShareMarginDb)));
    expect(link).toMatchObject({
      link: "landsat-9-x",
      satellite: "landsat-9",
      antennas: ["antenna-1"],
      worseShareOfYear: 0.1,
      requiredMarginDb: 1,
      passCount: link.passes.length,
    });
  });

  it("says why nothing is computed, and lists no passes then", () => {
    const unknown = firstOf({ site: { radioClimate: undefined } });
    expect(unknown.unknown).toMatch(/^Radio climate of the site must be stated but is not: add site\.radioClimate/);
    expect(unknown).toMatchObject({ passes: [], passCount: link.passCount });
    expect([unknown.clearBytes, unknown.worstMarginDb]).toEqual([undefined, undefined]);
  });

  it("has a link that no antenna receives, without antennas and passes", () => {
    const band = { minimum: "2.2 GHz", maximum: "2.3 GHz" } as const;
    expect(firstOf({ reception: { band } })).toMatchObject({ antennas: [], passCount: 0, passes: [], clearBytes: 0, atShareBytes: 0 });
  });

  it("is in memory without the passes, and not there of a design without links", () => {
    const [{ passes: _, ...summary }] = [link];
    expect(summarizeDownlink(reported()).links).toEqual([summary]);
    expect(reportDownlink(new NodeStudy(skyNode()).sky, skyNode().site)).not.toHaveProperty("links");
  });
});
