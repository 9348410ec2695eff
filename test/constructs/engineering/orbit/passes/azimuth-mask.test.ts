import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AzimuthMask, type MaskVertex } from "../../../../../constructs/engineering/orbit/passes/azimuth-mask";
import { generatedMask } from "../../../../support/orbit/generated-orbits";
import reference from "./vectors-passes.json";

const azimuths = fc.double({ min: 0, max: 359.999, noNaN: true });

describe("AzimuthMask", () => {
  it.each(reference.vectors.filter((vector) => vector.for === "mask"))("AzimuthMask meets $source", (vector) => {
    const { inputs, expected, tolerance } = vector as unknown as {
      inputs: { mask: MaskVertex[]; azimuth: number[] };
      expected: { elevation: number[] };
      tolerance: { abs: number };
    };
    const mask = new AzimuthMask(inputs.mask);
    inputs.azimuth.forEach((azimuth, i) => {
      expect(Math.abs(mask.elevationDegrees(azimuth) - (expected.elevation[i] ?? Number.NaN))).toBeLessThanOrEqual(tolerance.abs);
    });
  });

  it("AzimuthMask without a corner is −90° everywhere, with one it holds everywhere", () => {
    for (const azimuth of [-180, 0, 17, 359.9, 360, 540]) {
      expect(new AzimuthMask([]).elevationDegrees(azimuth)).toBe(-90);
      expect(new AzimuthMask([[200, 7]]).elevationDegrees(azimuth)).toBe(7);
    }
  });

  it("AzimuthMask goes through north from the last corner to the first", () => {
    const mask = new AzimuthMask([
      [10, 4],
      [350, 8],
    ]);
    expect(mask.elevationDegrees(0)).toBeCloseTo(6, 12);
    expect(mask.elevationDegrees(355)).toBeCloseTo(7, 12);
    expect(mask.elevationDegrees(360)).toBeCloseTo(6, 12);
    expect(mask.elevationDegrees(-5)).toBeCloseTo(7, 12);
  });

  it("AzimuthMask mirrored about the meridian is as high at the mirrored azimuth", () => {
    fc.assert(
      fc.property(generatedMask, azimuths, (vertices, azimuth) => {
        const mirrored = vertices.map(([corner, elevation]): MaskVertex => [(360 - corner) % 360, elevation]).reverse();
        const there = new AzimuthMask(mirrored).elevationDegrees(360 - azimuth);
        const steepest = 80 / 0.001; // of the walls [°/°]
        expect(Math.abs(new AzimuthMask(vertices).elevationDegrees(azimuth) - there)).toBeLessThan(1e-12 * steepest);
      }),
    );
  });

  it("AzimuthMask has no place within a way of azimuth that is lower or higher than it says, and one that is as low and as high", () => {
    fc.assert(
      fc.property(generatedMask, azimuths, fc.double({ min: 0, max: 180, noNaN: true }), (vertices, azimuth, within) => {
        const mask = new AzimuthMask(vertices);
        const lowest = mask.lowestDegrees(azimuth, within);
        const highest = mask.highestDegrees(azimuth, within);
        const corners = vertices.flatMap(([corner]) => [corner - 360, corner, corner + 360]);
        const inside = corners.filter((corner) => corner >= azimuth - within && corner <= azimuth + within);
        const seen = [azimuth - within, azimuth, azimuth + within, ...inside].map((place) => mask.elevationDegrees(place));
        expect(lowest).toBeCloseTo(Math.min(...seen), 6);
        expect(highest).toBeCloseTo(Math.max(...seen), 6);
      }),
    );
  });

  it("AzimuthMask refuses corners out of order and out of range, and NaN", () => {
    const mask =
      (...corners: MaskVertex[]) =>
      () =>
        new AzimuthMask(corners);
    expect(mask([10, 1], [10, 2])).toThrow(
      /^Azimuth of a mask must be above the one before it but is 10° again: write .* 0\.01° farther on$/,
    );
    expect(mask([20, 1], [10, 2])).toThrow(/^Azimuth of a mask must be above the one before it, 20°, but is 10: sort its corners$/);
    for (const azimuth of [-0.1, 360, Number.NaN]) expect(mask([azimuth, 1])).toThrow(/^Azimuth of a mask must lie from 0 to below 360°/);
    for (const elevation of [-91, 90.1, Number.NaN]) expect(mask([1, elevation])).toThrow(/^Elevation of a mask must lie between/);
  });
});
