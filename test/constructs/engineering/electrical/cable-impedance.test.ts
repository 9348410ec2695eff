import { describe, expect, it } from "vitest";
import { conductorReactance, conductorResistance } from "../../../../constructs/engineering/electrical/cable-impedance";

describe("conductorResistance()", () => {
  it("is 0.0225 Ω·mm²/m for copper and 0.036 Ω·mm²/m for aluminium (IEC 60364-5-52, annex G)", () => {
    expect(conductorResistance("Cu", 100, 25)).toBeCloseTo(0.09, 12);
    expect(conductorResistance("Al", 100, 25)).toBeCloseTo(0.144, 12);
  });
});

describe("conductorReactance()", () => {
  it("is 0.08 mΩ/m at 50 Hz and rises with frequency (IEC 60364-5-52, annex G)", () => {
    expect(conductorReactance(100, 50)).toBeCloseTo(0.008, 12);
    expect(conductorReactance(100, 60)).toBeCloseTo(0.0096, 12);
  });
});
