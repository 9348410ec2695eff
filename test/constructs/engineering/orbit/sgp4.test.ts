import { describe, expect, it } from "vitest";
import { sgp4Motion } from "../../../../constructs/engineering/orbit/sgp4";
import { onlySet, referenceElements } from "../../../support/orbit/reference-orbits";
import orbits from "./vectors-orbit.json";

const published = orbits.vectors.filter((vector) => vector.for === "sgp4" || vector.for === "sgp4-error");

interface Inputs {
  readonly tle: readonly string[];
  readonly minutes: readonly number[];
}

describe("sgp4Motion()", () => {
  // Vallado's verification set, whose source stands in each vector
  it.each(published.filter(({ expected }) => "r_km" in expected))("sgp4Motion() meets $id", ({ inputs, expected, tolerance }) => {
    const { tle, minutes } = inputs as unknown as Inputs;
    const { r_km, v_kms } = expected as unknown as Record<"r_km" | "v_kms", readonly number[][]>;
    const within = tolerance as unknown as Record<"r_km" | "v_kms", { abs: number }>;
    const elements = onlySet(tle.join("\n"));
    const motion = sgp4Motion(elements);
    const state = new Float64Array(6);
    minutes.forEach((minute, i) => {
      expect(motion.stateAt(elements.epochMs + minute * 60_000, state)).toBe(0);
      for (let axis = 0; axis < 3; axis++) {
        expect(Math.abs((state[axis] ?? Number.NaN) - (r_km[i]?.[axis] ?? Number.NaN))).toBeLessThanOrEqual(within.r_km.abs);
        expect(Math.abs((state[axis + 3] ?? Number.NaN) - (v_kms[i]?.[axis] ?? Number.NaN))).toBeLessThanOrEqual(within.v_kms.abs);
      }
    });
  });

  it.each(published.filter(({ expected }) => "ok" in expected))("sgp4Motion() gives error 6 where $id has it", ({ inputs, expected }) => {
    const { tle, minutes } = inputs as unknown as Inputs;
    const elements = onlySet(tle.join("\n"));
    const motion = sgp4Motion(elements);
    const codes = minutes.map((minute) => motion.stateAt(elements.epochMs + minute * 60_000, new Float64Array(6)));
    expect(codes).toEqual((expected as unknown as { ok: boolean[] }).ok.map((ok) => (ok ? 0 : 6)));
  });

  it("sgp4Motion() answers alike in whatever order it is asked, in deep space too", () => {
    const elements = referenceElements("molniya-3-50");
    const at = (instants: readonly number[]) => {
      const motion = sgp4Motion(elements);
      const states = new Map<number, string>();
      for (const minutes of instants) {
        const state = new Float64Array(6);
        motion.stateAt(elements.epochMs + minutes * 60_000, state);
        states.set(minutes, state.join());
      }
      return states;
    };
    const forward = at([-3000, -10, 0, 10, 5000, 20_000]);
    for (const [minutes, state] of at([20_000, 10, 5000, -3000, 0, -10])) expect(state).toBe(forward.get(minutes));
  });

  it("sgp4Motion() keeps the microseconds of the epoch: half a millisecond of it is half a millisecond of the way", () => {
    const elements = referenceElements("iss");
    const there = new Float64Array(6);
    const later = new Float64Array(6);
    const at = elements.epochMs + 3_600_000;
    sgp4Motion(elements).stateAt(at, there);
    sgp4Motion({ ...elements, epochMs: elements.epochMs + 0.5 }).stateAt(at, later);
    const [x = 0, y = 0, z = 0, u = 0, v = 0, w = 0] = there;
    const way = Math.hypot(x - (later[0] ?? 0), y - (later[1] ?? 0), z - (later[2] ?? 0));
    expect(way / Math.hypot(u, v, w)).toBeCloseTo(0.0005, 6);
  });

  it("sgp4Motion() refuses elements of no ellipse", () => {
    const elements = referenceElements("iss");
    const refused = (changed: object) => () => sgp4Motion({ ...elements, ...changed });
    expect(refused({ eccentricity: 1 })).toThrow(new RangeError("Eccentricity must be below 1 but is 1: correct the element set"));
    expect(refused({ meanMotionRevPerDay: 0 })).toThrow("Mean motion must be above 0 rev/day but is 0 rev/day");
    expect(refused({ inclinationDegrees: 180.1 })).toThrow("Inclination must be at most 180° but is 180.1°");
    expect(refused({ bstarPerEarthRadius: Number.NaN })).toThrow("B* must be a finite number but is NaN");
    for (const epochMs of [Number.NaN, Number.POSITIVE_INFINITY, Date.UTC(1956), Date.UTC(2100)])
      expect(refused({ epochMs })).toThrow(/^Epoch must lie in the years 1957 to 2099 but is/);
  });
});
