import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSites } from "../../../site-lists/shards/split-sites";

const alone = (names: readonly string[]) => names.map((name) => [name]);
const sizes = (split: ReadonlyMap<string, number>, count: number) =>
  Array.from({ length: count }, (_, i) => [...split.values()].filter((number) => number === i + 1).length);

describe("splitSites()", () => {
  it("deals names out in turn, sorted by the numbers of their characters", () => {
    const split = splitSites(alone(["riyadh", "b-10", "atacama", "b-2", "lagos"]), 2);
    expect(Object.fromEntries(split)).toEqual({ atacama: 1, "b-10": 2, "b-2": 1, lagos: 2, riyadh: 1 });
  });

  it("gives each name one shard, and two shards sizes that differ by one at most, in whatever order the names came", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,8}$/), { maxLength: 60 }),
        fc.integer({ min: 1, max: 12 }),
        (names, count) => {
          const split = splitSites(alone(names), count);
          expect([...split.keys()].sort()).toEqual([...names].sort());
          const dealt = sizes(split, count);
          expect(Math.max(...dealt) - Math.min(...dealt)).toBeLessThanOrEqual(1);
          expect([...splitSites(alone([...names].reverse()), count)].sort()).toEqual([...split].sort());
        },
      ),
    );
  });

  it("leaves shards empty where there are more of them than sites", () => {
    expect(sizes(splitSites(alone(["a", "b"]), 4), 4)).toEqual([1, 1, 0, 0]);
  });

  it("keeps sites that need each other in one shard, by the first of their names", () => {
    const split = splitSites([["d", "a"], ["c"], ["b", "e"]], 2);
    expect(Object.fromEntries(split)).toEqual({ a: 1, d: 1, b: 2, e: 2, c: 1 });
  });
});
