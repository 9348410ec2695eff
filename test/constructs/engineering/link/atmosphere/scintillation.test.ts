import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { prepareScintillation, scintillationDb } from "../../../../../constructs/engineering/link/atmosphere/scintillation";
import { numberOf, shareOfTolerance, vectorsOf } from "../vectors";
import { vectors } from "./vectors-atmosphere.json";

const input = { frequencyGhz: 20, diameterM: 1, efficiency: 0.65, wetRefractivity: 50 };

describe("scintillationDb()", () => {
  it.each(vectorsOf(vectors, "scintillation", "scintillation_dB"))(
    "scintillationDb() gives the published value of $id",
    ({ inputs, ...vector }) => {
      const prepared = prepareScintillation({
        frequencyGhz: numberOf(inputs, "frequencyGHz"),
        diameterM: numberOf(inputs, "diameter_m"),
        efficiency: numberOf(inputs, "efficiency"),
        wetRefractivity: numberOf(inputs, "nWet"),
      });
      const fade = scintillationDb(prepared, numberOf(inputs, "elevation"), numberOf(inputs, "percent"));
      expect(shareOfTolerance({ inputs, ...vector }, "scintillation_dB", fade)).toBeLessThanOrEqual(1);
    },
  );

  it("scintillationDb() is a number of 0 or more for every antenna, elevation and share", () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(unit, unit, unit, unit, unit, unit, (a, b, c, d, e, f) => {
        const prepared = prepareScintillation({
          frequencyGhz: 1 + 49 * a,
          diameterM: 0.01 * Math.exp(b * Math.log(9_990)),
          efficiency: 0.01 + 0.99 * c,
          wetRefractivity: 300 * d,
        });
        const fade = scintillationDb(prepared, 5 + 85 * e, Math.max(0.001, 0.001 * Math.exp(f * Math.log(4999))));
        expect(fade).toBeGreaterThanOrEqual(0);
        expect(fade).toBeLessThan(100);
      }),
    );
  });

  it("scintillationDb() falls with the diameter until it is gone", () => {
    let before = Number.POSITIVE_INFINITY;
    for (let diameterM = 0.5; diameterM <= 15; diameterM += 0.5) {
      const fade = scintillationDb(prepareScintillation({ ...input, diameterM }), 10, 0.1);
      expect(fade).toBeLessThanOrEqual(before);
      before = fade;
    }
    expect(scintillationDb(prepareScintillation({ ...input, diameterM: 60 }), 10, 0.1)).toBe(0);
  });

  it("scintillationDb() refuses elevations and shares out of range", () => {
    const prepared = prepareScintillation(input);
    for (const wrong of [4.9, 90.1, Number.NaN]) expect(() => scintillationDb(prepared, wrong, 1)).toThrow(RangeError);
    for (const wrong of [0, 5.1, Number.NaN]) expect(() => scintillationDb(prepared, 30, wrong)).toThrow(RangeError);
  });
});

describe("prepareScintillation()", () => {
  it.each([
    [{ diameterM: 0 }, "Antenna diameter must lie between 0.01 and 100 m but is 0 m: give it in metres"],
    [{ efficiency: 65 }, "Antenna efficiency must lie between 0.01 and 1 but is 65: give it as a share"],
    [{ wetRefractivity: -1 }, "Wet refractivity must lie between 0 and 300 N-units but is -1 N-units: give the mean of the site"],
    [{ frequencyGhz: 0.4 }, "Frequency must lie between 1 and 50 GHz but is 0.4 GHz: no attenuation is known there"],
    [{ efficiency: Number.NaN }, "Antenna efficiency must lie between 0.01 and 1 but is NaN: give it as a share"],
  ])("prepareScintillation() refuses %j", (wrong, message) => {
    expect(() => prepareScintillation({ ...input, ...wrong })).toThrow(new RangeError(message));
  });
});
