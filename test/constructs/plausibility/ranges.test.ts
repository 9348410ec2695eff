import { describe, expect, it } from "vitest";
import { rangedProps } from "../../../scripts/ranges";

/** Names of things that happen to be numbers. */
const names = ["site.grid.availability.seed"];

describe("plausible ranges", () => {
  const all = rangedProps();

  it("are asked of hundreds of quantities in the site and all modules", () => {
    expect(all.length).toBeGreaterThan(800);
    expect(new Set(all.map(({ path }) => path.split(".")[0])).size).toBe(8);
  });

  it("leave no quantity and no number of a site file without a range or limits at both ends", () => {
    const without = all.filter(({ path, plausible, isBounded }) => !plausible && !isBounded && !names.includes(path));
    expect(without.map(({ path }) => path)).toEqual([]);
  });
});
