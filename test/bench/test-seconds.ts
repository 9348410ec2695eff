import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type FileSeconds, secondsFile } from "../support/runner/seconds-file";
import type { Measurement, Measuring } from "./measurement";

const goalS = 445; // [s] of a processor: what the checks leave of 550
const slowest = 10;

/** What the unit tests cost, in seconds of a processor, so that a busy machine does not matter: in all, by room, and the files that cost most. */
export const testSeconds: Measuring = {
  does: "runs all unit tests",
  measure: () => {
    const lines = join(".cache", "test-seconds");
    rmSync(lines, { force: true });
    const vitest = join(require.resolve("vitest/package.json"), "../vitest.mjs");
    const { status } = spawnSync(process.execPath, [vitest, "run", "--reporter", "json", "--outputFile", ".cache/vitest.json"], {
      env: { ...process.env, [secondsFile]: lines },
      stdio: ["ignore", "ignore", "inherit"],
    });
    if (status !== 0) throw new Error(`vitest run must end with 0 but ended with ${status}: run it`);
    const files = readFileSync(lines, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line): FileSeconds => JSON.parse(line));
    const { numPassedTests } = JSON.parse(readFileSync(".cache/vitest.json", "utf8")) as { readonly numPassedTests: number };
    return measurementsOf(files, numPassedTests);
  },
};

function measurementsOf(files: readonly FileSeconds[], tests: number): readonly Measurement[] {
  const rooms = [...new Set(files.map(({ file }) => roomOf(file)))].map((room) =>
    row(
      room,
      files.filter(({ file }) => roomOf(file) === room),
    ),
  );
  const dearest = files.toSorted((one, other) => other.seconds - one.seconds).slice(0, slowest);
  return [
    { ...row("unit tests", files), goal: { bound: "at-most", value: goalS }, of: `${tests} tests in ${files.length} files` },
    ...rooms.toSorted((one, other) => other.value - one.value),
    ...dearest.map((one) => row(one.file, [one])),
  ];
}

/** A room of `constructs/`, or a folder of `test/`. */
function roomOf(file: string): string {
  return file
    .split("/")
    .slice(0, file.startsWith("test/constructs/") ? 3 : 2)
    .join("/");
}

function row(name: string, files: readonly FileSeconds[]): Measurement {
  return { name, value: files.reduce((sum, { seconds }) => sum + seconds, 0), unit: "s of a processor", of: `${files.length} files` };
}
