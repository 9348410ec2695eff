import type { SiteBlock, SiteRow } from "./site-row";

/** What blocks somewhere by one rule, with the site where it is worst. */
export interface BlockedSites {
  readonly worst: SiteBlock;
  readonly worstSite: string;
  readonly sites: readonly string[];
}

/** What blocks, rule by rule, the one that blocks most sites first. */
export function blockedSites({ rows }: { readonly rows: readonly Pick<SiteRow, "site" | "blocks">[] }): readonly BlockedSites[] {
  const byRule = new Map<string, BlockedSites>();
  for (const { site, blocks } of rows) {
    for (const block of blocks) {
      const known = byRule.get(block.rule);
      const isWorse = !known || worth(block) < worth(known.worst);
      const sites = known?.sites ?? [];
      byRule.set(block.rule, {
        ...(known && !isWorse ? known : { worst: block, worstSite: site }),
        sites: sites.at(-1) === site ? sites : [...sites, site],
      });
    }
  }
  return [...byRule.values()].sort((one, other) => other.sites.length - one.sites.length);
}

/** Against a limit of 0 nothing is a share: what has a margin there has no room at all. What has none is not known. */
function worth({ relativeMargin, margin }: SiteBlock): number {
  return relativeMargin ?? (margin === undefined ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY);
}
