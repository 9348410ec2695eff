import { type DownlinkProps, snapshot } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { skyDownlink, skySite } from "../../support/nodes/sky-site";
import { problemsOf } from "../../support/props/problems-of";

const [antenna] = skyDownlink().antennas;
const skyOf = (change: object) => {
  const { site, ...design } = skySite(change as Partial<DownlinkProps>);
  return snapshot("sky", site, design).sky;
};
const problems = (change: object) => problemsOf(() => skyOf(change)).join("\n");
const mounted = (mount: object) => ({ antennas: [{ ...antenna, mount }] });
const azimuth = { kind: "azimuth-elevation", maximumAzimuthRate: "10 °/s", beamwidth: "0.4 °" };

describe("downlink.contacts, gaps, mounts and weights", () => {
  it("are nothing where a design does not say them", () => {
    const sky = skyOf({});
    expect(sky).not.toHaveProperty("contacts");
    expect(sky?.satellites[0]).not.toHaveProperty("weight");
    expect(sky?.antennas[0]).not.toHaveProperty("gapMs");
    expect(sky?.antennas[0]).not.toHaveProperty("mount");
  });

  it("become whole milliseconds, and by seconds without an outage by the Sun where nothing else is said", () => {
    expect(skyOf({ contacts: {} })?.contacts).toEqual({ beforeMs: 0, afterMs: 0, minimumMs: 0, valueBy: "seconds", sunOutage: false });
    const contacts = { before: "2 min", after: "0.5 s", minimum: "4 min", valueBy: "seconds" };
    expect(skyOf({ contacts })?.contacts).toMatchObject({ beforeMs: 120_000, afterMs: 500, minimumMs: 240_000 });
    expect(skyOf({ antennas: [{ ...antenna, gap: "90 s" }] })?.antennas[0]).toMatchObject({ gapMs: 90_000 });
  });

  it("a satellite has its weight", () => {
    expect(skyOf({ satellites: [{ number: 49260, weight: 2.5 }] })?.satellites[0]).toMatchObject({ weight: 2.5 });
  });

  it("a mount of azimuth over elevation may look half its beamwidth beside the satellite, or as far as it says", () => {
    const drive = { maximumRateDegreesPerS: 10, toleranceDegrees: 0.2 };
    expect(skyOf(mounted(azimuth))?.antennas[0]?.mount).toEqual({ kind: "azimuth-elevation", beamwidthDegrees: 0.4, drive });
    const wrapped = { ...azimuth, tolerance: "0.1 °", cableWrap: { from: "-270 °", to: "270 °" } };
    expect(skyOf(mounted(wrapped))?.antennas[0]?.mount).toMatchObject({
      drive: { toleranceDegrees: 0.1 },
      cableWrapDegrees: [-270, 270],
    });
  });

  it("a mount may turn about its horizontal axis at another rate", () => {
    const mount = { ...azimuth, maximumElevationRate: "4 °/s" };
    expect(skyOf(mounted(mount))?.antennas[0]?.mount).toMatchObject({ maximumElevationRateDegreesPerS: 4 });
    expect(problems(mounted({ ...mount, maximumElevationRate: "0 °/s" }))).toMatch(/mount\.maximumElevationRate: must be above 0 °\/s/);
  });

  it("another mount loses nothing", () => {
    expect(skyOf(mounted({ kind: "x-y" }))?.antennas[0]?.mount).toEqual({ kind: "x-y" });
  });

  it.each([
    [
      "bytes without links",
      { contacts: { valueBy: "bytes" } },
      /downlink\.contacts\.valueBy: must be "seconds" without downlink\.links but is "bytes": add links, or correct it/,
    ],
    [
      "the Sun in an unknown beam",
      { contacts: { sunOutage: true } },
      /downlink\.antennas\[0\]\.mount: must state the beamwidth of the antenna because downlink\.contacts\.sunOutage is true/,
    ],
    ["a negative time", { contacts: { before: "-1 s" } }, /downlink\.contacts\.before: must be at least 0 s but is -1 s/],
    ["a gap of days", { antennas: [{ ...antenna, gap: "3 d" }] }, /downlink\.antennas\[0\]\.gap: must be at most .* but is 3 d/],
    ["a weight of nothing", { satellites: [{ number: 49260, weight: 0 }] }, /downlink\.satellites\[0\]\.weight: must be at least 0\.01/],
    ["a weight without end", { satellites: [{ number: 49260, weight: 1e9 }] }, /downlink\.satellites\[0\]\.weight: must be at most 100/],
    ["a mount that does not turn", mounted({ ...azimuth, maximumAzimuthRate: "0 °/s" }), /mount\.maximumAzimuthRate: must be above 0 °\/s/],
    [
      "a rate in °",
      mounted({ ...azimuth, maximumAzimuthRate: "10 °" }),
      /mount\.maximumAzimuthRate: must be in °\/s or rad\/s but is "10 °"/,
    ],
    [
      "neither beamwidth nor tolerance",
      mounted({ kind: "azimuth-elevation", maximumAzimuthRate: "10 °/s" }),
      /mount\.beamwidth: is required without tolerance, whose default is half of it/,
    ],
    [
      "cables of less than a turn",
      mounted({ ...azimuth, cableWrap: { from: "-90 °", to: "90 °" } }),
      /mount\.cableWrap\.to: must be at least 360 ° above the lowest azimuth, -90 °, but is 90 °/,
    ],
    ["a mount of another kind", mounted({ kind: "tripod" }), /antennas\[0\]\.mount\.kind/],
  ])("%s is refused at its place", (_what, change, message) => {
    expect(problems(change)).toMatch(message);
  });

  it("contacts of no satellites are refused", () => {
    const { satellites: _, elements: __, window: ___, ...downlink } = skyDownlink({ contacts: {} });
    const { site, ...design } = skySite();
    expect(problemsOf(() => snapshot("sky", site, { ...design, downlink })).join("\n")).toMatch(
      /downlink\.contacts: needs downlink\.satellites with elements and a window: add them, or leave it out/,
    );
  });
});
