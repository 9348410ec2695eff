import { describe, expect, it } from "vitest";
import { conductorReactance, conductorResistance } from "../../../../constructs/engineering/electrical/cable-impedance";
import {
  generatorImpedance,
  largestFaultA,
  networkImpedance,
  smallestFaultA,
} from "../../../../constructs/engineering/electrical/fault-current";
import {
  transformerRatedCurrent,
  transformerReactance,
  transformerResistance,
} from "../../../../constructs/engineering/electrical/transformer-impedance";

/** 400 kVA, 400 V, u_k 4 %, load loss 4,600 W: 577.35 A, Z 16 mΩ, R 4.6 mΩ, X √(16² − 4.6²) = 15.3244 mΩ. */
const ratedA = transformerRatedCurrent(400_000, 400);
const resistanceOhm = transformerResistance(4600, ratedA);
const transformer = { resistanceOhm, reactanceOhm: transformerReactance(0.04, 400, ratedA, resistanceOhm) };

describe("largestFaultA()", () => {
  it("largestFaultA() behind a transformer alone is 1.1 of its rated current ÷ u_k: 577.35/0.04 = 14.43 kA, 15.88 kA", () => {
    expect(transformer.resistanceOhm).toBeCloseTo(0.0046, 6);
    expect(largestFaultA(400, [transformer])).toBeCloseTo((1.1 * 577.3503) / 0.04, 0);
  });

  it("largestFaultA() by hand with network and cable: 250 MVA, 20 m of 70 mm² copper, cold", () => {
    // Network: 1.1·400²/250e6 = 0.704 mΩ; X 0.70048, R 0.070048 mΩ. Cable at 20 °C: 0.018·20/70 = 5.142857 mΩ, 0.08·20 = 1.6 mΩ.
    // R = 0.070048 + 4.6 + 5.142857 = 9.812905, X = 0.70048 + 15.324490 + 1.6 = 17.624970, Z = 20.172572 mΩ; I = 1.1·230.940/0.020172572 = 12,593 A
    const cable = { resistanceOhm: conductorResistance("Cu", 20, 70) / 1.25, reactanceOhm: conductorReactance(20, 50) };
    expect(largestFaultA(400, [networkImpedance(250e6, 400), transformer, cable])).toBeCloseTo(12_593, 0);
  });

  it("largestFaultA() falls with every metre of cable", () => {
    let before = Number.POSITIVE_INFINITY;
    for (let length = 0; length <= 500; length += 5) {
      const cable = { resistanceOhm: conductorResistance("Cu", length, 16), reactanceOhm: conductorReactance(length, 50) };
      const current = largestFaultA(400, [transformer, cable]);
      expect(current).toBeLessThan(before);
      before = current;
    }
  });

  it("largestFaultA() refuses a fault without anything before it", () => {
    expect(() => largestFaultA(400, [])).toThrow(/^Impedance of a fault must be above zero/);
    expect(() => networkImpedance(0, 400)).toThrow(/^Short-circuit power must be above zero/);
  });
});

describe("generatorImpedance()", () => {
  it("generatorImpedance() by hand: 100 kVA, x'' 0.12: X 0.192 Ω, 1.1·230.940/0.192 = 1,323 A", () => {
    const generator = generatorImpedance(100_000, 400, 0.12);
    expect(generator.reactanceOhm).toBeCloseTo(0.192, 9);
    expect(largestFaultA(400, [generator])).toBeCloseTo(1323.1, 0);
  });
});

describe("smallestFaultA()", () => {
  it("smallestFaultA() by hand: the same transformer, 50 m of 2.5 mm² out and back, warm", () => {
    // Cable: 0.0225·50/2.5 = 0.45 Ω a way. R = 0.0046 + 0.9 = 0.9046, X = 0.015324 + 0.008 = 0.023324, Z = 0.904901 Ω; I = 0.95·230.940/0.904901 = 242.45 A
    const way = { resistanceOhm: conductorResistance("Cu", 50, 2.5), reactanceOhm: conductorReactance(50, 50) };
    expect(smallestFaultA(400, [transformer, way, way])).toBeCloseTo(242.45, 1);
  });

  it("smallestFaultA() is below the largest at the same place", () => {
    expect(smallestFaultA(400, [transformer])).toBeLessThan(largestFaultA(400, [transformer]));
  });
});
