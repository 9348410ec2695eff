import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ElementSet } from "../../../../../constructs/engineering/orbit/element-set";
import type { GeodeticSite } from "../../../../../constructs/engineering/orbit/geodetic-site";
import { Horizon, type HorizonLimits } from "../../../../../constructs/engineering/orbit/passes/horizon";
import type { Pass } from "../../../../../constructs/engineering/orbit/passes/pass";
import { findPasses } from "../../../../../constructs/engineering/orbit/passes/passes";
import { sgp4Motion } from "../../../../../constructs/engineering/orbit/sgp4";
import { siderealTimeRad } from "../../../../../constructs/engineering/orbit/sidereal-time";
import { SkyView } from "../../../../../constructs/engineering/orbit/sky-view";
import { generatedElements, generatedEpochMs, generatedMask, generatedSite } from "../../../../support/orbit/generated-orbits";
import { type Edges, passesBySeconds } from "../../../../support/orbit/passes-by-seconds";
import { referenceElements, referenceSite } from "../../../../support/orbit/reference-orbits";

const hour = 3_600_000;
const dayMs = 24 * hour;
const least = 2000; // [ms] that neither a pass nor a gap may have and be missed
const near = 20; // [ms] of both searches together

const minimum = fc.double({ min: -5, max: 15, noNaN: true });
const refraction = fc.option(
  fc.record({ pressureHPa: fc.double({ min: 800, max: 1050, noNaN: true }), temperatureC: fc.double({ min: -30, max: 45, noNaN: true }) }),
  { nil: undefined },
);

function passesOf(elements: ElementSet, site: GeodeticSite, limits: HorizonLimits, fromMs: number, toMs: number): readonly Pass[] {
  return findPasses(new SkyView(sgp4Motion(elements), site), new Horizon(limits), { fromMs, toMs });
}

/** Edges between a pass and a gap that are both so long that none may miss them. */
function sureEdges(passes: readonly Edges[]): { readonly aos: readonly number[]; readonly los: readonly number[] } {
  const long = passes.map(([aos, los]) => los - aos >= least);
  const gapAfter = passes.map(([, los], i) => (passes[i + 1]?.[0] ?? Number.POSITIVE_INFINITY) - los >= least);
  return {
    aos: passes.flatMap(([aos], i) => (long[i] && (gapAfter[i - 1] ?? true) ? [aos] : [])),
    los: passes.flatMap(([, los], i) => (long[i] && gapAfter[i] ? [los] : [])),
  };
}

const contactMs = (passes: readonly Pass[]) => passes.reduce((sum, { aosMs, losMs }) => sum + losMs - aosMs, 0);

