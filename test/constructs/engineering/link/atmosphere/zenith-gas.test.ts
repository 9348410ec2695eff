import { describe, expect, it } from "vitest";
import { slantDb } from "../../../../../constructs/engineering/link/atmosphere/slant-path";
import { zenithGasDb } from "../../../../../constructs/engineering/link/atmosphere/zenith-gas";
import { numberOf, shareOfTolerance, vectorsOf } from "../vectors";
import { surfaceAirOf } from "./climates";
import { vectors } from "./vectors-atmosphere.json";

describe("zenithGasDb()", () => {
  it.each(vectorsOf(vectors, "gas", "gas_dB"))("zenithGasDb() along the slant path gives $id", (vector) => {
    const zenith = zenithGasDb(surfaceAirOf(vector.inputs), numberOf(vector.inputs, "frequencyGHz"));
    expect(shareOfTolerance(vector, "gas_dB", slantDb(zenith, numberOf(vector.inputs, "elevation")))).toBeLessThanOrEqual(1);
  });

  it("zenithGasDb() rises with the vapour of the air", () => {
    const over = (vapourGPerM3: number) => zenithGasDb({ dryPressureHpa: 930, temperatureK: 300, vapourGPerM3 }, 26.5);
    for (let vapour = 0; vapour < 30; vapour += 1) expect(over(vapour + 1)).toBeGreaterThan(over(vapour));
  });
});
