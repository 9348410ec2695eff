import { describe, expect, it } from "vitest";
import { supplyContributors } from "../../../../../constructs/policy/rules/cooling/supply-contributors";
import { smallPoint } from "../../../../../testing/small-point";

describe("supplyContributors()", () => {
  it("supplyContributors() are the steps of the chain and add up to the supply, the air warmed by recirculation and cooled by pads", () => {
    const { coolant } = smallPoint({
      coolant: { itSupplyC: 41, facilityLoop: { supplyC: 37 }, dryCooler: { outdoorC: 49, airInC: 30 } },
    });
    if (coolant?.outcome !== "solved") expect.unreachable();
    const contributors = supplyContributors(coolant, 1.5);
    expect(contributors.map(({ name, value }) => [name, value])).toEqual([
      ["outdoor air", 49],
      ["intake recirculation", 1.5],
      ["adiabatic pads", -20.5],
      ["dry cooler approach", 7],
      ["CDU approach", 4],
    ]);
    expect(contributors.reduce((sum, { value }) => sum + value, 0)).toBe(41);
  });
});
