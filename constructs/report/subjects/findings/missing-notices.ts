import type { MissingShard } from "../shards";
import { missingShardRemedy, shardName } from "../shards";
import type { Notice } from "./notice";

/** Returns a notice for each site that a merge lacks. A shard without sites has one notice. */
export function missingNotices(missing: readonly MissingShard[] = []): readonly Notice[] {
  return missing.flatMap((shard) => {
    const subject = shardName(shard).replaceAll(" ", "-");
    const measured = `not judged, for ${shardName(shard)} gave no result`;
    const remedy = missingShardRemedy(shard);
    const sites = shard.sites.length === 0 ? ["fleet"] : shard.sites;
    return sites.map((site) => ({
      site,
      rule: "fleet/site-is-judged",
      title: "Every site of the fleet is judged",
      subject,
      severity: "critical",
      effect: "block",
      fails: true,
      measured,
      lines: [measured, `remedy: ${remedy}`],
      remedy,
    }));
  });
}
