import { declareSource } from "cdktf-edge-node";
import { NodeStudy } from "cdktf-edge-node/rules";
import { judgeRule, ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { contactGap } from "../../../../../constructs/policy/rules/downlink/contact-gap";
import { contactSite, nodeOf, slowSite, unplanned } from "../../../../support/nodes/contact-site";
import { landsat9, skyDownlink } from "../../../../support/nodes/sky-site";

const { id: rule } = contactGap;
const withGap = (longestGapS: number) => ({ node: nodeOf(contactSite({ longestGapS })) });
const { contacts } = new NodeStudy(withGap(86_400).node).sky ?? expect.unreachable();
if (contacts.outcome === "unknown") throw new Error(contacts.reason);
const [gap] = contacts.gaps;
const longestS = gap?.longestS ?? 0;

ruleCases(contactGap, {
  subject: "downlink/landsat-9",
  pass: withGap(86_400),
  fail: withGap(3600),
  unknown: { node: unplanned(withGap(86_400).node), subject: "downlink/contacts" },
  notApplicable: { node: smallNode(), subject: "downlink" },
  boundary: { at: withGap(longestS), beyond: withGap(longestS - 0.001) },
  fromProps: { pass: contactSite({ longestGapS: 86_400 }), fail: slowSite({ longestGapS: 43_200 }, "12 h") },
});

describe(rule, () => {
  it("finds the longest gap of Landsat 9 over Riyadh's level ground in hours, and when it is", () => {
    // from LOS to AOS of the passes that two other programs find: about half a day without one
    expect(judgeRule(contactGap, withGap(3600))).toMatchObject([
      {
        subject: "downlink/landsat-9",
        unit: "h",
        value: longestS / 3600,
        limit: 1,
        contributors: [{ name: expect.stringMatching(/^from 2026-09-2\dT.*Z to 2026-09-2\dT.*Z$/) }],
        // level ground from 5°: no antenna, and no weight, makes another pass
        remedy: expect.stringMatching(
          new RegExp(
            `^promise at least ${Math.ceil(longestS / 36) / 100} h \\(site.promises.downlink.longestGap\\), or remove landsat-9 from downlink.satellites: it has no other`,
          ),
        ),
      },
    ]);
    expect(longestS / 3600).toBeGreaterThan(9);
    expect(longestS / 3600).toBeLessThan(13);
  });

  it("says of a satellite that is never received that it is not, for the whole window", () => {
    const hidden = contactSite({ longestGapS: 300 }, { window: { from: "2026-09-20T00:00:00Z", to: "2026-09-20T00:10:00Z" } });
    expect(judgeRule(contactGap, { node: nodeOf(hidden) })).toMatchObject([
      {
        outcome: "fail",
        value: expect.closeTo(1 / 6, 12),
        reason: "the satellite has no contact in the window",
        remedy: expect.stringMatching(/^promise at least 0.17 h .*, or remove landsat-9 from downlink\.satellites/),
      },
    ]);
  });

  describe("names what can shorten the gap", () => {
    const { antennas } = skyDownlink();
    const remedyOf = (change: Parameters<typeof contactSite>[1]) =>
      judgeRule(contactGap, { node: nodeOf(contactSite({ longestGapS: 3600 }, change)) })[0]?.remedy ?? "";
    const { passes } = new NodeStudy(withGap(3600).node).sky?.passes ?? expect.unreachable();

    const twins = (followed: readonly number[]) => ({
      satellites: [
        { number: 49260, name: "landsat-9" },
        { number: 49261, name: "twin", weight: 2 },
      ],
      elements: {
        data: [landsat9, { ...landsat9, NORAD_CAT_ID: 49261 }],
        source: declareSource("Elements of the test", "downlink@example.org"),
      },
      antennas: antennas.map((antenna) => ({ ...antenna, satellites: followed })),
    });

    it("the minimum elevation, where a lower one has another pass", () => {
      const remedy = remedyOf({ antennas: antennas.map((antenna) => ({ ...antenna, minimumElevation: "60 °" })) });
      const [, degrees, at = ""] = /^lower the minimum elevation.*: landsat-9 rises to ([\d.]+)° at (.*)$/.exec(remedy) ?? [];
      const pass = passes.find(({ tcaMs }) => Math.abs(tcaMs - Date.parse(at)) < 100);
      expect(pass?.maximumElevationDegrees.toFixed(1)).toBe(degrees);
      expect(Number(degrees)).toBeLessThan(60);
    });

    it("a lower skyline, where that hides it and not the minimum elevation", () => {
      const { sky = expect.unreachable(), ...others } = withGap(3600).node;
      const walled = (degrees: number, minimumElevationDegrees: number) => {
        const mask = [0, 120, 240].map((azimuth) => [azimuth, degrees] as const);
        const antennas = sky.antennas.map((antenna) => ({ ...antenna, mask, minimumElevationDegrees }));
        return judgeRule(contactGap, { node: { ...others, sky: { ...sky, antennas } } })[0]?.remedy;
      };
      expect(walled(89.9, 5)).toMatch(/^place an antenna where the skyline is lower: landsat-9 rises to [\d.]+° at 2026/);
      expect(walled(10, 89.9)).toMatch(/^lower the minimum elevation of antenna-1: landsat-9 rises to [\d.]+° at 2026/);
    });

    it("an antenna, where none follows the satellite", () => {
      expect(remedyOf(twins([49261]))).toMatch(/^let an antenna with a receiver follow landsat-9: landsat-9 rises to [\d.]+° at 2026/);
    });

    it("the shortest contact, where a pass is shorter", () => {
      expect(remedyOf({ contacts: { minimum: "10 min" } })).toMatch(
        /^lower downlink\.contacts\.minimum: landsat-9 has a shorter pass from 2026-09-2\dT.*Z to 2026-09-2\dT.*Z$/,
      );
    });

    it("an antenna and no weight, where the only one that receives it turns after another pass of its own", () => {
      expect(judgeRule(contactGap, { node: nodeOf(slowSite({ longestGapS: 3600 }, "12 h")) })).toMatchObject([
        { remedy: expect.stringMatching(/^add an antenna that receives landsat-9 from 2026-09-2\dT.*Z to 2026-09-2\dT.*Z$/) },
      ]);
    });

    it("the weight too, where another satellite is received in its place", () => {
      const remedy = remedyOf(twins([49260, 49261]));
      expect(remedy).toMatch(/^raise the weight of landsat-9, or add an antenna that receives landsat-9 from 2026-09-2/);
    });
  });

  it("is not opened for a promise on no satellites", () => {
    const { sky: _, ...without } = withGap(3600).node;
    expect(judgeRule(contactGap, { node: without })).toMatchObject([{ outcome: "not-judged" }]);
  });
});
