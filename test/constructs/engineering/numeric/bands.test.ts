import { describe, expect, it } from "vitest";
import { type Bands, bandValue } from "../../../../constructs/engineering/numeric/curve";

// Alpha APL48-50LFP, operation manual, table 4.3: standard charge, C-rate over cell temperature.
const charge: Bands = [
  [0, 5, 0.1],
  [5, 10, 0.1],
  [10, 25, 0.2],
  [25, 50, 0.5],
  [50, 60, 0.1],
];

describe("bandValue()", () => {
  it.each([
    [-0.1, 0],
    [0, 0.1],
    [12, 0.2],
    [24.999, 0.2],
    [30, 0.5],
    [55, 0.1],
    [60, 0.1],
    [60.1, 0],
  ])("bandValue() at %f °C of the maker's charge table is %f", (temperature, rate) => {
    expect(bandValue(charge, temperature)).toBe(rate);
  });

  it("bandValue() takes the lower value on a border, from whichever side", () => {
    expect(bandValue(charge, 25)).toBe(0.2);
    expect(bandValue(charge, 50)).toBe(0.1);
    expect(bandValue([...charge].reverse(), 25)).toBe(0.2);
  });

  it("bandValue() has only values of the table, or 0, over the whole range", () => {
    for (let t = -40; t <= 100; t += 0.25) expect([0, 0.1, 0.2, 0.5]).toContain(bandValue(charge, t));
    expect(bandValue(charge, Number.NaN)).toBe(0);
    expect(bandValue([], 20)).toBe(0);
  });
});
