import { describe, expect, it } from "vitest";
import { processing } from "../../../../constructs/engineering/data-flow/processing";

const contact = (losS: number, bytes: number, rateBPerS: number) => ({ aosS: 0, losS, bytes, rateBPerS, productRatio: 1, energyJPerB: 0 });

describe("processing()", () => {
  it("processing() begins at LOS or when the one before has ended, each at its own rate", () => {
    const { startS, endS } = processing([contact(10, 100, 5), contact(20, 60, 2), contact(90, 7, 7), contact(90, 0, 1)]);
    expect([...startS]).toEqual([10, 30, 90, 91]);
    expect([...endS]).toEqual([30, 60, 91, 91]);
  });

  it("processing() of the case by hand ends at 1,800, 3,000 and 9,120 s", () => {
    const volumes = [30e9, 45e9, 36e9];
    const { endS } = processing([1200, 2100, 8400].map((losS, i) => contact(losS, volumes[i] as number, 50e6)));
    expect([...endS]).toEqual([1800, 3000, 9120]);
  });
});
