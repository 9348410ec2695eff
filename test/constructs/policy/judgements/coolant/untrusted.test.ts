import { describe, expect, it } from "vitest";
import { kuwaitDryCooler } from "../../../../../examples/kuwait-dry-cooler";
import { cooling30kW } from "../../../../../examples/parts/cooling-30kw";
import { cooling, finding, variant } from "../../../../support/nodes/node-variants";

describe("a model outside the range in which it is trusted", () => {
  it("is marked on the finding and in the text", () => {
    const fast = variant(cooling({ facilityLoop: { flow: "2000 L/min" } }));
    const found = finding("cooling/supply-within-it-limit", "compute/rack-1", fast);
    expect(found.marks).toEqual([
      "coolant flow of the dry coolers is outside 0.25 to 1.5 × its rating",
      "primary flow of the CDUs is outside 0.25 to 1.5 × its rating",
    ]);
    expect(finding("cooling/supply-within-it-limit", "compute/rack-1", kuwaitDryCooler).marks).toBeUndefined();
  });

  it("marks CDUs whose flows or heat are far from their rating on what rests on them, and not on the water that enters them", () => {
    const marksOf = (rating: object, rule: string, subject: string) =>
      finding(
        rule,
        subject,
        variant({
          cooling: { ...cooling30kW, cdus: { ...cooling30kW.cdus, waterClass: "W45", rating: { ...cooling30kW.cdus.rating, ...rating } } },
        }),
      );
    const slow = { heat: "20 kW", primaryFlow: "40 L/min", secondaryFlow: "20 L/min" }; // 90 and 45 L/min are 2.25 of it
    const flows = ["primary", "secondary"].map((side) => `${side} flow of the CDUs is outside 0.25 to 1.5 × its rating`);
    expect(marksOf(slow, "cooling/supply-within-it-limit", "compute/rack-1")).toMatchObject({ outcome: "pass", marks: flows });
    expect(marksOf(slow, "cooling/rejection-covers-heat", "cooling/dry-coolers").marks).toEqual(flows);
    const water = marksOf(slow, "cooling/facility-water-within-class", "cooling/cdus");
    expect([water.outcome, water.marks]).toEqual(["pass", undefined]);
    const small = { heat: "3 kW", approach: "0.4 K" }; // 23.1 kW are 7.7 of it
    expect(marksOf(small, "cooling/supply-within-it-limit", "compute/rack-1")).toMatchObject({
      outcome: "pass",
      marks: ["heat of the CDUs is above 1.5 × its rating"],
    });
    expect(marksOf({}, "cooling/supply-within-it-limit", "compute/rack-1").marks).toBeUndefined();
  });
});
