import type { Evaluation } from "../policy/evaluate/evaluate";
import type { Finding } from "../policy/rule/finding";
import { editsBetween } from "./changes/edits";
import { onTheWayTo } from "./changes/on-the-way";
import { shownPath } from "./changes/part-name";
import { possibleChanges } from "./changes/possible-changes";
import { keyOf, nextLimit } from "./compared";
import type { FindingRemedies, NearestTrial, RefusedChange, Remedy, RemedySet, SiteRemedies, TriedChange } from "./remedy";
import { type Candidate, type Found, roomIn, search } from "./search";
import type { SiteWithDesign } from "./trial-site";
import { type Step, type Trial, Trials } from "./trials";

/** How remedies are searched. */
export interface RemedyOptions {
  /** Most changed designs of the site that are solved. @default no limit: the search goes to its end */
  readonly budget?: number;
  /** Called after each. */
  readonly onProgress?: (tried: number) => void;
}

/** Most changed designs of a site that the command line and reports try. */
export const defaultBudget = 200;

/**
 * Tries changes of a site's design for each finding that blocks it: one number, one count or one candidate at a time, then pairs. Promises, country, climate and
 * waivers stay. The same site gives the same answer on every run.
 *
 * @param evaluation of the site, by its own policy
 * @throws RangeError for a budget that is no whole number above 0
 */
export function siteRemedies(site: SiteWithDesign, evaluation: Evaluation, options: RemedyOptions = {}): SiteRemedies {
  const { budget } = options;
  if (budget !== undefined && !(Number.isInteger(budget) && budget >= 1))
    throw new RangeError(
      `Budget must be a whole number above 0 but is ${budget}: give how many changed designs may be solved, such as ${defaultBudget}`,
    );
  const blocking = evaluation.findings.filter(({ blocks }) => blocks);
  const targets = blocking.filter(isTried);
  const trials = new Trials(site, evaluation, targets, budget, options.onProgress);
  const candidates = candidatesOf(site, targets);
  const found = search(trials, targets, candidates);
  const byTarget = new Map(found.map((one) => [one.target, one]));
  const order = candidates.map(({ change }) => change.id);
  const set = setOf(site, trials, found, order);
  return {
    site: site.name,
    tried: trials.tried,
    ...(budget !== undefined && { budget }),
    findings: blocking.map((finding) => remediesOf(site, evaluation, finding, byTarget.get(finding))),
    ...(set && { set }),
    refused: refusedOf(trials, candidates),
  };
}

/** An unknown is answered by the input that is missing, and a rule that threw by its author. */
function isTried({ outcome, defect }: Finding): boolean {
  return outcome === "fail" && defect === undefined;
}

/** Changes on the way of the electricity are tried for what hangs there, those nearest to it first; the others for every finding, and before them. */
function candidatesOf({ design }: SiteWithDesign, targets: readonly Finding[]): readonly Candidate[] {
  if (targets.length === 0) return [];
  const ways = targets.map((target) => ({ target, way: onTheWayTo(design, namesIn(target)) }));
  return possibleChanges(design).flatMap((change) => {
    const { onTheWay } = change;
    const asked = onTheWay === undefined ? targets : ways.filter(({ way }) => way.has(onTheWay)).map(({ target }) => target);
    return asked.length > 0 ? [{ change, targets: asked }] : [];
  });
}

/** Names of parts in a finding on electricity; of the others none, for no breaker and no cable moves them. */
function namesIn({ rule, subject, at = "" }: Finding): readonly string[] {
  return rule.startsWith("power/") ? [...subject.split("/").slice(1), ...at.split("/")] : [];
}

function remediesOf(site: SiteWithDesign, { findings }: Evaluation, finding: Finding, found: Found | undefined): FindingRemedies {
  const { rule, title, subject, at, scenario, outcome, missing, reason, remedy } = finding;
  const remedies = (found?.cleared ?? []).map((trial) => remedyOf(site, findings, finding, trial));
  const nearest = found && remedies.length === 0 ? nearestOf(site, found) : undefined;
  return {
    rule,
    title,
    subject,
    ...(at !== undefined && { at }),
    ...(scenario !== undefined && { scenario }),
    outcome: outcome as FindingRemedies["outcome"],
    remedies,
    ...(nearest && { nearest }),
    ...(missing && { missing }),
    ...(!found && reason !== undefined && { reason }),
    ...(!found && remedy !== undefined && { advice: remedy }),
    isCutShort: found?.isCutShort ?? false,
  };
}

