import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shortestTurn } from "../../../../../constructs/engineering/numeric/shortest-turn";
import { azimuthLag, azimuthLagSeconds } from "../../../../../constructs/engineering/orbit/passes/azimuth-lag";
import { findPasses } from "../../../../../constructs/engineering/orbit/passes/passes";
import { type OrbitName, referenceHorizon, referenceView, type SiteName } from "../../../../support/orbit/reference-orbits";
import reference from "./vectors-passes.json";

const window = { fromMs: Date.parse("2026-09-20T00:00:00Z"), toMs: Date.parse("2026-09-22T00:00:00Z") };
const drive = { maximumRateDegreesPerS: 6, toleranceDegrees: 0.3 };

describe("azimuthLag()", () => {
  it.each(reference.vectors.filter((vector) => vector.for === "keyhole"))("azimuthLag() meets $id", (vector) => {
    const { inputs, expected, tolerance } = vector as unknown as {
      inputs: { elements: OrbitName; site: SiteName; aos: string; los: string; maximumRate: number; tolerance: number };
      expected: { lostSeconds: number; maximumAzimuthRate: number };
      tolerance: { lostSeconds: { abs: number }; maximumAzimuthRate: { rel: number } };
    };
    const view = referenceView(inputs.elements, inputs.site);
    const asked = { maximumRateDegreesPerS: inputs.maximumRate, toleranceDegrees: inputs.tolerance };
    const lag = azimuthLag(view, Date.parse(inputs.aos), Date.parse(inputs.los), asked);
    expect(Math.abs(lag.lostSeconds - expected.lostSeconds)).toBeLessThanOrEqual(tolerance.lostSeconds.abs);
    const within = tolerance.maximumAzimuthRate.rel * expected.maximumAzimuthRate;
    expect(Math.abs(lag.maximumRateDegreesPerS - expected.maximumAzimuthRate)).toBeLessThanOrEqual(within);
  });

  it("azimuthLag() is what a look each tenth of a second gives, for drives of any rate and tolerance", () => {
    const view = referenceView("landsat-9", "kiruna");
    const passes = findPasses(view, referenceHorizon("kiruna"), window);
    const drives = fc.record({
      maximumRateDegreesPerS: fc.double({ min: 0.05, max: 20, noNaN: true }),
      toleranceDegrees: fc.double({ min: 0, max: 2, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.constantFrom(...passes), drives, ({ aosMs, losMs }, asked) => {
        const limit = asked.maximumRateDegreesPerS / 10;
        let mount = Number.NaN;
        let before = Number.NaN;
        let lost = 0;
        let fastest = 0;
        for (let i = 0; i <= Math.floor((losMs - aosMs) / 100); i++) {
          view.look(aosMs + i * 100);
          const azimuth = view.azimuthDegrees;
          if (i === 0) mount = azimuth;
          else fastest = Math.max(fastest, Math.abs(shortestTurn(before, azimuth)) * 10);
          before = azimuth;
          mount += Math.max(-limit, Math.min(limit, shortestTurn(mount, azimuth)));
          const half = Math.abs(Math.sin(((azimuth - mount) * Math.PI) / 360)) * Math.cos((view.elevationDegrees * Math.PI) / 180);
          if ((2 * Math.asin(half) * 180) / Math.PI > asked.toleranceDegrees + 1e-9) lost++;
        }
        const lag = azimuthLag(view, aosMs, losMs, { ...asked, toleranceDegrees: asked.toleranceDegrees + 1e-9 });
        expect(lag.lostSeconds).toBeCloseTo(lost / 10, 9);
        expect(azimuthLagSeconds(view, aosMs, losMs, { ...asked, toleranceDegrees: asked.toleranceDegrees + 1e-9 })).toBe(lag.lostSeconds);
        expect(lag.maximumRateDegreesPerS).toBeCloseTo(fastest, 9);
      }),
      { numRuns: 60 },
    );
  });

  it("azimuthLag() loses nothing of a low pass, and looks at it far less than each tenth of a second", () => {
    let looks = 0;
    const view = referenceView("iss", "kourou");
    const look = view.look.bind(view);
    view.look = (instantMs) => {
      looks++;
      return look(instantMs);
    };
    const aosMs = Date.parse("2026-09-20T04:07:08.194Z");
    const losMs = Date.parse("2026-09-20T04:13:40.380Z");
    expect(azimuthLag(view, aosMs, losMs, drive).lostSeconds).toBe(0);
    expect(looks).toBeLessThan((losMs - aosMs) / 100 / 4);
  });

  it("azimuthLagSeconds() looks at a satellite that stands still every half an hour or so", () => {
    let looks = 0;
    const view = referenceView("goes-19", "kourou");
    const look = view.look.bind(view);
    view.look = (instantMs) => {
      looks++;
      return look(instantMs);
    };
    expect(azimuthLagSeconds(view, window.fromMs, window.toMs, drive)).toBe(0);
    expect(looks).toBeLessThan(200);
  });

  it("azimuthLag() refuses drives that do not turn and tolerances below 0, and NaN", () => {
    const view = referenceView("iss", "riyadh");
    const lag = (changed: object) => () => azimuthLag(view, window.fromMs, window.fromMs + 1000, { ...drive, ...changed });
    for (const maximumRateDegreesPerS of [0, Number.NaN]) expect(lag({ maximumRateDegreesPerS })).toThrow(/^Azimuth rate must be above 0/);
    for (const toleranceDegrees of [-0.1, Number.NaN]) expect(lag({ toleranceDegrees })).toThrow(/^Tolerance must be at least 0°/);
  });
});
