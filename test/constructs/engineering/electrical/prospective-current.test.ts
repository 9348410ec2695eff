import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  coldResistanceShare,
  prospectiveCurrent,
  sourceImpedance,
} from "../../../../constructs/engineering/electrical/prospective-current";
import { uniform } from "../../../support/generated/uniform";

describe("prospectiveCurrent()", () => {
  it("prospectiveCurrent() gives at the intake what the operator gave", () => {
    const sourceOhm = sourceImpedance(230, 10_000); // 1.1·230/10,000 = 0.0253 Ω
    expect(sourceOhm).toBeCloseTo(0.0253, 9);
    expect(prospectiveCurrent(230, { sourceOhm, resistanceOhm: 0, reactanceOhm: 0 })).toBeCloseTo(10_000, 6);
  });

  it("prospectiveCurrent() takes cold copper off, worked by hand", () => {
    // 20 m of 16 mm²: R = 0.8·0.0225·20/16 = 0.0225 Ω, X = 0.08e-3·20 = 0.0016 Ω.
    // Source reactive: √(0.0225² + 0.0269²) = 0.035069 Ω; resistive: √(0.0478² + 0.0016²) = 0.047827 Ω. I = 253/0.035069 = 7,214 A.
    expect(coldResistanceShare * 0.0225 * (20 / 16)).toBeCloseTo(0.0225, 12);
    expect(prospectiveCurrent(230, { sourceOhm: 0.0253, resistanceOhm: 0.0225, reactanceOhm: 0.0016 })).toBeCloseTo(7214.3, 0);
  });

  it("prospectiveCurrent() bounds the current for every angle of the source", () => {
    const ohm = uniform(1e-4, 1);
    fc.assert(
      fc.property(ohm, ohm, ohm, uniform(0, Math.PI / 2), (sourceOhm, resistanceOhm, reactanceOhm, angle) => {
        const exact = Math.hypot(sourceOhm * Math.cos(angle) + resistanceOhm, sourceOhm * Math.sin(angle) + reactanceOhm);
        const bound = prospectiveCurrent(230, { sourceOhm, resistanceOhm, reactanceOhm });
        expect(bound).toBeGreaterThanOrEqual(((1.1 * 230) / exact) * (1 - 1e-12));
      }),
    );
  });

  it("prospectiveCurrent() is infinite where nothing limits it", () => {
    expect(prospectiveCurrent(230, { sourceOhm: 0, resistanceOhm: 0, reactanceOhm: 0 })).toBe(Number.POSITIVE_INFINITY);
  });
});
