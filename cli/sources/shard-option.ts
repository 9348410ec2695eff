import { createHash } from "node:crypto";
import { Option } from "commander";
import { defined } from "../../constructs/plain/defined";
import type { ShardRun } from "../../constructs/report/subjects/shards";
import { quotedText } from "../../constructs/units/shown-text";
import type { RunShard } from "../../site-lists/shards/run-shard";
import { InputError } from "../terminal/exit-codes";
import type { RunOptions } from "./run-policy-options";

/** Jobs of one run [-]: more than any CI starts. Our own bound. */
const mostShards = 10_000;

export type ShardNumber = Pick<RunShard, "number" | "count">;

/** Makes the option `--shard K/N`: one of N runs that together judge all sites. */
export function shardOption(): Option {
  return new Option("--shard <K/N>", "judge only part K of N parts of the sites, such as 3/8; edge-node merge joins the results")
    .argParser(shardNumber)
    .default(undefined, "all");
}

/** @throws InputError for a text that names no shard */
export function shardNumber(text: string): ShardNumber {
  const refused = (remedy: string) =>
    new InputError(`--shard must be the number of a shard and the number of shards, such as 3/8, but is ${quotedText(text)}: ${remedy}`);
  const [, first, last] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  if (first === undefined || last === undefined) throw refused("write 1/4 for the first of four");
  const [number, count] = [Number(first), Number(last)];
  if (count === 0) throw refused("write 1/1 for all sites");
  if (!(count <= mostShards)) throw refused(`write at most ${mostShards} shards`);
  if (!(number >= 1 && number <= count)) throw refused(`shards of ${count} are numbered from 1 to ${count}`);
  return { number, count };
}

/** Returns the shard with the settings of the run. */
export function askedShard({ number, count }: ShardNumber, { policy: { baselines, ...asked }, edition }: RunOptions): RunShard {
  return {
    number,
    count,
    run: { ...asked, ...(baselines && { baselines: digest(baselines) }), ...defined({ edition }) } satisfies ShardRun,
  };
}

function digest(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 16);
}
