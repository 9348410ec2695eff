import type { EdgeNodeStackProps } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { kuwaitDryCooler } from "../../../../../examples/kuwait-dry-cooler";
import { compute30kW } from "../../../../../examples/parts/it-30kw";
import { airCooledRack, cooling, finding, variant, without, withRacks } from "../../node-variants";

describe("cooling/rejection-covers-heat", () => {
  const rule = "cooling/rejection-covers-heat";
  const subject = "cooling/dry-coolers";

  it("passes in mild air; the heat is that of the racks and the pumps", () => {
    const { outcome, value, contributors } = finding(rule, subject, variant());
    expect(outcome).toBe("pass");
    expect(contributors.map(({ name }) => name)).toEqual(["rack-1", "rack-2", "secondary pump", "facility pump"]);
    expect(contributors.at(-1)?.value).toBe(700);
    expect(value).toBeGreaterThan(20_000);
  });

  it("fails in Kuwait, where air warmer than the coolant may be takes no heat", () => {
    const failed = finding(rule, subject, kuwaitDryCooler);
    expect(failed).toMatchObject({ outcome: "fail", limit: 0 });
    expect(failed.remedy).not.toContain("add dry coolers");
  });

  it("fails with one cooler that is too small, and then more of them help", () => {
    const small = cooling({
      dryCoolers: { rating: { ...variant().cooling?.dryCoolers.rating, heat: "2 kW", airFlow: "0.225 m³/s", fanPower: "80 W" } },
    });
    expect(finding(rule, subject, variant(small))).toMatchObject({ outcome: "fail", remedy: expect.stringContaining("add dry coolers") });
  });

  it("is unknown without a cooling module", () => {
    expect(finding(rule, subject, without("cooling", variant()))).toMatchObject({ outcome: "unknown" });
  });

  it("does not apply when no rack gives heat to the coolant", () => {
    const { outcome } = finding(rule, subject, variant(withRacks(airCooledRack, { ...airCooledRack, name: "rack-2" })));
    expect(outcome).toBe("not-applicable");
  });

  it("turns over where the supply rule does, while the fans run at full speed", () => {
    const limits = (limitC: number): EdgeNodeStackProps => ({
      ...kuwaitDryCooler,
      compute: { racks: compute30kW.racks.map((rack) => ({ ...rack, maximumSupply: `${limitC} °C` as const })) },
    });
    const { value = 0 } = finding("cooling/supply-within-it-limit", "compute/rack-1", kuwaitDryCooler);
    expect(finding(rule, subject, limits(value + 0.05)).outcome).toBe("pass");
    expect(finding(rule, subject, limits(value - 0.05)).outcome).toBe("fail");
  });
});
