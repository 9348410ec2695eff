import { readResult } from "../results/read-result";
import { forEachFile } from "../sources/each-file";
import { InputError } from "../terminal/exit-codes";
import { isFolder, shardsOfFolder } from "./output-folder-result";
import type { ShardResult } from "./shard-result";

/**
 * Reads shards from files and folders: a result, an output folder of `synth --shard`, or a folder of such folders.
 *
 * @throws InputError for a source without a shard
 */
export function shardResults(sources: readonly string[]): readonly ShardResult[] {
  return forEachFile(sources, (source) => (isFolder(source) ? shardsOfFolder(source) : [shardResult(source)]));
}

function shardResult(file: string): ShardResult {
  const result = readResult(file);
  const { shard, missing } = result;
  if (shard) return { file, result, shard };
  const given = missing ? "result of an incomplete merge" : "result of a run without --shard";
  throw new InputError(
    `${file} must be the result of a shard but is the ${given}: merge what edge-node check --shard K/N --format json saved for each shard`,
  );
}
