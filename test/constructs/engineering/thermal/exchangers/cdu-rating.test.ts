import { describe, expect, it } from "vitest";
import { massShareFromVolumeShare } from "../../../../../constructs/engineering/thermal/coolant/coolant";
import { type CduRating, rateCdu } from "../../../../../constructs/engineering/thermal/exchangers/cdu-rating";
import kuwait from "../../../../reference/worked-thermal-kuwait.json";
import { relativeDifference } from "../../../../support/reference";

const pg25 = { kind: "propylene-glycol", massShare: massShareFromVolumeShare("propylene-glycol", 0.25) } as const;
const rating: CduRating = {
  heatW: 60_000,
  approachK: 3,
  primaryInC: 32,
  primaryFlowM3PerS: 0.1 / 60,
  secondaryFlowM3PerS: 0.09 / 60,
  primaryCoolant: pg25,
  secondaryCoolant: pg25,
};

describe("rateCdu()", () => {
  it("rateCdu() agrees with the worked rating", () => {
    const expected = kuwait.outputs.rating.cdu;
    const rated = rateCdu(rating);
    for (const [ours, theirs] of [
      [rated.primaryMassFlowKgPerS, expected.primary_mass_flow_kg_s],
      [rated.secondaryMassFlowKgPerS, expected.secondary_mass_flow_kg_s],
      [rated.primaryCapacityRateWPerK, expected.primary_capacity_rate_W_K],
      [rated.secondaryCapacityRateWPerK, expected.secondary_capacity_rate_W_K],
      [rated.secondaryOutC, expected.secondary_out_C],
      [rated.secondaryInC, expected.secondary_in_C],
      [rated.capacityRatio, expected.capacity_ratio],
      [rated.effectiveness, expected.effectiveness],
      [rated.ntu, expected.ntu],
      [rated.uaWPerK, expected.ua_W_K],
    ] as const) {
      expect(relativeDifference(ours, theirs)).toBeLessThan(1e-5);
    }
  });

  it("rateCdu() closes both energy balances", () => {
    const rated = rateCdu(rating);
    expect(rated.primaryCapacityRateWPerK * (rated.primaryOutC - 32)).toBeCloseTo(60_000, 6);
    expect(rated.secondaryCapacityRateWPerK * (rated.secondaryInC - rated.secondaryOutC)).toBeCloseTo(60_000, 6);
    expect(rated.hAWPerK).toBeCloseTo(2 * rated.uaWPerK, 9);
  });

  it("rateCdu() refuses rating points that no exchanger can have", () => {
    expect(() => rateCdu({ ...rating, approachK: 0 })).toThrow(/^Rated approach of a CDU must be above 0 K/);
    expect(() => rateCdu({ ...rating, heatW: -1 })).toThrow(RangeError);
    expect(() => rateCdu({ ...rating, primaryFlowM3PerS: 0 })).toThrow(RangeError);
    expect(() => rateCdu({ ...rating, primaryFlowM3PerS: 1e-5 })).toThrow(/^Rated flow of a CDU must carry its heat/);
    // primary leaves warmer than the secondary enters
    expect(() => rateCdu({ ...rating, approachK: 0.5, primaryFlowM3PerS: 0.05 / 60 })).toThrow(/^Effectiveness must be/);
  });
});
