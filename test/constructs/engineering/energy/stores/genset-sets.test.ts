import { describe, expect, it } from "vitest";
import { gensetOutputW, runningSets } from "../../../../../constructs/engineering/energy/stores/genset-sets";

describe("runningSets()", () => {
  it("runningSets() takes the fewest that carry the load", () => {
    expect(runningSets(0, 40_000, 3)).toBe(1);
    expect(runningSets(40_000, 40_000, 3)).toBe(1);
    expect(runningSets(40_001, 40_000, 3)).toBe(2);
    expect(runningSets(120_000, 40_000, 3)).toBe(3);
    expect(runningSets(120_001, 40_000, 3)).toBeUndefined();
    expect(runningSets(1, 0, 3)).toBeUndefined();
  });

  it("runningSets() starts no set for a rounding error: 0.1 + 0.2 kW on sets of 0.3 kW", () => {
    expect(runningSets((0.1 + 0.2) * 1000, 0.3 * 1000, 2)).toBe(1);
  });

  it("runningSets() never runs more sets for less load", () => {
    for (let load = 0; load < 200_000; load += 500) expect(runningSets(load, 40_000, 5)).toBe(Math.max(1, Math.ceil(load / 40_000)));
  });
});

describe("gensetOutputW()", () => {
  it("gensetOutputW() is the load between minimum load and what the sets have", () => {
    expect(gensetOutputW(30_000, 1, 40_000, 0.3 * 50_000)).toBe(30_000);
  });

  it("gensetOutputW() is 30 % of the nameplate of each set below that: 2 × 15 kW for a load of 20 kW", () => {
    expect(gensetOutputW(20_000, 2, 40_000, 0.3 * 50_000)).toBe(30_000);
  });

  it("gensetOutputW() gives no more than the sets have, and no more than derated sets have at minimum load", () => {
    expect(gensetOutputW(90_000, 2, 40_000, 0.3 * 50_000)).toBe(80_000);
    expect(gensetOutputW(0, 1, 10_000, 0.3 * 50_000)).toBe(10_000);
  });
});
