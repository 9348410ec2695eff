import { citeSource, declareSource, defineSite, type SiteProps } from "cdktf-edge-node";
import { NodeStudy } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { propsOfSite } from "../../../../constructs/site/site";
import { firstSite } from "../../../../examples/first-site";
import { linkNode, riyadhClimate } from "../../../support/nodes/vector-links";

const props = propsOfSite(firstSite.site) ?? expect.unreachable();
const siteOf = (change: object) => defineSite({ ...props, ...change } as SiteProps);
const climate = (change: object) => siteOf({ radioClimate: { ...riyadhClimate, ...change } }).radioClimate;

describe("site.radioClimate", () => {
  it("site.radioClimate is in the units of the equations", () => {
    const { sources: _, ...numbers } = climate({}) ?? expect.unreachable();
    expect(numbers).toEqual({
      rainRateMmPerH: 21,
      rainHeightKm: 4.66,
      dryPressureHpa: 930,
      temperatureK: 300,
      vapourGPerM3: 7,
      cloudLiquidKgPerM2: 0.25,
      wetRefractivity: 42,
    });
    expect(climate({ mediumTemperature: "6.85 °C" })?.mediumK).toBe(280);
  });

  it("site.radioClimate has a source of each number: that of all, or one of its own", () => {
    const map = citeSource("ITU-R P.837-7");
    const { sources } = climate({ sources: { rainRate: map } }) ?? expect.unreachable();
    expect(sources.rainRate).toEqual(map);
    expect(sources.rainHeight).toEqual(riyadhClimate.source);
  });

  it("site.radioClimate and site.radioLicence are listed with what a verdict rests on, the default too", () => {
    const bands = [{ minimum: "8025 MHz", maximum: "8400 MHz" }];
    const source = declareSource("Licence 4711", "link@example.org");
    const { stated } = linkNode({ site: { radioLicence: { bands, source } } });
    const paths = stated.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        "site/radio-climate/rain-rate",
        "site/radio-climate/wet-refractivity",
        "site/radio-licence",
        "downlink/links/landsat-9-x",
        "downlink/antenna-1/receptions/0",
      ]),
    );
    expect(stated.find(({ path }) => path === "site/radio-climate/medium-temperature")?.isDefault).toBe(true);
  });

  it.each([
    ["no rain rate", { rainRateMmPerH: undefined }, "radioClimate.rainRateMmPerH: "],
    ["rain of another planet", { rainRateMmPerH: 400 }, "radioClimate.rainRateMmPerH: "],
    ["pressure reduced to hectopascals", { dryPressure: "930 Pa" }, "radioClimate.dryPressure: must be at least 30 kPa but is 930 Pa"],
    ["rain below the ground", { rainHeight: "-1 m" }, "radioClimate.rainHeight: must be at least 0 m but is -1 m"],
    ["a source of nothing", { sources: { rain: riyadhClimate.source } }, "radioClimate.sources.rain"],
    ["no source", { source: undefined }, "radioClimate.source: "],
  ])("site.radioClimate refuses %s", (_, change, problem) => {
    expect(() => climate(change)).toThrow(problem);
  });

  it("site.radioClimate stands on sites whose height the rain model does not know, and links there are unknown", () => {
    const { latitudeDegrees: latitude, longitudeDegrees: longitude } = linkNode().site.position;
    const { sky } = new NodeStudy(linkNode({ site: { position: { latitude, longitude, elevation: "9500 m" } } }));
    const pass = sky?.passes.passes.find(({ catalogueNumber }) => catalogueNumber === 49260) ?? expect.unreachable();
    expect(sky?.links?.ofPass(pass)).toMatchObject({ outcome: "unknown", reason: expect.stringContaining("Site height must lie between") });
  });
});

describe("site.radioLicence", () => {
  it("site.radioLicence has bands in hertz, and refuses those from above to below", () => {
    const source = declareSource("Licence 4711", "link@example.org");
    const licence = (minimum: string, maximum: string) => siteOf({ radioLicence: { bands: [{ minimum, maximum }], source } }).radioLicence;
    expect(licence("8025 MHz", "8.4 GHz")?.bandsHz).toEqual([[8.025e9, 8.4e9]]);
    expect(() => licence("8.4 GHz", "8025 MHz")).toThrow("radioLicence.bands[0]: must have its minimum below its maximum");
    expect(() => licence("8025", "8.4 GHz")).toThrow(/radioLicence\.bands\[0\]\.minimum: must .*"8212\.5 MHz"/);
    expect(() => siteOf({ radioLicence: { bands: [], source } })).toThrow("radioLicence.bands: ");
  });
});
