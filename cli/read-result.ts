import { readFileSync } from "node:fs";
import { type RunResult, resultSchemaVersion, runResult } from "../constructs/report/run-result";
import { reportSchemaVersion, type SiteReport } from "../constructs/report/site-report";
import { InputError } from "./exit-codes";

/**
 * Reads a result that `--format json` saved, or the `report.json` of one site.
 *
 * @throws InputError for what is no result, or one of another version
 */
export function readResult(file: string): RunResult {
  const value = parsed(file);
  if (typeof value !== "object" || value === null) throw noResult(file);
  if ("site" in value && "findings" in value) {
    checkVersion(file, value, reportSchemaVersion);
    return runResult([value as SiteReport]);
  }
  if (!("sites" in value && Array.isArray(value.sites))) throw noResult(file);
  checkVersion(file, value, resultSchemaVersion);
  for (const site of value.sites) checkVersion(file, site, reportSchemaVersion);
  if (value.sites.length === 0) throw new InputError(`${file} must hold at least one site but holds none: it says nothing`);
  return value as RunResult;
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new InputError(
      `${file} must be a result in JSON but cannot be read, ${error instanceof Error ? error.message : error}: save one with edge-node check --format json --output ${file}`,
    );
  }
}

function checkVersion(file: string, value: object, known: number): void {
  const version = "schemaVersion" in value ? value.schemaVersion : undefined;
  if (version === known) return;
  throw new InputError(
    `${file} must be of schema version ${known} but is of ${JSON.stringify(version)}: save it again with this version of edge-node`,
  );
}

function noResult(file: string): InputError {
  return new InputError(
    `${file} must be a result of edge-node but is something else: save one with edge-node check --format json --output ${file}`,
  );
}
