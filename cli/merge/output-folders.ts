import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { shardFile } from "../../site-lists/shards/shard-file";

/** Does the folder hold the reports of a whole run? The verdicts for a CI are what a run writes last of them. */
export function hasReports(folder: string): boolean {
  return existsSync(join(folder, "reports", "junit.xml"));
}

/**
 * The output folders of the shards of one run that stand side by side in a folder, as a CI puts what its jobs leave. None where it is an output folder itself, and of what a killed job left.
 */
export function shardFolders(folder: string): readonly string[] {
  if (existsSync(join(folder, "manifest.json")) || existsSync(join(folder, "reports"))) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .filter((one) => hasReports(one) && existsSync(join(one, "reports", shardFile)));
}
