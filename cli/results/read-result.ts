import { existsSync, readFileSync, realpathSync } from "node:fs";
import { isObject } from "../../constructs/plain/is-object";
import { shownValue } from "../../constructs/props/problems/issue-message";
import { type RunResult, resultSchemaVersion, runResult } from "../../constructs/report/run-result";
import { reportSchemaVersion, type SiteReport } from "../../constructs/report/site-report";
import { fileReason } from "../../site-files/reading/file-text";
import { isBeingWritten } from "../outputs/writing-journal";
import { InputError } from "../terminal/exit-codes";
import { checkResult } from "./check-result";
import { refuseEndless } from "./refuse-unreadable";
import { tryFromVersion1 } from "./result-version-1";

/**
 * Reads a result that `--format json` saved, or the `report.json` of one site. Version 1 is converted to the newest.
 *
 * @throws InputError for a file that is no result, of an unknown version, or that contradicts itself
 */
export function readResult(file: string): RunResult {
  refuseHalfWritten(file);
  const value = parsed(file);
  if (!isObject(value)) throw noResult(file);
  if ("site" in value && "findings" in value) return checked(file, runResult([reportIn(file, value, versionOf(file, value))]));
  if (!("sites" in value && Array.isArray(value.sites))) throw noResult(file);
  if (value.sites.some((site: unknown) => isObject(site) && "states" in site))
    throw new InputError(`${file} must be a result but is a file of states that --states wrote: name the file that --format json wrote`);
  const version = versionOf(file, value);
  const sites = (value.sites as readonly unknown[]).map((site) => reportIn(file, site, version));
  if (sites.length === 0 && !("shard" in value || "missing" in value))
    throw new InputError(`${file} must have at least one site but has none: save it again from a run that judges a site`);
  return checked(file, { ...(value as RunResult), schemaVersion: resultSchemaVersion, sites });
}

/** Refuses a result whose files may be of two runs. */
function refuseHalfWritten(file: string): void {
  if (!existsSync(file) || !isBeingWritten(realpathSync(file))) return;
  throw new InputError(
    `${file} must come from a run that has written all its files but that run was stopped, or is still writing: run edge-node check again`,
  );
}

/** Returns the report of a site in the newest shape. */
function reportIn(file: string, value: unknown, version: number): SiteReport {
  if (versionOf(file, value) !== version)
    throw new InputError(`${file} must have one schema version but has two: save it again with this version of edge-node`);
  if (version === reportSchemaVersion) return value as SiteReport;
  const converted = tryFromVersion1(value);
  if ("report" in converted) return converted.report;
  throw new InputError(`${file} must be an unchanged result of edge-node but ${converted.wrong}: save it again`);
}

function checked(file: string, result: RunResult): RunResult {
  checkResult(file, result);
  return result;
}

function parsed(file: string): unknown {
  try {
    refuseEndless(file);
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new InputError(
      `${file} must be a result in JSON but cannot be read, ${error instanceof SyntaxError ? "it is not JSON" : fileReason(error)}: save one with edge-node check --format json --output ${file}`,
    );
  }
}

/** Returns the version of a result and its sites, which change together. */
function versionOf(file: string, value: unknown): number {
  const version = isObject(value) && "schemaVersion" in value ? value.schemaVersion : undefined;
  if (version === 1 || version === reportSchemaVersion) return version;
  throw new InputError(
    `${file} must have schema version 1 or ${reportSchemaVersion} but has ${version === undefined ? "none" : shownValue(version)}: save it again with this version of edge-node`,
  );
}

function noResult(file: string): InputError {
  return new InputError(
    `${file} must be a result of edge-node but is something else: save one with edge-node check --format json --output ${file}`,
  );
}
