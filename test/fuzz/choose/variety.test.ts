import { describe, expect, it } from "vitest";
import { filledUp } from "./variety";

const shown = [
  { index: 0, marks: ["wet"], tookMs: 100 },
  { index: 1, marks: ["wet", "trimmed"], tookMs: 100 },
  { index: 2, marks: ["wet", "trimmed"], tookMs: 100 },
  { index: 3, marks: ["wet", "failing"], tookMs: 100 },
  { index: 4, marks: ["unknown"], tookMs: 100 },
];

describe("filledUp()", () => {
  it("filledUp() takes the designs that show what the others do not, in pairs, before those that show it again", () => {
    expect(filledUp([], shown, 3)).toEqual([1, 3, 4]);
    expect(filledUp([1], shown, 2)).toEqual([1, 3]);
  });

  it("filledUp() takes the design that shows the same in less time", () => {
    expect(filledUp([], [...shown, { index: 5, marks: ["wet", "trimmed"], tookMs: 40 }], 2)).toEqual([5, 3]);
  });

  it("filledUp() keeps every design that was chosen, and ends where there is no other", () => {
    expect(filledUp([0, 2], shown, 1)).toEqual([0, 2]);
    expect([...filledUp([4], shown, 9)].sort()).toEqual([0, 1, 2, 3, 4]);
  });
});
