import { describe, expect, it } from "vitest";
import { secondsOf } from "../../../../../constructs/engineering/numeric/interval-seconds";
import { sunOutageSeconds, sunSeparationDegrees } from "../../../../../constructs/engineering/orbit/passes/sun-outage";
import { SkyView } from "../../../../../constructs/engineering/orbit/sky-view";
import { subsolarPoint } from "../../../../../constructs/engineering/orbit/sun-direction";
import { referenceView } from "../../../../support/orbit/reference-orbits";

/** As the definition says it, a look at each part. */
function outageBySeconds(view: SkyView, aosMs: number, losMs: number, beamwidthDegrees: number): number {
  const { middlesMs, lengthsS } = secondsOf(aosMs, losMs);
  return middlesMs.reduce((lost, middle, i) => {
    view.look(middle);
    return sunSeparationDegrees(view) < beamwidthDegrees / 2 + 0.27 ? lost + (lengthsS[i] ?? 0) : lost;
  }, 0);
}

describe("sunSeparationDegrees()", () => {
  it("sunSeparationDegrees() is the zenith angle of a satellite where the Sun stands in the zenith", () => {
    const instantMs = Date.parse("2026-03-20T14:46:00Z");
    const { latitudeDegrees, longitudeDegrees } = subsolarPoint(instantMs); // 0.002° from the equator, where both latitudes are one
    for (const orbit of ["iss", "goes-19", "saramago"] as const) {
      const view = referenceView(orbit, "riyadh");
      const stateAt = (ms: number, state: Float64Array): number => {
        view.look(ms);
        state.set(view.state);
        return 0;
      };
      const below = new SkyView({ stateAt }, { latitudeDegrees, longitudeDegrees, heightKm: 0 });
      below.look(instantMs);
      expect(sunSeparationDegrees(below)).toBeCloseTo(90 - below.elevationDegrees, 3);
    }
  });
});

describe("sunOutageSeconds()", () => {
  it("sunOutageSeconds() is what a look at each second gives, over a day of a satellite that stands still", () => {
    const view = referenceView("goes-19", "kourou");
    const from = Date.parse("2026-09-22T00:00:12.3456Z"); // near the equinox the Sun goes behind geostationary satellites
    let most = 0;
    for (let day = 0; day < 8; day++) {
      const aosMs = from + day * 86_400_000;
      most = Math.max(most, sunOutageSeconds(view, aosMs, aosMs + 86_399_300, 2));
    }
    for (const beam of [2, 10]) {
      const aosMs = from + 3 * 86_400_000;
      expect(sunOutageSeconds(view, aosMs, aosMs + 86_399_300, beam)).toBeCloseTo(
        outageBySeconds(view, aosMs, aosMs + 86_399_300, beam),
        6,
      );
    }
    expect(most).toBeGreaterThan(500); // across 2.54° at 15°/h it takes at most 610 s
    expect(most).toBeLessThan(640);
  });

  it("sunOutageSeconds() is what a look at each second gives, over a pass before the Sun", () => {
    const view = referenceView("landsat-9", "kiruna");
    const aosMs = Date.parse("2026-09-20T09:21:59.291Z");
    for (const beam of [0.6, 10, 40, 120]) {
      expect(sunOutageSeconds(view, aosMs, aosMs + 690_400, beam)).toBeCloseTo(outageBySeconds(view, aosMs, aosMs + 690_400, beam), 6);
    }
    expect(sunOutageSeconds(view, aosMs, aosMs + 690_400, 120)).toBeGreaterThan(0);
  });

  it("sunOutageSeconds() refuses beams that are none, and NaN", () => {
    for (const beam of [0, -1, 181, Number.NaN])
      expect(() => sunOutageSeconds(referenceView("iss", "riyadh"), 0, 1000, beam)).toThrow(/^Beamwidth must be above 0 and at most 180°/);
  });
});
