import { describe, expect, it } from "vitest";
import { kuwaitDryCooler } from "../../../../../examples/kuwait-dry-cooler";
import { cooling, finding, variant } from "../../node-variants";

describe("a model outside the range in which it is trusted", () => {
  it("is marked on the finding and in the text", () => {
    const fast = variant(cooling({ facilityLoop: { flow: "2000 L/min" } }));
    const found = finding("cooling/supply-within-it-limit", "compute/rack-1", fast);
    expect(found.marks).toEqual(["coolant flow of the dry coolers is outside 0.25 to 1.5 of its rating"]);
    expect(finding("cooling/supply-within-it-limit", "compute/rack-1", kuwaitDryCooler).marks).toBeUndefined();
  });
});
