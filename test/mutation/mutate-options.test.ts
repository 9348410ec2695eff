import { describe, expect, it } from "vitest";
import { mutateOptions } from "./mutate-options";

describe("mutateOptions()", () => {
  it("mutateOptions() reads commit, seed, part and minutes", () => {
    const options = { against: "aa2f60a", seed: 7, from: 20, count: 5, minutes: 10 };
    expect(mutateOptions(["--against", "aa2f60a", "--seed", "7", "--from", "21", "--count", "5", "--minutes", "10"])).toEqual(options);
  });

  it("mutateOptions() takes 40 changes in 45 minutes of the work tree alone, by a seed of its own", () => {
    const { seed, ...others } = mutateOptions([]);
    expect(others).toEqual({ from: 0, count: 40, minutes: 45 });
    expect(Number.isSafeInteger(seed) && seed >= 1).toBe(true);
  });

  it("mutateOptions() reads since when sources must have changed", () => {
    expect(mutateOptions(["--changed-since", "HEAD~3"])).toMatchObject({ changedSince: "HEAD~3" });
  });

  it("mutateOptions() reads which sources are changed", () => {
    expect(mutateOptions(["--in", "cli", "--in", "stacks"]).in).toEqual(["cli", "stacks"]);
  });

  it.each([[["--seed", "one"]], [["--count", "0"]], [["HEAD"]], [["--fast"]], [["--in", "constructs/none"]], [["--in", "README.md"]]])(
    "mutateOptions() refuses %j",
    (args) => {
      expect(() => mutateOptions(args)).toThrow(Error);
    },
  );
});
