import { readFileSync, statSync } from "node:fs";
import { type RunResult, resultSchemaVersion, runResult } from "../constructs/report/run-result";
import { reportSchemaVersion, type SiteReport } from "../constructs/report/site-report";
import { fileReason } from "../stacks/site/file-text";
import { checkResult } from "./check-result";
import { InputError } from "./exit-codes";

/**
 * Reads a result that `--format json` saved, or the `report.json` of one site.
 *
 * @throws InputError for what is no result, one of another version, or one that contradicts itself
 */
export function readResult(file: string): RunResult {
  const value = parsed(file);
  if (typeof value !== "object" || value === null) throw noResult(file);
  if ("site" in value && "findings" in value) {
    checkVersion(file, value, reportSchemaVersion);
    return checked(file, runResult([value as SiteReport]));
  }
  if (!("sites" in value && Array.isArray(value.sites))) throw noResult(file);
  checkVersion(file, value, resultSchemaVersion);
  for (const site of value.sites as readonly unknown[]) checkVersion(file, site, reportSchemaVersion);
  if (value.sites.length === 0) throw new InputError(`${file} must hold at least one site but holds none: it says nothing`);
  return checked(file, value as RunResult);
}

function checked(file: string, result: RunResult): RunResult {
  checkResult(file, result);
  return result;
}

function parsed(file: string): unknown {
  try {
    if (statSync(file).isCharacterDevice()) throw new Error("it is a device, which may have no end");
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new InputError(
      `${file} must be a result in JSON but cannot be read, ${fileReason(error)}: save one with edge-node check --format json --output ${file}`,
    );
  }
}

function checkVersion(file: string, value: unknown, known: number): void {
  const version = typeof value === "object" && value !== null && "schemaVersion" in value ? value.schemaVersion : undefined;
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
