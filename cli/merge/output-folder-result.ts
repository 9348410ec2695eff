import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { type RunResult, runResult } from "../../constructs/report/run-result";
import type { SiteReport } from "../../constructs/report/site-report";
import { checkResult } from "../results/check-result";
import { readResult } from "../results/read-result";
import { shardIn } from "../sources/app-part";
import { InputError } from "../terminal/exit-codes";
import { mergedShards } from "./merged-result";
import { hasReports, shardFolders } from "./output-folders";
import type { ShardResult } from "./shard-result";

/** Whether the path is a folder, which may be an output folder of synth. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false; // the reader of the file reports it
  }
}

/**
 * Reads the reports of an output folder, in the order of their names; of a folder of shards' folders, those of all shards.
 *
 * @throws InputError for a folder without the reports of a whole run, and as {@link readResult} for each of them
 */
export function outputFolderResult(folder: string): RunResult {
  const shards = shardFolders(folder);
  if (shards.length > 0) return mergedShards(shards.map(shardOfFolder));
  if (hasReports(folder) && shardIn(folder)) return shardOfFolder(folder).result;
  const reports = reportsIn(folder);
  if (reports.length > 0) return runResult(reports);
  throw noReports(folder);
}

/**
 * Reads the shard of an output folder, or the shards whose folders it holds.
 *
 * @throws InputError for a folder without the reports of a whole run, and for a folder that is no shard
 */
export function shardsOfFolder(folder: string): readonly ShardResult[] {
  const shards = shardFolders(folder);
  if (shards.length > 0) return shards.map(shardOfFolder);
  if (!hasReports(folder)) throw noReports(folder);
  return [shardOfFolder(folder)];
}

function noReports(folder: string): InputError {
  return new InputError(
    `${folder} must be a result or an output folder but is neither, it is a folder without the reports of a complete run: write it with edge-node synth --output ${folder}`,
  );
}

function shardOfFolder(folder: string): ShardResult {
  const shard = shardIn(folder);
  if (!shard)
    throw new InputError(
      `${folder} must be the output folder of a shard but is that of a run without --shard: write it with edge-node synth --shard K/N`,
    );
  const result = runResult(reportsIn(folder), "block", shard);
  checkResult(folder, result);
  return { file: folder, result, shard };
}

function reportsIn(folder: string): readonly SiteReport[] {
  if (!hasReports(folder)) return [];
  const reports = join(folder, "reports");
  const files = readdirSync(reports)
    .sort()
    .map((name) => join(reports, name, "report.json"));
  return files.filter((file) => existsSync(file)).flatMap((file) => readResult(file).sites);
}
