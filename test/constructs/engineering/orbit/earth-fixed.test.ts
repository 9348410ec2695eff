import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { earthRotationRadPerS, toEarthFixed } from "../../../../constructs/engineering/orbit/earth-fixed";

const km = fc.double({ min: -42_000, max: 42_000, noNaN: true });
const speed = fc.double({ min: -8, max: 8, noNaN: true });

describe("toEarthFixed()", () => {
  it("toEarthFixed() stops what turns with the earth", () => {
    const state = Float64Array.from([0, 42_164, 0, -42_164 * earthRotationRadPerS, 0, 0]);
    toEarthFixed(state, Math.PI / 2, state);
    expect([...state].map((number) => Math.round(number * 1e9) / 1e9 + 0)).toEqual([42_164, 0, 0, 0, 0, 0]);
  });

  it("toEarthFixed() keeps lengths and heights, and takes ω × r from the velocity", () => {
    fc.assert(
      fc.property(fc.tuple(km, km, km, speed, speed, speed), fc.double({ min: 0, max: 6.2, noNaN: true }), ([x, y, z, u, v, w], angle) => {
        const state = Float64Array.from([x, y, z, u, v, w]);
        toEarthFixed(state, angle, state);
        expect(Math.hypot(state[0] ?? 0, state[1] ?? 0)).toBeCloseTo(Math.hypot(x, y), 6);
        expect([state[2], state[5]]).toEqual([z, w]);
        const inertial = Math.hypot(u + earthRotationRadPerS * y, v - earthRotationRadPerS * x);
        expect(Math.hypot(state[3] ?? 0, state[4] ?? 0)).toBeCloseTo(inertial, 9);
      }),
    );
  });
});
