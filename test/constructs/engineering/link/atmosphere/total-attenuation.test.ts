import { describe, expect, it } from "vitest";
import { totalAttenuationDb } from "../../../../../constructs/engineering/link/atmosphere/total-attenuation";
import { numberOf, shareOfTolerance, vectorsOf } from "../vectors";
import { vectors } from "./vectors-atmosphere.json";

describe("totalAttenuationDb()", () => {
  it.each(vectorsOf(vectors, "total", "total_dB"))("totalAttenuationDb() gives the published value of $id", (vector) => {
    const [gas, rain, cloud, scintillation] = ["gas_dB", "rain_dB", "cloud_dB", "scintillation_dB"].map((key) =>
      numberOf(vector.inputs, key),
    ) as [number, number, number, number];
    expect(shareOfTolerance(vector, "total_dB", totalAttenuationDb(gas, rain, cloud, scintillation))).toBeLessThanOrEqual(1);
  });

  it("totalAttenuationDb() refuses a part that is negative or no number, whichever it is", () => {
    for (const wrong of [-0.1, Number.NaN, Number.POSITIVE_INFINITY]) {
      for (let part = 0; part < 4; part++) {
        const parts = [1, 1, 1, 1].map((one, i) => (i === part ? wrong : one)) as [number, number, number, number];
        expect(() => totalAttenuationDb(...parts)).toThrow(RangeError);
      }
    }
  });
});
