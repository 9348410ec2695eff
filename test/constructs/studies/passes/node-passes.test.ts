import { snapshot } from "cdktf-edge-node";
import { NodeStudy } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { instantText } from "../../../../constructs/props/instant-text";
import { nodePasses } from "../../../../constructs/studies/passes/node-passes";
import { skyDownlink, skySite } from "../../../support/nodes/sky-site";
import { referenceElements } from "../../../support/orbit/reference-orbits";
import passVectors from "../../engineering/orbit/passes/vectors-passes.json";
import orbits from "../../engineering/orbit/vectors-orbit.json";

const skyOf = ({ site, ...design }: ReturnType<typeof skySite>) => {
  const { sky } = new NodeStudy(snapshot("sky", site, design));
  if (!sky) throw new Error("the site has satellites");
  return sky;
};

const riyadh = { latitudeDegrees: 24.93, longitudeDegrees: 46.72, elevationM: 614 };

describe("NodeStudy.sky", () => {
  it("is not there for a design without satellites", () => {
    const { satellites: _, elements: __, window: ___, ...downlink } = skyDownlink();
    const { site, ...design } = skySite();
    expect(new NodeStudy(snapshot("sky", site, { ...design, downlink })).sky).toBeUndefined();
  });

  it("searches the passes once", () => {
    const sky = skyOf(skySite());
    expect(sky.passes).toBe(sky.passes);
  });

  it("tells who waits how far it is, and nothing of what is found already", () => {
    const sky = skyOf(skySite());
    const told: string[] = [];
    const found = sky.searchPasses((done, total) => told.push(`${done} of ${total}`));
    expect(sky.searchPasses(() => told.push("again"))).toBe(found);
    expect(sky.passes).toBe(found);
    expect(told).toEqual(["1 of 1"]);
  });
});

describe("nodePasses()", () => {
  it.each(["riyadh", "kiruna", "kourou"] as const)(
    "nodePasses() finds the passes of Landsat 9 over %s that two other programs find",
    (name) => {
      const { latitude, longitude, elevation_km, minimumElevation, mask } = orbits.sites[name];
      const { sky } = skyOf(skySite());
      const antennas = sky.antennas.map((antenna) => ({ ...antenna, minimumElevationDegrees: minimumElevation, mask: mask as never }));
      const { passes } = nodePasses(
        { ...sky, antennas },
        { latitudeDegrees: latitude, longitudeDegrees: longitude, elevationM: elevation_km * 1000 },
      );
      const expected = passVectors.vectors.find(({ id }) => id === `passes-landsat-9-${name}`)?.expected as unknown as {
        readonly passes: readonly { readonly aos: string; readonly los: string; readonly maxElevation: number }[];
      };
      expect(passes.map(({ satellite, antenna }) => [satellite, antenna])).toEqual(expected.passes.map(() => ["landsat-9", "antenna-1"]));
      for (const [i, { aos, los, maxElevation }] of expected.passes.entries()) {
        expect(Math.abs((passes[i]?.aosMs ?? 0) - Date.parse(aos))).toBeLessThan(2);
        expect(Math.abs((passes[i]?.losMs ?? 0) - Date.parse(los))).toBeLessThan(2);
        expect(passes[i]?.maximumElevationDegrees).toBeCloseTo(maxElevation, 3);
      }
    },
  );

  it("nodePasses() searches for each antenna the satellites that it follows, with its own skyline or that of the site", () => {
    const { sky } = skyOf(skySite());
    const [one] = sky.antennas;
    const [landsat] = sky.satellites;
    if (!one || !landsat) throw new Error("the site has an antenna and a satellite");
    const two = { ...one, id: "antenna-2", satellites: [100000] };
    const three = { ...one, id: "antenna-3", minimumElevationDegrees: 0, mask: [[0, 40]] as const };
    const satellites = [landsat, { id: "saramago", elements: referenceElements("saramago") }];
    const { passes } = nodePasses({ ...sky, satellites, antennas: [one, two, three] }, riyadh);
    const of = (antenna: string) => passes.filter((pass) => pass.antenna === antenna);
    expect(new Set(of("antenna-1").map(({ satellite }) => satellite))).toEqual(new Set(["landsat-9"]));
    expect(new Set(of("antenna-2").map(({ satellite }) => satellite))).toEqual(new Set(["saramago"]));
    expect(of("antenna-3").length).toBeGreaterThan(0);
    expect(of("antenna-3").every(({ maximumElevationDegrees }) => maximumElevationDegrees > 40)).toBe(true);
    expect(passes.map(({ aosMs }) => aosMs)).toEqual(passes.map(({ aosMs }) => aosMs).sort((a, b) => a - b));
  });

  it("an antenna without a skyline of its own has that of the site", () => {
    const { site, ...design } = skySite();
    const around = snapshot("sky", { ...site, horizon: [[0, 3]] }, design);
    expect(around.sky?.antennas).toMatchObject([{ mask: [[0, 3]] }]);
  });

  it("nodePasses() cuts a pass into contacts of the longest that an antenna has, and tells how far it is", () => {
    const { sky } = skyOf(skySite());
    const told: string[] = [];
    const whole = nodePasses(sky, riyadh, (done, total) => told.push(`${done} of ${total}`));
    const cut = nodePasses({ ...sky, antennas: sky.antennas.map((antenna) => ({ ...antenna, maximumContactS: 300 })) }, riyadh);
    expect(told).toEqual(["1 of 1"]);
    expect(cut.passes.every(({ aosMs, losMs }) => losMs - aosMs <= 300_000.001)).toBe(true);
    const lengthOf = ({ passes }: typeof whole) => passes.reduce((sum, { aosMs, losMs }) => sum + losMs - aosMs, 0);
    expect(lengthOf(cut)).toBeCloseTo(lengthOf(whole), 0);
  });

  it("instantText() writes an instant to the millisecond", () => {
    expect(instantText(Date.UTC(2026, 8, 20, 6, 17, 45) + 411.6)).toBe("2026-09-20T06:17:45.412Z");
  });
});
