import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Horizon } from "../../../../../constructs/engineering/orbit/passes/horizon";
import { secondsOnSameSide, untilZero } from "../../../../../constructs/engineering/orbit/passes/same-side";
import { sgp4Motion } from "../../../../../constructs/engineering/orbit/sgp4";
import { SkyView } from "../../../../../constructs/engineering/orbit/sky-view";
import { generatedElements, generatedEpochMs, generatedMask, generatedSite } from "../../../../support/orbit/generated-orbits";

describe("secondsOnSameSide()", () => {
  it("secondsOnSameSide() is a time in which no satellite changes its side of the horizon", () => {
    const minimum = fc.double({ min: -20, max: 40, noNaN: true });
    const instant = fc.double({ min: 0, max: 86_400_000, noNaN: true });
    fc.assert(
      fc.property(
        generatedElements,
        generatedSite,
        generatedMask,
        minimum,
        instant,
        (elements, site, mask, minimumElevationDegrees, after) => {
          const view = new SkyView(sgp4Motion(elements), site);
          const horizon = new Horizon({ minimumElevationDegrees, mask });
          const isSeen = (ms: number) => {
            view.look(ms);
            return view.elevationDegrees >= horizon.atAzimuth(view.azimuthDegrees);
          };
          const fromMs = generatedEpochMs + after;
          const seen = isSeen(fromMs);
          const seconds = secondsOnSameSide(view, horizon, seen);
          for (let part = 1; part <= 40; part++) expect(isSeen(fromMs + (seconds * 1000 * part) / 40.001)).toBe(seen);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it("secondsOnSameSide() is more than ten minutes for a satellite of 400 km on the other side of the earth", () => {
    const stateAt = (_: number, state: Float64Array): number => {
      state.set([0, 0, -6778, 7.67, 0, 0]);
      return 0;
    };
    const view = new SkyView({ stateAt }, { latitudeDegrees: 90, longitudeDegrees: 0, heightKm: 0 });
    view.look(0);
    expect(view.elevationDegrees).toBeCloseTo(-90, 6);
    expect(secondsOnSameSide(view, new Horizon({ minimumElevationDegrees: 5 }), false)).toBeGreaterThan(600); // it takes some 40 min
  });
});

describe("untilZero()", () => {
  it("untilZero() is how long a stone takes to the ground: 20 m at 10 m/s² 2 s, thrown up with 10 m/s from 15 m 3 s, down 1 s", () => {
    expect(untilZero(20, 0, 10)).toBeCloseTo(2, 12);
    expect(untilZero(15, 10, 10)).toBeCloseTo(3, 12);
    expect(untilZero(15, -10, 10)).toBeCloseTo(1, 12);
    expect(untilZero(0, -10, 10)).toBe(0);
  });
});
