import { editsBetween, withEdits } from "../changes/edits";
import { defined } from "../plain/defined";
import { evaluate } from "../policy/evaluate/evaluate";
import { catchRefusal } from "../props/problems/catch-refusal";
import { nameList } from "../props/problems/name-list";
import type { NodeDesign } from "../studies/snapshot/node-design";
import { snapshot } from "../studies/snapshot/snapshot";
import { onceRestated } from "./once-restated";
import type { OneDesign, RuledOut, SiteRemedies, TriedChange } from "./remedy";
import { type RemedyOptions, siteRemedies } from "./site-remedies";
import type { SiteWithDesign } from "./trial-site";

/** Most findings that one reason lists [-]. */
const mostNamed = 3;

/** Most rounds through all sites: a change for one site may break another site, and the other way round [-]. */
const mostRounds = 4;

/** Options of the search for one design for several sites. */
interface OneDesignOptions extends Pick<RemedyOptions, "budget"> {
  /** Remedies of the design as it is, by the name of each site at which it fails. They are not searched again. @default none */
  readonly asItIs?: ReadonlyMap<string, SiteRemedies>;
  /** Called after each changed design that is solved. */
  readonly onProgress?: (site: string, tried: number) => void;
}

/**
 * Searches one design that passes at all sites: applies the first remedies of each site, on top of those for the sites before it, until all sites pass or no remedy helps any
 * more. If there is no such design, says which sites rule it out, and why.
 *
 * @param sites the sites, each with its own policy
 */
export function oneDesign(
  design: NodeDesign,
  sites: readonly Omit<SiteWithDesign, "design">[],
  { asItIs, ...options }: OneDesignOptions = {},
): OneDesign {
  let present = design;
  const changes: TriedChange[] = [];
  let ruledOut: readonly RuledOut[] = [];
  for (let round = 0; round < mostRounds; round++) {
    const before = present;
    ruledOut = [];
    for (const site of sites) {
      const known = present === design ? asItIs?.get(site.name) : undefined;
      const { set, reason } = known ? needOf(known) : remedied({ ...site, design: present }, options);
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

/** The changes that a site needs: none if it passes, and the reason if nothing makes it pass. */
type Need = Partial<Pick<SiteRemedies, "set"> & Pick<RuledOut, "reason">>;

function remedied(site: SiteWithDesign, { budget, onProgress }: Omit<OneDesignOptions, "asItIs">): Need {
  const evaluation = evaluationAt(site);
  if (typeof evaluation === "string") return { reason: evaluation };
  if (evaluation.verdict === "pass") return {};
  return needOf(siteRemedies(site, evaluation, { ...defined({ budget }), onProgress: (tried) => onProgress?.(site.name, tried) }));
}

/** Returns what a site needs. A design whose new parts still lack numbers is not one design for all sites. */
function needOf({ set, findings }: SiteRemedies): Need {
  if (set?.verdict === "pass") return set.restate.length === 0 ? { set } : { reason: `it passes there ${onceRestated(set.restate)}` };
  const without = findings.filter(({ remedies }) => remedies.length === 0).map(({ rule, subject }) => `${rule} of ${subject}`);
  const isCut = findings.some(({ isCutShort }) => isCutShort);
  const why = isCut ? "the budget ended before the search" : "no change that was tried makes it pass";
  return { reason: `${why}: ${nameList(without.length > 0 ? without : (set?.blocks ?? []), mostNamed)}` };
}

function failingAt(site: SiteWithDesign): readonly RuledOut[] {
  const evaluation = evaluationAt(site);
  if (typeof evaluation === "string") return [{ site: site.name, reason: evaluation }];
  if (evaluation.verdict === "pass") return [];
  const blocks = evaluation.findings.filter(({ blocks: isBlocking }) => isBlocking).map(({ rule, subject }) => `${rule} of ${subject}`);
  return [{ site: site.name, reason: `a change for another site breaks it: ${nameList(blocks, mostNamed)}` }];
}

/** Returns the verdict, or why the site refuses the design. */
function evaluationAt({ name, site, design, policy }: SiteWithDesign) {
  return catchRefusal(
    () => evaluate(snapshot(name, site, design), { policy }),
    (error) => `the design is not valid there: ${error.message}`,
  );
}
