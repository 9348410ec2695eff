import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { type RunResult, runResult } from "../constructs/report/run-result";
import { InputError } from "./exit-codes";
import { readResult } from "./read-result";

/** Is it a folder, which may be one that synth wrote to? */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false; // who reads it as a file says why it cannot be read
  }
}

/**
 * The reports of an output folder, in the order of their names.
 *
 * @throws InputError for a folder without the reports of a whole run, and as {@link readResult} for each of them
 */
export function outputFolderResult(folder: string): RunResult {
  const reports = join(folder, "reports");
  const isWhole = existsSync(join(reports, "junit.xml")); // what a run writes last
  const files = isWhole
    ? readdirSync(reports)
        .sort()
        .map((name) => join(reports, name, "report.json"))
    : [];
  const sites = files.filter((file) => existsSync(file)).flatMap((file) => readResult(file).sites);
  if (sites.length > 0) return runResult(sites);
  throw new InputError(
    `${folder} must be a result or an output folder but it is a folder without the reports of a whole run: write it with edge-node synth --output ${folder}`,
  );
}
