import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { closuresOf, unitTests } from "../support/runner/imports.mjs";

/** What starts programs of the library: such a test is related to every source. */
const startsPrograms = ["test/support/programs/built-library.mts", "test/support/programs/built-library.ts"]; // the second in older commits

/** How many files the first run takes; each later one takes twice as many, for vitest takes seconds to begin. */
const firstRun = 12;

/** The tests that a change of a source may concern, in groups to be run one after the other. */
export type RelatedTests = (source: string) => readonly (readonly string[])[];

/** Follows imports, for vitest finds no test that is related to a source that runs as it was built. */
export function relatedTestsIn(folder: string): RelatedTests {
  const tests = unitTests(folder);
  const closureOf = closuresOf(tests, folder);
  const closures = new Map(tests.map((test) => [test, closureOf(test)]));
  const lastMs = lastDurationsMs();
  return (source) => {
    const costOf = (test: string) => [
      closures.get(test)?.has(source) ? 0 : 1, // what starts programs alone comes last
      dirname(test) === dirname(join("test", source)) ? 0 : 1,
      lastMs.get(test) ?? closures.get(test)?.size ?? 0,
    ];
    const related = tests.filter((test) => closures.get(test)?.has(source) || startsPrograms.some((file) => closures.get(test)?.has(file)));
    return inGroups(related.toSorted((one, other) => compared(costOf(one), costOf(other))));
  };
}

function inGroups(tests: readonly string[]): readonly (readonly string[])[] {
  const groups: (readonly string[])[] = [];
  for (let from = 0, size = firstRun; from < tests.length; from += size, size *= 2) groups.push(tests.slice(from, from + size));
  return groups;
}

/** By the first number that differs. */
function compared(one: readonly number[], other: readonly number[]): number {
  return one.map((value, i) => value - (other[i] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

/** How long each file took in the last run of all tests of the work tree; nothing where there was none. */
function lastDurationsMs(): ReadonlyMap<string, number> {
  const last = ".cache/vitest.json";
  if (!existsSync(last)) return new Map();
  const { testResults } = JSON.parse(readFileSync(last, "utf8")) as {
    readonly testResults: readonly { readonly name: string; readonly startTime: number; readonly endTime: number }[];
  };
  return new Map(testResults.map(({ name, startTime, endTime }) => [relative(process.cwd(), name), endTime - startTime]));
}
