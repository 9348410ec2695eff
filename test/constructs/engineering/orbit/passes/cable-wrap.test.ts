import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { everySecondMs } from "../../../../../constructs/engineering/numeric/interval-seconds";
import { unwindingSeconds, unwrapped, wrapStartDegrees } from "../../../../../constructs/engineering/orbit/passes/cable-wrap";
import { passTrack } from "../../../../../constructs/engineering/orbit/passes/pass-track";
import { type OrbitName, referenceView, type SiteName } from "../../../../support/orbit/reference-orbits";
import reference from "./vectors-passes.json";

describe("wrapStartDegrees()", () => {
  it.each(reference.vectors.filter((vector) => vector.for === "wrap"))("wrapStartDegrees() meets $id", (vector) => {
    const { inputs, expected, tolerance } = vector as unknown as {
      inputs: { elements: OrbitName; site: SiteName; aos: string; los: string; ranges: [number, number][] };
      expected: { start: (number | null)[] };
      tolerance: { abs: number };
    };
    const seconds = everySecondMs(Date.parse(inputs.aos), Date.parse(inputs.los));
    const { azimuthDegrees } = passTrack(referenceView(inputs.elements, inputs.site), seconds);
    inputs.ranges.forEach(([low, high], i) => {
      const start = wrapStartDegrees(azimuthDegrees, low, high);
      const right = expected.start[i];
      if (right === null) expect(start).toBeUndefined();
      else expect(Math.abs((start ?? Number.NaN) - (right ?? Number.NaN))).toBeLessThanOrEqual(tolerance.abs);
    });
  });

  it("wrapStartDegrees() takes the least azimuth by size, the negative one of two", () => {
    expect(wrapStartDegrees(Float64Array.of(170, 190), -270, 270)).toBe(170);
    expect(wrapStartDegrees(Float64Array.of(190, 200), -270, 270)).toBe(-170);
    expect(wrapStartDegrees(Float64Array.of(180, 180), -270, 270)).toBe(-180);
    expect(wrapStartDegrees(Float64Array.of(10), 350, 400)).toBe(370);
  });

  it("wrapStartDegrees() starts a pass over north below 0 or beyond 360 where that fits, ends of the range included", () => {
    expect(wrapStartDegrees(Float64Array.of(350, 10), -10, 10)).toBe(-10);
    expect(wrapStartDegrees(Float64Array.of(350, 10), 0, 360)).toBeUndefined();
    expect(wrapStartDegrees(Float64Array.of(350, 10), 0, 370)).toBe(350);
  });

  it("wrapStartDegrees() refuses a range without width and a pass without azimuths", () => {
    for (const high of [0, -1, Number.NaN])
      expect(() => wrapStartDegrees(Float64Array.of(1), 0, high)).toThrow(/^Azimuth range must end above 0°/);
    expect(() => wrapStartDegrees(new Float64Array(0), 0, 360)).toThrow(/^Azimuths of a pass must be at least one/);
  });
});

describe("unwrapped()", () => {
  it("unwrapped() makes no step above half a turn and keeps each direction", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 359.99, noNaN: true }), { minLength: 1 }), (azimuths) => {
        const way = unwrapped(Float64Array.from(azimuths));
        way.forEach((azimuth, i) => {
          expect(Math.abs(azimuth - (way[i - 1] ?? azimuth))).toBeLessThan(180.0001);
          expect(Math.cos(((azimuth - (azimuths[i] ?? 0)) * Math.PI) / 180)).toBeCloseTo(1, 9);
        });
      }),
    );
  });
});

describe("unwindingSeconds()", () => {
  it("unwindingSeconds() is a full turn at the rate of the drive", () => {
    expect(unwindingSeconds(6)).toBe(60);
    for (const rate of [0, -1, Number.NaN]) expect(() => unwindingSeconds(rate)).toThrow(/^Azimuth rate must be above 0 °\/s/);
  });
});