describe("findPasses()", () => {
  it("findPasses() finds every pass and every gap of 2 s or more that a look each second finds, for any orbit, site and walls, and no other", () => {
    fc.assert(
      fc.property(
        generatedElements,
        generatedSite,
        generatedMask,
        minimum,
        refraction,
        (elements, site, mask, minimumElevationDegrees, air) => {
          const limits = { minimumElevationDegrees, mask, ...(air && { refraction: air }) };
          const toMs = generatedEpochMs + 12 * hour;
          const found = passesOf(elements, site, limits, generatedEpochMs, toMs).map(({ aosMs, losMs }): Edges => [aosMs, losMs]);
          const bySeconds = passesBySeconds(new SkyView(sgp4Motion(elements), site), new Horizon(limits), generatedEpochMs, toMs);
          for (const [one, other] of [
            [found, bySeconds],
            [bySeconds, found],
          ] as const) {
            const { aos, los } = sureEdges(one);
            for (const edge of aos) expect(other.some(([begin]) => Math.abs(begin - edge) < near)).toBe(true);
            for (const edge of los) expect(other.some(([, end]) => Math.abs(end - edge) < near)).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("findPasses() finds the same passes when the orbit and the site are turned about the axis of the earth together", () => {
    fc.assert(
      fc.property(fc.double({ min: -180, max: 180, noNaN: true }), generatedMask, (turn, mask) => {
        const elements = referenceElements("landsat-9");
        const site = referenceSite("riyadh");
        const window = [elements.epochMs, elements.epochMs + dayMs] as const;
        const limits = { minimumElevationDegrees: 5, mask };
        const turned = { ...elements, rightAscensionDegrees: (elements.rightAscensionDegrees + turn + 360) % 360 };
        const there = passesOf(turned, { ...site, longitudeDegrees: site.longitudeDegrees + turn }, limits, ...window);
        const here = passesOf(elements, site, limits, ...window);
        expect(there).toHaveLength(here.length);
        there.forEach((pass, i) => {
          expect(Math.abs(pass.aosMs - (here[i]?.aosMs ?? 0))).toBeLessThan(5);
          expect(Math.abs(pass.losMs - (here[i]?.losMs ?? 0))).toBeLessThan(5);
          expect(pass.maximumElevationDegrees).toBeCloseTo(here[i]?.maximumElevationDegrees ?? 0, 4);
        });
      }),
      { numRuns: 30 },
    );
  });

  it("findPasses() finds the same passes days later when the orbit is turned by what the sidereal time gained", () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), (days) => {
        const elements = referenceElements("iss");
        const shiftMs = days * dayMs;
        const gained = ((siderealTimeRad(elements.epochMs + shiftMs) - siderealTimeRad(elements.epochMs)) * 180) / Math.PI;
        const later = {
          ...elements,
          epochMs: elements.epochMs + shiftMs,
          rightAscensionDegrees: (elements.rightAscensionDegrees + gained + 720) % 360,
        };
        const limits = { minimumElevationDegrees: 5 };
        const here = passesOf(elements, referenceSite("riyadh"), limits, elements.epochMs, elements.epochMs + dayMs);
        const there = passesOf(later, referenceSite("riyadh"), limits, later.epochMs, later.epochMs + dayMs);
        expect(there).toHaveLength(here.length);
        there.forEach((pass, i) => {
          expect(Math.abs(pass.aosMs - shiftMs - (here[i]?.aosMs ?? 0))).toBeLessThan(5);
          expect(Math.abs(pass.losMs - shiftMs - (here[i]?.losMs ?? 0))).toBeLessThan(5);
        });
      }),
      { numRuns: 30 },
    );
  });

  it("findPasses() never finds more contact under a horizon that is raised", () => {
    const up = fc.double({ min: 0, max: 10, noNaN: true });
    fc.assert(
      fc.property(generatedElements, generatedSite, generatedMask, minimum, up, (elements, site, mask, minimumElevationDegrees, raised) => {
        const window = [generatedEpochMs, generatedEpochMs + dayMs] as const;
        const higher = mask.map(([azimuth, elevation]) => [azimuth, Math.min(90, elevation + raised)] as const);
        const before = contactMs(passesOf(elements, site, { minimumElevationDegrees, mask }, ...window));
        const slack = 5000; // passes and gaps of less than a second may be seen in one search alone
        expect(contactMs(passesOf(elements, site, { minimumElevationDegrees, mask: higher }, ...window))).toBeLessThan(before + slack);
        const bare = contactMs(passesOf(elements, site, { minimumElevationDegrees }, ...window));
        expect(contactMs(passesOf(elements, site, { minimumElevationDegrees: minimumElevationDegrees + raised }, ...window))).toBeLessThan(
          bare + 10,
        );
        expect(before).toBeLessThan(bare + 10);
      }),
      { numRuns: 100 },
    );
  });

  it("findPasses() makes two passes of one where a wall of half a degree stands, the gap as long as the wall hides it", () => {
    const elements = referenceElements("iss");
    const window = [Date.parse("2026-09-20T00:00:00Z"), Date.parse("2026-09-22T00:00:00Z")] as const;
    const whole = passesOf(elements, referenceSite("riyadh"), { minimumElevationDegrees: 5 }, ...window);
    expect(whole.length).toBeGreaterThan(4);
    for (const pass of whole) {
      const view = new SkyView(sgp4Motion(elements), referenceSite("riyadh"));
      const azimuthAt = (ms: number) => {
        view.look(ms);
        return view.azimuthDegrees;
      };
      const middle = pass.aosMs + (pass.losMs - pass.aosMs) / 3;
      const azimuth = azimuthAt(middle);
      if (azimuth < 1 || azimuth > 359) continue;
      const mask = [
        [azimuth - 0.2501, -90],
        [azimuth - 0.25, 90],
        [azimuth + 0.25, 90],
        [azimuth + 0.2501, -90],
      ] as const;
      const cut = passesOf(elements, referenceSite("riyadh"), { minimumElevationDegrees: 5, mask }, pass.aosMs - 1000, pass.losMs + 1000);
      expect(cut).toHaveLength(2);
      const [first, second] = cut;
      expect(Math.abs((first?.aosMs ?? 0) - pass.aosMs)).toBeLessThan(near);
      expect(Math.abs((second?.losMs ?? 0) - pass.losMs)).toBeLessThan(near);
      const hidden = Math.abs(azimuthAt(second?.aosMs ?? 0) - azimuthAt(first?.losMs ?? 0));
      expect(hidden).toBeGreaterThan(0.499);
      expect(hidden).toBeLessThan(0.501);
    }
  });
});
