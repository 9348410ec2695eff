import { describe, expect, it } from "vitest";
import { cduExchanger } from "../../../../../constructs/engineering/thermal/exchangers/cdu";
import { rateCdu } from "../../../../../constructs/engineering/thermal/exchangers/cdu-rating";

const rated = rateCdu({
  heatW: 60_000,
  approachK: 3,
  primaryInC: 32,
  primaryFlowM3PerS: 0.1 / 60,
  secondaryFlowM3PerS: 0.09 / 60,
  primaryCoolant: { kind: "water" },
  secondaryCoolant: { kind: "propylene-glycol", massShare: 0.25 },
});
const ratedFlows = {
  primaryMassFlowKgPerS: rated.primaryMassFlowKgPerS,
  primaryCapacityRateWPerK: rated.primaryCapacityRateWPerK,
  secondaryMassFlowKgPerS: rated.secondaryMassFlowKgPerS,
  secondaryCapacityRateWPerK: rated.secondaryCapacityRateWPerK,
};

describe("cduExchanger()", () => {
  it("cduExchanger() gives the rated heat back at the rating point", () => {
    const exchanger = cduExchanger(rated, ratedFlows);
    expect(exchanger.heatPerKelvinWPerK * (rated.secondaryInC - 32)).toBeCloseTo(60_000, 6);
  });

  it("cduExchanger() scales each film with its own flow to the power of 0.8", () => {
    const exchanger = cduExchanger(rated, {
      ...ratedFlows,
      secondaryMassFlowKgPerS: rated.secondaryMassFlowKgPerS / 2,
      secondaryCapacityRateWPerK: rated.secondaryCapacityRateWPerK / 2,
    });
    expect(exchanger.hAPrimaryWPerK).toBeCloseTo(rated.hAWPerK, 9);
    expect(exchanger.hASecondaryWPerK / rated.hAWPerK).toBeCloseTo(0.5743491774985175, 12); // 0.5^0.8
    expect(1 / exchanger.uaWPerK).toBeCloseTo(1 / exchanger.hAPrimaryWPerK + 1 / exchanger.hASecondaryWPerK, 15);
  });

  it("cduExchanger() moves more heat with every step of primary flow through the plates, none without", () => {
    expect(cduExchanger(rated, ratedFlows, 0).heatPerKelvinWPerK).toBe(0);
    for (let share = 0; share < 1; share += 0.01) {
      expect(cduExchanger(rated, ratedFlows, share + 0.01).heatPerKelvinWPerK).toBeGreaterThan(
        cduExchanger(rated, ratedFlows, share).heatPerKelvinWPerK,
      );
    }
  });
});
