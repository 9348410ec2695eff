import { listNames } from "../../constructs/plain/list-ids";
import { unique } from "../../constructs/plain/unique";
import { groupValues } from "../../constructs/props/grouped";
import { type Shard, sitesOfShard } from "../../constructs/report/subjects/shards";
import type { RunShard } from "../../site-lists/shards/run-shard";
import { shardOf } from "../../site-lists/shards/shard-of";
import { NamedFiles, type SiteFileHead, siteFileHeads } from "../../site-lists/shards/site-file-head";
import { InputError } from "../terminal/exit-codes";
import { forEachFile } from "./each-file";
import { selectSites } from "./select-sites";

interface FileShard {
  readonly files: readonly string[];
  readonly heads: readonly SiteFileHead[];
  readonly shard: Shard;
  /** Names of all sites, whether `--site` selects them or not. */
  readonly names: readonly string[];
}

/**
 * Returns the files of a shard, in order. Only the names and policies of the others are read.
 *
 * @param globs of `--site`: sites that do not match are in no shard
 * @throws InputError for two files with one name, and for a pattern without a match; PropsError for a file without a name
 */
export function fileShard(files: readonly string[], globs: readonly string[], asked: RunShard, root?: string): FileShard {
  const named = new NamedFiles(root);
  const heads = forEachFile(files, (file) => siteFileHeads(file, named));
  const selected = selectSites(heads, globs);
  const shard = shardOf(asked, selected, phasesTogether(selected));
  const own = new Set(sitesOfShard(shard, shard.number));
  return {
    heads: selected,
    files: unique(selected.filter(({ name }) => own.has(name)).map(({ file }) => file)),
    shard,
    names: listNames(heads),
  };
}

/** Groups the names of the phases of each site: they are in one file. */
function phasesTogether(heads: readonly SiteFileHead[]): readonly (readonly string[])[] {
  return [...groupValues(heads.map(({ file, name }) => [file, name])).values()];
}

/**
 * Refuses two sites with one Terraform state: two shards would not notice each other.
 *
 * @throws InputError that names both files
 */
export function refuseSharedStates(heads: readonly SiteFileHead[]): void {
  const headOf = new Map<string, SiteFileHead>();
  for (const head of heads) {
    const other = head.state === undefined ? undefined : headOf.get(head.state);
    if (other)
      throw new InputError(
        `${head.file} must keep the Terraform state of ${head.name} in a place of its own but ${other.name} in ${other.file} has the same backend, and one would overwrite the other: write a different key or path in each`,
      );
    if (head.state !== undefined) headOf.set(head.state, head);
  }
}
