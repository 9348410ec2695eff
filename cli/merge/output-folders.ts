import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { shardFile } from "../../site-lists/shards/shard-file";

/** Whether the folder holds the reports of a whole run. The verdicts for a CI are its last file. */
export function hasReports(folder: string): boolean {
  return existsSync(join(folder, "reports", "junit.xml"));
}

/**
 * Returns the output folders of the shards of one run in a folder, where a CI collects them. Empty for an output folder itself, and for
 * leftovers of a killed job.
 */
export function shardFolders(folder: string): readonly string[] {
  if (existsSync(join(folder, "manifest.json")) || existsSync(join(folder, "reports"))) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .filter((one) => hasReports(one) && existsSync(join(one, "reports", shardFile)));
}
