import { describe, expect, it } from "vitest";
import { cduExchanger } from "../../../../../constructs/engineering/thermal/exchangers/cdu";
import { rateCdu } from "../../../../../constructs/engineering/thermal/exchangers/cdu-rating";
import { fouledCdu } from "../../../../../constructs/engineering/thermal/exchangers/fouled-cdu";

const rated = rateCdu({
  heatW: 30_000,
  approachK: 4,
  primaryInC: 36,
  primaryFlowM3PerS: 0.0015,
  secondaryFlowM3PerS: 0.00075,
  primaryCoolant: { kind: "water" },
  secondaryCoolant: { kind: "water" },
});
const flows = {
  primaryMassFlowKgPerS: rated.primaryMassFlowKgPerS,
  primaryCapacityRateWPerK: rated.primaryCapacityRateWPerK,
  secondaryMassFlowKgPerS: rated.secondaryMassFlowKgPerS,
  secondaryCapacityRateWPerK: rated.secondaryCapacityRateWPerK,
};

describe("fouledCdu()", () => {
  it("fouledCdu() leaves that share of the conductance at its flows", () => {
    expect(cduExchanger(fouledCdu(rated, 0.5), flows).uaWPerK).toBeCloseTo(0.5 * cduExchanger(rated, flows).uaWPerK, 6);
  });

  it.each([0, 1.01, Number.NaN])("fouledCdu() refuses a share of %d", (share) => {
    expect(() => fouledCdu(rated, share)).toThrow(RangeError);
  });
});
