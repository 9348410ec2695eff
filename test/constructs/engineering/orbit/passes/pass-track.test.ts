import { describe, expect, it } from "vitest";
import { everySecondMs } from "../../../../../constructs/engineering/numeric/interval-seconds";
import { passTrack } from "../../../../../constructs/engineering/orbit/passes/pass-track";
import { SkyView } from "../../../../../constructs/engineering/orbit/sky-view";
import { referenceView } from "../../../../support/orbit/reference-orbits";
import orbits from "../vectors-orbit.json";

describe("passTrack()", () => {
  it("passTrack() has the look angles of the vectors at their instants", () => {
    const { inputs, expected } = orbits.vectors.find(({ id }) => id === "look-iss-riyadh") as unknown as {
      inputs: { at: string[] };
      expected: Record<"azimuth" | "elevation" | "range_km" | "rangeRate_kms" | "offNadir", number[]>;
    };
    const { at } = inputs;
    const track = passTrack(
      referenceView("iss", "riyadh"),
      Float64Array.from(at, (instant) => Date.parse(instant)),
    );
    at.forEach((_, i) => {
      expect(track.azimuthDegrees[i]).toBeCloseTo(expected.azimuth[i] ?? Number.NaN, 4);
      expect(track.elevationDegrees[i]).toBeCloseTo(expected.elevation[i] ?? Number.NaN, 5);
      expect(track.rangeKm[i]).toBeCloseTo(expected.range_km[i] ?? Number.NaN, 3);
      expect(track.rangeRateKmPerS[i]).toBeCloseTo(expected.rangeRate_kms[i] ?? Number.NaN, 6);
      expect(track.offNadirDegrees[i]).toBeCloseTo(expected.offNadir[i] ?? Number.NaN, 5);
    });
  });

  it("passTrack() refuses instants at which the satellite has decayed", () => {
    const view = new SkyView({ stateAt: () => 6 }, { latitudeDegrees: 0, longitudeDegrees: 0, heightKm: 0 });
    expect(() => passTrack(view, everySecondMs(0, 5000))).toThrow(/^Satellite must hold its orbit but has error 6 of SGP4 at 0 ms/);
  });
});
