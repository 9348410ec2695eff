import { describe, expect, it } from "vitest";
import { returnLevel, shedLevel } from "../../../../../constructs/engineering/energy/stores/shed-levels";

// A battery of 40 kWh, empty at 20 %, and a load of 17 kW that must be carried for an hour: 3.5 kW go first, then 4.5 kW.
const first = { floor: 0.2, energyWh: 40_000, beforeW: 17_000, afterW: 13_500 };
const second = { floor: 0.2, energyWh: 40_000, beforeW: 13_500, afterW: 9000 };

describe("shedLevel()", () => {
  it("shedLevel() leaves what the rest needs: 9 kWh of 40 kWh above 20 %", () => {
    expect(shedLevel(second, 1, 0)).toBeCloseTo(0.425, 12);
  });

  it("shedLevel() adds what is drawn until the stage is off: 70 s at 17 kW are 0.8 %", () => {
    expect(shedLevel(first, 1, 70)).toBeCloseTo(0.5375 + 0.0083, 4);
    expect(shedLevel(first, 1, 70)).toBeCloseTo(0.5458, 4);
    expect(shedLevel(second, 1, 70)).toBeCloseTo(0.4316, 4);
  });

  it("shedLevel() lies above a full battery if it is too small, and refuses one without energy", () => {
    expect(shedLevel({ ...first, afterW: 40_000 }, 1, 0)).toBeGreaterThan(1);
    expect(() => shedLevel({ ...first, energyWh: 0 }, 1, 0)).toThrow("Energy of the battery");
    expect(() => shedLevel({ ...first, floor: 1.2 }, 1, 0)).toThrow("State of charge when empty");
  });
});

describe("returnLevel()", () => {
  it("returnLevel() lies 5 points higher, or by twice what the services draw while they start", () => {
    expect(returnLevel(0.5458, first, 60)).toBeCloseTo(0.5958, 12);
    expect(returnLevel(0.4316, second, 60)).toBeCloseTo(0.4816, 12);
    expect(returnLevel(0.5, first, 1800)).toBeCloseTo(0.5 + (2 * 0.5 * 3500) / 40_000, 12);
  });
});
