import { describe, expect, it } from "vitest";
import { kuwaitDryCooler } from "../../../../../examples/kuwait-dry-cooler";
import { compute30kW } from "../../../../../examples/parts/it-30kw";
import { airCooledRack, cooling, finding, mismatched, variant, without, withRacks } from "../../node-variants";

describe("cooling/supply-within-it-limit", () => {
  const rule = "cooling/supply-within-it-limit";

  it("passes in mild air, with the warmest scenario and its margin in K", () => {
    const { outcome, value, limit, margin, scenario } = finding(rule, "compute/rack-1", variant());
    expect(outcome).toBe("pass");
    expect(limit).toBe(45);
    expect(margin).toBeCloseTo(45 - (value ?? 0), 12);
    expect(scenario).toMatch(/^hottest\//);
  });

  it("fails in Kuwait with a dry cooler alone, by approaches that add up from the outdoor air", () => {
    const { outcome, value, contributors, remedy } = finding(rule, "compute/rack-1", kuwaitDryCooler);
    expect(outcome).toBe("fail");
    expect(value).toBeGreaterThan(50);
    expect(contributors.map(({ name }) => name)).toEqual([
      "outdoor air",
      "intake recirculation",
      "adiabatic pads",
      "dry cooler approach",
      "CDU approach",
    ]);
    expect(contributors[0]?.value).toBe(49.8);
    expect(remedy).toContain("add adiabatic pads");
  });

  it("is unknown when the coolant differs from that of the cooler's rating, and says so", () => {
    const props = variant(cooling({ facilityLoop: mismatched }));
    const { outcome, reason, blocks } = finding(rule, "compute/rack-1", props);
    expect(outcome).toBe("unknown");
    expect(reason).toMatch(/rat/);
    expect(blocks).toBe(true);
  });

  it("is unknown without a cooling module", () => {
    expect(finding(rule, "compute/rack-1", without("cooling", variant()))).toMatchObject({
      outcome: "unknown",
      blocks: true,
      reason: expect.stringContaining("add cooling"),
    });
  });

  it("does not apply to a rack that takes no coolant", () => {
    expect(finding(rule, "compute/rack-1", variant(withRacks(airCooledRack, compute30kW.racks[1])))).toMatchObject({
      outcome: "not-applicable",
      blocks: false,
    });
  });

  it("passes exactly at the limit and fails just below it", () => {
    const { value = 0 } = finding(rule, "compute/rack-1", variant());
    const at = (limitC: number) => variant(withRacks({ ...compute30kW.racks[0], maximumSupply: `${limitC} °C` }, compute30kW.racks[1]));
    expect(finding(rule, "compute/rack-1", at(value))).toMatchObject({ outcome: "pass", margin: 0 });
    expect(finding(rule, "compute/rack-1", at(value - 1e-6)).outcome).toBe("fail");
  });

  it("is unknown, not failed, when the limit is only recalled", () => {
    const recalled = {
      ...compute30kW.racks[0],
      maximumSupply: "20 °C",
      source: { mark: "recalled", document: "somebody remembers" },
    } as const;
    expect(finding(rule, "compute/rack-1", variant(withRacks(recalled, compute30kW.racks[1])))).toMatchObject({
      outcome: "unknown",
      reason: expect.stringContaining("recalled"),
    });
  });
});
