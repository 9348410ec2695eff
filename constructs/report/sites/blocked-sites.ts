import type { SiteBlock, SiteRow } from "./site-row";

/** A rule that blocks sites, with the site where it is worst. */
interface BlockedSites {
  readonly worst: SiteBlock;
  readonly worstSite: string;
  readonly sites: readonly string[];
}

/** Returns the blocking rules. The rule that blocks most sites is first. */
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

/** Returns the relative margin. A broken limit of 0 is worst, a missing margin counts as unlimited. */
function worth({ relativeMargin, margin }: SiteBlock): number {
  return relativeMargin ?? (margin === undefined ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY);
}
