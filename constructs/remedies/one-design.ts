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

/** Most findings that a reason names [-]. */
const mostNamed = 3;

/** Most times that all sites are gone through: a change for one may break another, and the other's the first [-]. */
const mostRounds = 4;

/** How one design for several sites is searched. */
export interface OneDesignOptions extends Pick<RemedyOptions, "budget"> {
  /** What was tried for the design as it is, by the name of a site at which it fails: that is not searched again. @default nothing was */
  readonly asItIs?: ReadonlyMap<string, SiteRemedies>;
  /** Called after each changed design that is solved. */
  readonly onProgress?: (site: string, tried: number) => void;
}

/**
 * One design that passes at all of the sites: the first remedies of each site in turn, on top of those of the sites before it, until all pass or none of them helps any
 * more. Where there is no such design, which sites rule it out, and why.
 *
 * @param sites with the design as it is, each with its own policy
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

/** What a site needs of the design: nothing where it passes, the reason where nothing makes it pass. */
type Need = Partial<Pick<SiteRemedies, "set"> & Pick<RuledOut, "reason">>;

function remedied(site: SiteWithDesign, { budget, onProgress }: Omit<OneDesignOptions, "asItIs">): Need {
  const evaluation = evaluationAt(site);
  if (typeof evaluation === "string") return { reason: evaluation };
  if (evaluation.verdict === "pass") return {};
  return needOf(siteRemedies(site, evaluation, { ...defined({ budget }), onProgress: (tried) => onProgress?.(site.name, tried) }));
}

/** A design is not one for all while its new parts wait for what is to be stated of them. */
function needOf({ set, findings }: SiteRemedies): Need {
  if (set?.verdict === "pass") return set.restate.length === 0 ? { set } : { reason: `it passes there ${onceRestated(set.restate)}` };
  const without = findings.filter(({ remedies }) => remedies.length === 0).map(({ rule, subject }) => `${rule} of ${subject}`);
  const isCut = findings.some(({ isCutShort }) => isCutShort);
  const why = isCut ? "the search for it did not end" : "nothing that was tried makes it pass";
  return { reason: `${why}: ${nameList(without.length > 0 ? without : (set?.blocks ?? []), mostNamed)}` };
}

function failingAt(site: SiteWithDesign): readonly RuledOut[] {
  const evaluation = evaluationAt(site);
  if (typeof evaluation === "string") return [{ site: site.name, reason: evaluation }];
  if (evaluation.verdict === "pass") return [];
  const blocks = evaluation.findings.filter(({ blocks: isBlocking }) => isBlocking).map(({ rule, subject }) => `${rule} of ${subject}`);
  return [{ site: site.name, reason: `what another site needs breaks it: ${nameList(blocks, mostNamed)}` }];
}

/** The verdict, or why the design is refused there. */
function evaluationAt({ name, site, design, policy }: SiteWithDesign) {
  return catchRefusal(
    () => evaluate(snapshot(name, site, design), { policy }),
    (error) => `the design is refused there: ${error.message}`,
  );
}
