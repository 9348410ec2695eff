import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Shard } from "../../constructs/report/subjects/shards";
import { shardFile } from "../../site-lists/shards/shard-file";
import { InputError } from "../terminal/exit-codes";

/**
 * The shard that an output folder is of; undefined where it is of a whole run.
 *
 * @throws InputError for a file that is no JSON
 */
export function shardIn(outdir: string): Shard | undefined {
  const file = join(outdir, "reports", shardFile);
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Shard;
  } catch {
    throw new InputError(`${file} must say which shard ${outdir} is but is no JSON: write the folder again with edge-node synth --shard`);
  }
}
