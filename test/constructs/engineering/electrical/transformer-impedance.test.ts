import { describe, expect, it } from "vitest";
import {
  transformerRatedCurrent,
  transformerReactance,
  transformerResistance,
} from "../../../../constructs/engineering/electrical/transformer-impedance";
import { transformerLoss } from "../../../../constructs/engineering/electrical/transformer-loss";

// 75 kVA, 208 V secondary, 1,350 W load loss, u_k 4.2 %: worked/electrical-nec-208 gives 208.179 A.
const ratedA = transformerRatedCurrent(75_000, 208);

describe("transformerRatedCurrent()", () => {
  it("of 75 kVA at 208 V is 208.179 A", () => {
    expect(ratedA).toBeCloseTo(208.179, 3);
  });
});

describe("transformerResistance() and transformerReactance()", () => {
  it("lose the load loss at rated current and drop u_k at short circuit", () => {
    const resistance = transformerResistance(1350, ratedA);
    const reactance = transformerReactance(0.042, 208, ratedA, resistance);
    expect(3 * resistance * ratedA ** 2).toBeCloseTo(1350, 9);
    expect((Math.hypot(resistance, reactance) * ratedA) / (208 / Math.sqrt(3))).toBeCloseTo(0.042, 12);
  });
});

describe("transformerLoss()", () => {
  it("is no-load and load loss at rated current, and falls with the square of the load", () => {
    expect(transformerLoss(310, 1350, 3)).toBe(1660);
    expect(transformerLoss(310, 1350, 3 * 0.5 ** 2)).toBeCloseTo(310 + 1350 / 4, 9);
  });
});
