import { describe, expect, it } from "vitest";
import { massShareFromVolumeShare } from "../../../../../constructs/engineering/thermal/coolant/coolant";
import { warmestPublishedFreezing } from "../../../../../constructs/engineering/thermal/coolant/published-freezing-points";
import tables from "../../../../reference/property-tables.json";

type Glycol = "propylene-glycol" | "ethylene-glycol";
const byVolume = (kind: Glycol, percent: number) =>
  warmestPublishedFreezing({ kind, massShare: massShareFromVolumeShare(kind, percent / 100) });

describe("warmestPublishedFreezing()", () => {
  it("warmestPublishedFreezing() is nowhere colder than rows of the publications that it leaves out, but by what a straight line errs", () => {
    for (const { kind, freezing } of Object.values(tables.glycols)) {
      for (const [percent = Number.NaN, freezingC = Number.NaN] of freezing.points)
        expect(byVolume(kind as Glycol, percent)?.temperatureC, `${kind} ${percent} %`).toBeGreaterThan(freezingC - 0.3);
    }
  });

  it("warmestPublishedFreezing() names the publication: of half ethylene glycol Clariant's −36.7 °C, of a third ASHRAE's", () => {
    expect(byVolume("ethylene-glycol", 50)).toEqual({ temperatureC: expect.closeTo(-36.7, 9), document: "Clariant, Antifrogen N" });
    const third = byVolume("ethylene-glycol", 32.6); // the table has −17.9 °C, Clariant −18.8 °C
    expect(third?.document).toContain("ASHRAE");
    expect(Math.abs((third?.temperatureC ?? Number.NaN) - -17.9)).toBeLessThan(0.1);
  });

  it("warmestPublishedFreezing() says nothing of water, nor beyond the rows", () => {
    expect(warmestPublishedFreezing({ kind: "water" })).toBeUndefined();
    expect(byVolume("ethylene-glycol", 61)).toBeUndefined();
  });
});
