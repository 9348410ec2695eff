import { listNames } from "../../constructs/plain/list-ids";
import { InputError } from "../terminal/exit-codes";
import { forEachFile } from "./each-file";
import type { RunOptions } from "./run-policy-options";
import { selectSites } from "./select-sites";
import { askedShard, type ShardNumber } from "./shard-option";
import type { JudgedSites, JudgeOptions } from "./site-source";
import { sourceOf, sourceOfAll } from "./source-of";

/** The sites of files and apps to judge, and the way. */
export interface JudgeAllOptions extends JudgeOptions {
  /** @default all */
  readonly shard?: ShardNumber;
}

/**
 * Judges the sites of files and apps.
 *
 * @throws InputError or PropsError for a source that cannot be judged, for two sites with one name, for a pattern without a match, and if no site is left
 */
export function judgedSites(files: readonly string[], run: RunOptions, { shard, ...options }: JudgeAllOptions): JudgedSites {
  if (shard !== undefined) {
    const split = { why: "to be split with --shard", how: "in a run of its own" };
    return sourceOfAll("to check", files, split).judgeShard(run, options, askedShard(shard, run));
  }
  const sites = forEachFile(files, (_, source, isRefused) => source.judge(run, options, isRefused), {
    what: "File to check",
    look: sourceOf,
  });
  const chosen = selectSites(sites, options.site);
  if (chosen.length > 0) return { sites: chosen, names: listNames(sites) };
  throw new InputError(`At least one site must be judged but none is in ${files.join(", ")}: nothing passes by not being there`);
}