function remedyOf(site: SiteWithDesign, before: readonly Finding[], target: Finding, trial: Trial): Remedy {
  const after = trial.own.get(keyOf(target));
  const next = trial.whole && nextLimit(before, trial.whole, target, trial.renamed);
  const gain = after?.margin !== undefined && target.margin !== undefined ? after.margin - target.margin : undefined;
  return {
    changes: changesOf(site, trial),
    steps: trial.steps.reduce((sum, { steps }) => sum + steps, 0),
    ...(after?.margin !== undefined && { margin: after.margin }),
    ...(gain !== undefined && { gain }),
    ...(after?.unit !== undefined && { unit: after.unit }),
    ...(next && { nextLimit: next }),
    confirm: trial.made.flatMap(({ confirm }) => confirm),
    restate: trial.made.flatMap(({ restate }) => restate),
    edits: editsBetween(site.design, trial.design),
  };
}

function changesOf({ design }: SiteWithDesign, { steps, made }: Pick<Trial, "steps" | "made">): readonly TriedChange[] {
  return steps.map(({ change, steps: far }, i) => ({
    kind: change.kind,
    prop: shownPath(design, change.prop),
    steps: far,
    text: made[i]?.text ?? "",
  }));
}

/** Where it passes and something else breaks; else what moved it furthest. */
function nearestOf(site: SiteWithDesign, { target, movers, breaking }: Found): NearestTrial | undefined {
  const fewest = [...breaking].sort((one, other) => (one.whole?.breaks.length ?? 0) - (other.whole?.breaks.length ?? 0))[0];
  const furthest = [...movers.values()].sort((one, other) => roomIn(other, target) - roomIn(one, target))[0];
  const nearest = fewest ?? furthest;
  if (!nearest) return undefined;
  const said = nearest.own.get(keyOf(target));
  return {
    changes: changesOf(site, nearest),
    ...(said?.margin !== undefined && { margin: said.margin }),
    ...(said?.unit !== undefined && { unit: said.unit }),
    breaks: nearest.whole?.breaks ?? [],
  };
}

/** The first remedy of each finding together: of one change the most steps, in the order of trials. */
function setOf(site: SiteWithDesign, trials: Trials, found: readonly Found[], order: readonly string[]): RemedySet | undefined {
  const steps = new Map<string, Step>();
  for (const { cleared } of found)
    for (const step of cleared[0]?.steps ?? []) {
      const known = steps.get(step.change.id);
      if (!known || known.steps < step.steps) steps.set(step.change.id, step);
    }
  if (steps.size === 0) return undefined;
  const all = order.flatMap((id) => steps.get(id) ?? []);
  const judged = trials.whole(all);
  if (!judged) return undefined;
  const { whole, made } = judged;
  return {
    changes: changesOf(site, { steps: all, made }),
    verdict: whole?.blocks.length === 0 ? "pass" : "fail",
    blocks: whole?.blocks ?? ["the design is refused"],
    confirm: made.flatMap(({ confirm }) => confirm),
    restate: made.flatMap(({ restate }) => restate),
    edits: editsBetween(site.design, judged.design),
  };
}

/** Candidates alone are said: what leads out of a prop's range is where its kind ends. */
function refusedOf(trials: Trials, candidates: readonly Candidate[]): readonly RefusedChange[] {
  return candidates.flatMap(({ change }) => {
    if (change.kind !== "candidate") return [];
    const trial = trials.of([{ change, steps: 1 }]);
    return typeof trial === "object" && trial.refused !== undefined
      ? [{ text: trial.made[0]?.text ?? change.id, reason: trial.refused }]
      : [];
  });
}
