import { describe, expect, it } from "vitest";
import { chosen, type SharedMutant, sharedMutants } from "./choose";
import { type Mutant, mutantsOf } from "./mutants";

const mutant = (path: string, key: string): Mutant => ({ path, key, line: 1, start: 0, end: 1, before: "+", after: "-" });
const keysOf = (shared: readonly SharedMutant[]) => shared.map(([{ key }]) => key);

describe("sharedMutants()", () => {
  it("sharedMutants() finds the same change in files of other names", () => {
    const [tree, commit] = [mutant("energy/year/plant.ts", "a"), mutant("energy/plant.ts", "a")];
    expect(sharedMutants([[tree], [commit]])).toEqual([[tree, commit]]);
  });

  it("sharedMutants() leaves out what one of them lacks or has twice", () => {
    const tree = ["a", "b", "c", "d", "d"].map((key) => mutant("a.ts", key));
    const commit = ["b", "c", "c", "d", "e"].map((key) => mutant("a.ts", key));
    expect(keysOf(sharedMutants([tree, commit]))).toEqual(["b"]);
  });

  it("sharedMutants() takes every change of the work tree when there is nothing to compare it with", () => {
    const tree = mutantsOf("a.ts", "const a = b + 1;");
    expect(sharedMutants([tree])).toEqual(tree.map((one) => [one]));
  });
});

describe("chosen()", () => {
  const many = ["a.ts", "b.ts", "c.ts"].flatMap((path) =>
    Array.from({ length: 50 }, (_, i): SharedMutant => [mutant(path, `${path} ${i}`)]),
  );
  const pathsOf = (shared: readonly SharedMutant[]) => shared.map(([{ path }]) => path).sort();

  it("chosen() gives the same for the same seed, in whatever order the files are read, and another for another", () => {
    expect(chosen(many.toReversed(), 1, 10)).toEqual(chosen(many, 1, 10));
    expect(chosen(many, 2, 10)).not.toEqual(chosen(many, 1, 10));
  });

  it("chosen() takes one change of each file before a second of any", () => {
    expect(pathsOf(chosen(many, 1, 3))).toEqual(["a.ts", "b.ts", "c.ts"]);
    expect(pathsOf(chosen(many, 1, 6))).toEqual(["a.ts", "a.ts", "b.ts", "b.ts", "c.ts", "c.ts"]);
  });

  it("chosen() gives each change once, and all of them when more are asked for", () => {
    expect(new Set(keysOf(chosen(many, 1, 40))).size).toBe(40);
    expect(chosen(many, 1, 1000)).toHaveLength(150);
  });
});
