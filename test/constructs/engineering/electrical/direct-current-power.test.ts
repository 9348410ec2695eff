import { describe, expect, it } from "vitest";
import { directCurrentPower } from "../../../../constructs/engineering/electrical/direct-current-power";

/** 80 PLUS Platinum, 230 V internal redundant: 20, 50 and 100 % load. */
const platinum = [
  [0.2, 0.9],
  [0.5, 0.94],
  [1, 0.91],
] as const;

describe("directCurrentPower()", () => {
  it("inverts two supplies that share evenly", () => {
    const supplies = [1, 2].map(() => ({ share: 0.5, ratedW: 1600, efficiency: platinum }));
    expect(directCurrentPower(2000 / 0.9325, supplies)).toBeCloseTo(2000, 8);
  });

  it("takes the loss of a supply without output from the inlet power", () => {
    const supplies = [
      { share: 1, ratedW: 1600, efficiency: platinum },
      { share: 0, ratedW: 1600, efficiency: platinum },
    ];
    expect(directCurrentPower(800 / 0.94 + 35.5555555556, supplies)).toBeCloseTo(800, 8);
  });

  it("refuses an inlet power below the supplies' own loss", () => {
    expect(() => directCurrentPower(30, [{ share: 1, ratedW: 1600, efficiency: platinum }])).toThrow(
      new RangeError(
        "Inlet power must be at least the supplies' own loss of 35.6 W but is 30 W: correct the power or the rating of the supplies",
      ),
    );
  });
});
