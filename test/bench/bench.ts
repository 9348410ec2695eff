import { findCommit } from "../support/checkout/commit";
import { commitBuild, treeBuild } from "./against/build";
import { comparisons } from "./against/comparisons";
import { benchOptions } from "./bench-options";
import type { Measurement } from "./measurement";
import { isMissed, measurementTable } from "./measurement-table";
import { measurings } from "./measurings";

type Made = Promise<readonly Measurement[]> | readonly Measurement[];
type Making = readonly [name: string, does: string, make: () => Made];

/**
 * Makes the named measurements, all without a name, and prints the table: `npm run bench -- points rules`. With `--against COMMIT` that commit is built and
 * measured in turn with the work tree, and a missed goal is exit code 1.
 */
async function bench(args: readonly string[]): Promise<void> {
  const { names, against, sites } = benchOptions(args, { alone: Object.keys(measurings), against: Object.keys(comparisons) });
  const all = against === undefined ? alone() : besideCommit(against, sites);
  const measurements: Measurement[] = [];
  for (const [name, does, make] of all) {
    if (names.length > 0 && !names.includes(name)) continue;
    process.stderr.write(`${name}: ${does}\n`);
    measurements.push(...(await make()));
  }
  process.stdout.write(`${measurementTable(measurements)}\n`);
  const missed = measurements.filter(isMissed).map(({ name }) => name);
  process.stdout.write(missed.length === 0 ? "Every goal is met\n" : `Not met: ${missed.join(", ")}\n`);
  if (against !== undefined && missed.length > 0) process.exitCode = 1;
}

function alone(): readonly Making[] {
  return Object.entries(measurings).map(([name, { does, measure }]) => [name, does, measure]);
}

function besideCommit(against: string, sites: number): readonly Making[] {
  const builds = { tree: treeBuild, commit: commitBuild(findCommit(against)) };
  return Object.entries(comparisons).map(([name, { does, compare }]) => [name, does, () => compare(builds, sites)]);
}

bench(process.argv.slice(2)).catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
});
