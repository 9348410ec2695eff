import { describe, expect, it } from "vitest";
import { isMissed } from "../measurement-table";
import { ratio } from "./ratio";

const half = { bound: "at-most", value: 0.5 } as const;

describe("ratio()", () => {
  it("ratio() divides the least time of the work tree by the least of the commit, whatever rounds were disturbed", () => {
    const measured = { tree: [6, 4.5, 20], commit: [9, 30, 10] };
    const row = ratio(measured, { name: "time", unit: "s", best: "least", commit: "aa2f60a", goal: half });
    expect(row).toEqual({ name: "time ÷ aa2f60a", value: 0.5, unit: "", goal: half, of: "4.5 s, aa2f60a 9 s; the least of 3" });
    expect(isMissed(row)).toBe(false);
  });

  it("ratio() takes the most of a rate", () => {
    const measured = { tree: [18_000, 9000], commit: [20_000, 12_000] };
    const goal = { bound: "at-least", value: 0.95 } as const;
    const row = ratio(measured, { name: "points a second", unit: "", best: "most", commit: "aa2f60a", goal });
    expect(row.value).toBe(0.9);
    expect(row.of).toBe("18,000, aa2f60a 20,000; the most of 2");
    expect(isMissed(row)).toBe(true);
  });

  it("ratio() misses its goal where nothing was measured", () => {
    const row = ratio({ tree: [Number.NaN], commit: [1] }, { name: "time", unit: "s", best: "least", commit: "HEAD", goal: half });
    expect(isMissed(row)).toBe(true);
  });
});
