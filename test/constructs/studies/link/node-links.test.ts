import { describe, expect, it } from "vitest";
import { NodeStudy } from "../../../../constructs/studies/node-study";
import type { NodePass } from "../../../../constructs/studies/passes/node-passes";
import { type LinkChanges, linkNode, xBandReception } from "../../../support/nodes/vector-links";
import { antennaOf, skyNode } from "../../../support/nodes/vector-sky";
import { vectors } from "../../engineering/link/vectors-volume.json";

function linksOf(changes?: LinkChanges) {
  const { sky } = new NodeStudy(linkNode(changes));
  if (!sky?.links) throw new Error("the node has links");
  const { links, passes } = sky;
  return { links, passes: passes.passes };
}

function solved(changes?: LinkChanges) {
  const { links, passes } = linksOf(changes);
  return passes.map((pass) => {
    const volume = links.ofPass(pass);
    if (volume.outcome === "unknown") throw new Error(volume.reason);
    return { pass, ...volume };
  });
}

/** The second pass of Landsat 9 of the vectors. */
function firstOf<Found extends { readonly pass: NodePass }>(found: readonly Found[], number = 49260): Found {
  const first = found.find(({ pass }) => pass.catalogueNumber === number);
  if (!first) throw new Error("the satellite passes");
  return first;
}

const known = vectors.filter(({ inputs }) => inputs.link === "x-band-riyadh" && inputs.elements === "landsat-9");

describe("NodeLinks", () => {
  it("NodeLinks.ofPass() gives the volumes of the vectors", () => {
    const passes = solved();
    expect(known.length).toBeGreaterThan(3);
    for (const { inputs, expected, id } of known) {
      const found = passes.find(({ pass }) => Math.abs(pass.aosMs - Date.parse(inputs.aos)) < 200);
      if (!found) throw new Error(`${id} is a pass of the node`);
      expect(Math.abs(found.clearBytes / expected.clear.bytes - 1), id).toBeLessThan(0.002);
      expect(Math.abs(found.atShareBytes / expected.at0_1percent.bytes - 1), id).toBeLessThan(0.002);
      expect(found.links[0]?.volume.atShare.worst?.marginDb).toBeCloseTo(expected.at0_1percent.worstMargin, 2);
    }
  });

  it("NodeLinks.ofPass() adds up the links of one satellite, each at its own share of the year", () => {
    const one = firstOf(solved());
    const rarer = firstOf(solved({ links: [{ availability: "99 %" }] }));
    const second = { name: "second", frequency: "8.25 GHz", availability: "99 %" } as const;
    const beside = firstOf(solved({ links: [second] }));
    const both = firstOf(solved({ links: [{}, second] }));
    expect(rarer.atShareBytes).toBeGreaterThan(one.atShareBytes);
    expect(rarer.clearBytes).toBe(one.clearBytes);
    expect(both.links.map(({ link }) => link.id)).toEqual(["landsat-9-x", "second"]);
    expect(both.clearBytes).toBeCloseTo(one.clearBytes + beside.clearBytes, 3);
    expect(both.atShareBytes).toBeCloseTo(one.atShareBytes + beside.atShareBytes, 3);
  });

  it("NodeLinks.ofPass() is nothing of a satellite without links, and over an antenna without the band", () => {
    expect(firstOf(solved(), 25544)).toMatchObject({ clearBytes: 0, atShareBytes: 0, links: [] });
    const band = { minimum: "2.2 GHz", maximum: "2.3 GHz" } as const;
    expect(firstOf(solved({ reception: { band } }))).toMatchObject({ clearBytes: 0, links: [] });
  });

  it("NodeLinks.receives() asks each antenna for band, polarisation and bandwidth of the satellite's links", () => {
    const left = antennaOf("antenna-2", ["landsat-9"], { receptions: [{ ...xBandReception, polarisations: ["left-hand circular"] }] });
    const { links } = linksOf({ others: [left, antennaOf("antenna-3", ["landsat-9"])] });
    expect(links.receives("antenna-1", 49260)).toBe(true);
    expect(links.receives("antenna-1", 25544)).toBe(false);
    expect(links.receives("antenna-2", 49260)).toBe(false);
    expect(links.receives("antenna-3", 49260)).toBe(false);
    expect(links.receives("none", 49260)).toBe(false);
  });

  it("NodeLinks.ofPass() takes the first reception that holds the whole link", () => {
    const small = { ...xBandReception, diameter: "1 m", band: { minimum: "8.09 GHz", maximum: "8.4 GHz" } } as const;
    expect(firstOf(solved({ receptions: [small, xBandReception] })).clearBytes).toBe(firstOf(solved()).clearBytes);
  });

  it("NodeLinks.ofPass() loses by the axial ratios of satellite and antenna, and nothing where both are circles", () => {
    const ofRatios = (satellite: number, antenna: number) =>
      firstOf(solved({ links: [{ axialRatioDb: satellite }], reception: { axialRatioDb: antenna } }));
    expect(ofRatios(0, 0).clearBytes).toBe(firstOf(solved({ links: [{ polarisationLossDb: 0 }] })).clearBytes);
    expect(ofRatios(0, 6).clearBytes).toBeLessThan(ofRatios(0, 0).clearBytes);
  });

  it("NodeLinks.ofPass() is unknown without a radio climate, and says which prop gives it", () => {
    const { links, passes } = linksOf({ site: { radioClimate: undefined } });
    const pass = passes.find(({ catalogueNumber }) => catalogueNumber === 49260);
    expect(pass && links.ofPass(pass)).toEqual({
      outcome: "unknown",
      reason: "Radio climate of the site must be stated but is not: add site.radioClimate with the values of the ITU maps",
    });
    const without = passes.find(({ catalogueNumber }) => catalogueNumber === 25544);
    expect(without && links.ofPass(without).outcome).toBe("solved");
  });

  it("NodeLinks.ofPass() is unknown where the pass leaves the EIRP table, and names its ends", () => {
    const { links, passes } = linksOf({
      links: [
        {
          eirpDbw: [
            [0, 15],
            [20, 15],
          ],
        },
      ],
    });
    const pass = passes.find(({ catalogueNumber }) => catalogueNumber === 49260);
    expect(pass && links.ofPass(pass)).toMatchObject({
      outcome: "unknown",
      reason: expect.stringMatching(/^Off-nadir angle must lie within the EIRP table of 0 to 20 degrees but is 6\d/),
    });
  });

  it("NodeLinks is undefined of a node without links", () => {
    expect(new NodeStudy(skyNode()).sky?.links).toBeUndefined();
  });
});
