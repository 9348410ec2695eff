import { evaluate } from "../policy/evaluate/evaluate";
import { PropsError } from "../props/problems/props-error";
import type { NodeDesign } from "../studies/snapshot/node-design";
import { snapshot } from "../studies/snapshot/snapshot";
import { editsBetween, withEdits } from "./changes/edits";
import type { OneDesign, RuledOut, TriedChange } from "./remedy";
import { type RemedyOptions, siteRemedies } from "./site-remedies";
import type { SiteWithDesign } from "./trial-site";

/** Most times that all sites are gone through: a change for one may break another, and the other's the first [-]. */
const mostRounds = 4;

/**
 * One design that passes at all of the sites: the first remedies of each site in turn, on top of those of the sites before it, until all pass or none of them helps any
 * more. Where there is no such design, which sites rule it out, and why.
 *
 * @param sites with the design as it is, each with its own policy
 */
export function oneDesign(
  design: NodeDesign,
  sites: readonly Omit<SiteWithDesign, "design">[],
  options: Pick<RemedyOptions, "budget"> & { readonly onProgress?: (site: string, tried: number) => void } = {},
): OneDesign {
  let present = design;
  const changes: TriedChange[] = [];
  let ruledOut: readonly RuledOut[] = [];
  for (let round = 0; round < mostRounds; round++) {
    const before = present;
    ruledOut = [];
    for (const site of sites) {
      const { set, reason } = remedied({ ...site, design: present }, options);
      if (reason !== undefined) ruledOut = [...ruledOut, { site: site.name, reason }];
      if (!set) continue;
      present = withEdits(present, set.edits);
      changes.push(...set.changes);
    }
    if (present === before) break;
  }
  const failing = ruledOut.length > 0 ? ruledOut : sites.flatMap((site) => failingAt({ ...site, design: present }));
  return { changes, edits: editsBetween(design, present), verdict: failing.length === 0 ? "pass" : "fail", ruledOutBy: failing };
}

/** What the site needs of the design; nothing where it passes, the reason where nothing makes it pass. */
function remedied(site: SiteWithDesign, { budget, onProgress }: Parameters<typeof oneDesign>[2] & object) {
  const evaluation = evaluationAt(site);
  if (typeof evaluation === "string") return { reason: evaluation };
  if (evaluation.verdict === "pass") return {};
  const { set, findings } = siteRemedies(site, evaluation, {
    ...(budget !== undefined && { budget }),
    onProgress: (tried) => onProgress?.(site.name, tried),
  });
  if (set?.verdict === "pass") return { set };
  const without = findings.filter(({ remedies }) => remedies.length === 0).map(({ rule, subject }) => `${rule} of ${subject}`);
  const isCut = findings.some(({ isCutShort }) => isCutShort);
  return {
    reason: `${isCut ? "the search for it did not end" : "nothing that was tried makes it pass"}: ${shortList(without.length > 0 ? without : (set?.blocks ?? []))}`,
  };
}

function failingAt(site: SiteWithDesign): readonly RuledOut[] {
  const evaluation = evaluationAt(site);
  if (typeof evaluation === "string") return [{ site: site.name, reason: evaluation }];
  if (evaluation.verdict === "pass") return [];
  const blocks = evaluation.findings.filter(({ blocks: isBlocking }) => isBlocking).map(({ rule, subject }) => `${rule} of ${subject}`);
  return [{ site: site.name, reason: `what another site needs breaks it: ${shortList(blocks)}` }];
}

/** Most findings that a reason names [-]. */
const mostNamed = 3;

function shortList(names: readonly string[]): string {
  const more = names.length - mostNamed;
  return `${names.slice(0, mostNamed).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

/** The verdict, or why the design is refused there. */
function evaluationAt({ name, site, design, policy }: SiteWithDesign) {
  try {
    return evaluate(snapshot(name, site, design), { policy });
  } catch (error) {
    if (error instanceof PropsError) return `the design is refused there: ${error.message}`;
    throw error;
  }
}
