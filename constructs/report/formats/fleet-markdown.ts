import { compact } from "../../plain/compact";
import { nameList } from "../../props/problems/name-list";
import type { RunResult } from "../run-result";
import { type MissingShard, missingShardRemedy, missingShardsText, missingShardText, shardName, shardText } from "../subjects/shards";
import { markdownText } from "../writing/markdown-text";
import { sentence } from "../writing/sentence";

/** Names that a line lists [-]. */
const mostNames = 10;

/** Missing shards that a comment lists [-]. */
const mostShards = 20;

/** Returns the headline of a result with missing shards or without sites. Undefined for others. */
export function fleetHeadline({ shard, missing = [], sites }: RunResult): string | undefined {
  if (missing.length > 0) return `## ❌ ${missingShardsText(missing, sites.length)}`;
  return shard && sites.length === 0 ? `## ${sentence(shardText(shard))}` : undefined;
}

/** Writes the part below the headline: the shard, and missing shards. Empty for a complete result. */
export function fleetMarkdown({ shard, missing = [], sites }: RunResult): string {
  const part = shard && sites.length > 0 ? [sentence(shardText(shard))] : [];
  const shown = missing.slice(0, mostShards).map(missingItem);
  const left = missing.length - shown.length;
  const list = compact([...shown, left !== 0 && `- … and ${left} more`]).join("\n");
  return compact([...part, list !== "" && list])
    .map((text) => `${text}\n\n`)
    .join("");
}

function missingItem(shard: MissingShard): string {
  const said =
    shard.sites.length === 0 ? missingShardText(shard) : `${shardName(shard)} gave no result of ${nameList(shard.sites, mostNames)}`;
  return `- ❌ ${markdownText(said)}\\\n  **Remedy:** ${markdownText(missingShardRemedy(shard))}`;
}
