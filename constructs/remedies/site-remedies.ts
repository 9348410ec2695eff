import { onTheWayTo } from "../changes/on-the-way";
import { movedByFew, possibleChanges } from "../changes/possible-changes";
import type { VariationKind } from "../changes/variations/variation";
import { defined } from "../plain/defined";
import { keyBy } from "../plain/key-by";
import type { Evaluation } from "../policy/evaluate/evaluate";
import type { Finding } from "../policy/rule/finding";
import { ruleIdOf } from "../policy/rule/rule-id";
import { subjectParts } from "../policy/rule/subject-parts";
import { answered } from "../props/answer-cache";
import { remediesOf } from "./finding-remedies";
import type { RefusedCandidate, SiteRemedies } from "./remedy";
import { setOf } from "./remedy-set";
import { type AskedChange, search } from "./search";
import type { SiteWithDesign } from "./trial-site";
import { Trials } from "./trials";

/** Options of the search for remedies. */
export interface RemedyOptions {
  /** Most changed designs of the site that are solved. @default no limit */
  readonly budget?: number;
  /** Called after each changed design. */
  readonly onProgress?: (tried: number) => void;
}

/** Most changed designs of a site that the command line and reports try. */
export const defaultBudget = 300;

/**
 * Tries changes of a site's design for each finding that blocks it: one number, one count or one candidate at a time, then pairs. Promises, country, climate and
 * waivers are never changed. The same site gets the same answer on every run.
 *
 * @param evaluation the verdict on the site, by its own policy
 * @throws RangeError when the budget is no whole number above 0
 */
export function siteRemedies(site: SiteWithDesign, evaluation: Evaluation, options: RemedyOptions = {}): SiteRemedies {
  const { onProgress, ...asked } = options;
  const sayAgain = ({ tried }: SiteRemedies) => {
    for (let one = 1; one <= tried; one++) onProgress?.(one);
  };
  return answered("remedies", [evaluation.node, site, evaluation, asked], () => searched(site, evaluation, options), sayAgain);
}

function searched(site: SiteWithDesign, evaluation: Evaluation, options: RemedyOptions): SiteRemedies {
  const { budget } = options;
  if (budget !== undefined && !(Number.isInteger(budget) && budget >= 1))
    throw new RangeError(
      `Budget must be a whole number above 0 but is ${budget}: set how many changed designs may be solved, such as ${defaultBudget}`,
    );
  const blocking = evaluation.findings.filter(({ blocks }) => blocks);
  const targets = blocking.filter(isTried);
  const trials = new Trials(site, evaluation, budget, options.onProgress);
  const changes = askedChanges(site, targets);
  const found = search(trials, targets, changes);
  const asked = new Set(changes.flatMap((change) => change.targets));
  const byTarget = keyBy(
    found.filter(({ target }) => asked.has(target)),
    (one) => one.target,
  );
  const order = changes.map(({ change }) => change.id);
  const set = setOf(site, trials, found, order);
  return defined({
    site: site.name,
    tried: trials.tried,
    budget,
    findings: blocking.map((finding) =>
      remediesOf(site, evaluation.findings, finding, {
        found: byTarget.get(finding),
        changes: changes.flatMap(({ change, targets: of }) => (of.includes(finding) ? change : [])),
      }),
    ),
    set,
    refused: refusedOf(trials, changes),
  });
}

/** Returns whether changes are tried for a finding. Not for an unknown, which needs an input, nor for a defect of a rule. A pass with too little margin may block too. */
function isTried({ outcome, defect }: Finding): boolean {
  return (outcome === "fail" || outcome === "pass") && defect === undefined;
}

/** The rules that judge for which supply parts are built, and the kinds of changes that replace or add such parts. Nothing else moves these rules. */
const ofBuiltParts: ReadonlySet<string> = new Set(["power/voltage-fits-part", "power/frequency-within-window"]);
const otherParts: ReadonlySet<VariationKind> = new Set(["next rating", "genset rating", "candidate"]);

/** Assigns changes to findings. Breakers and cables are tried for findings on parts that they feed, hosts, disks and coolant only for the rules that they name, other changes for all other findings. */
function askedChanges({ design }: SiteWithDesign, targets: readonly Finding[]): readonly AskedChange[] {
  if (targets.length === 0) return [];
  const ways = targets.map((target) => {
    const way = onTheWayTo(design, namesIn(target));
    return { target, way, needsParts: needsOtherParts(target, way, targets) };
  });
  return possibleChanges(design).flatMap((change) => {
    const { onTheWay, moves, helps = moves } = change;
    const asked = ways.filter(
      ({ target: { rule }, way, needsParts }) =>
        (helps ? helps.includes(rule) : !movedByFew.has(rule)) &&
        (onTheWay?.some((name) => way.has(name)) ?? true) &&
        (!needsParts || otherParts.has(change.kind)),
    );
    const least = change.leastFor?.(targets);
    const begun = { ...change, ...least, most: change.most + (least ? least.leastInPairs - 1 : 0) };
    return asked.length > 0 ? [{ change: begun, targets: asked.map(({ target }) => target) }] : [];
  });
}

/** Returns whether a finding is on a part that is built for another supply, on gensets that lack the load of such a part, or on the battery that carries it beside gensets. */
function needsOtherParts({ rule, subject }: Finding, way: ReadonlySet<string>, targets: readonly Finding[]): boolean {
  if (ofBuiltParts.has(rule)) return true;
  const [, part = "", state] = subjectParts(subject);
  const refused = targets.filter((other) => ofBuiltParts.has(other.rule)).map((other) => subjectParts(other.subject));
  if (rule === "power/genset-minimum-load") return refused.some((parts) => parts.includes(part));
  return state === "beside-gensets" && refused.some(([, other = ""]) => way.has(other));
}

/** Lists the names of parts in a finding on power. For other findings none, because no breaker or cable moves them. */
function namesIn({ rule, subject, at = "" }: Finding): readonly string[] {
  if (ruleIdOf(rule).folder !== "power") return [];
  const [, ...parts] = subjectParts(subject); // the first is a module, whatever parts are called
  return [...parts, ...subjectParts(at)];
}

/** Lists candidates that the design refuses. Other refused changes are left out: they only reach the end of a prop's range. */
function refusedOf(trials: Trials, changes: readonly AskedChange[]): readonly RefusedCandidate[] {
  return changes.flatMap(({ change }) => {
    if (change.kind !== "candidate") return [];
    const trial = trials.of([{ change, steps: 1 }], []);
    return typeof trial === "object" && trial.refused !== undefined
      ? [{ text: trial.made[0]?.text ?? change.id, reason: trial.refused }]
      : [];
  });
}
