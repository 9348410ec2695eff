import type { Evaluation } from "../policy/evaluate/evaluate";
import type { Finding } from "../policy/rule/finding";
import { isTighter, tightness } from "../policy/rule/tightness";
import type { PossibleChange } from "./changes/change";
import type { LimitRoom } from "./remedy";
import { type Renamed, renamedIn } from "./trial-site";

/** A finding by rule and subject, which are unique in a verdict. */
export function keyOf({ rule, subject }: Pick<Finding, "rule" | "subject">): string {
  return `${rule} of ${subject}`;
}

/** A changed node's verdict beside that of the design as it is. */
export interface Compared {
  /** Findings of before that pass now, by their keys of before. */
  readonly passing: ReadonlySet<string>;
  /** What held and does not hold now. */
  readonly breaks: readonly string[];
  /** What would keep the site from being deployed: findings and notices. */
  readonly blocks: readonly string[];
  readonly findings: ReadonlyMap<string, Finding>;
}

/**
 * Holds a verdict against that of the design as it is. Limits that rest on what a change takes out of a part are left aside: they are to be judged once it is stated
 * of the new one.
 */
export function compared(before: readonly Finding[], after: Evaluation, changes: readonly PossibleChange[], renamed: Renamed): Compared {
  const known = new Map(before.map((finding) => [keyAfter(finding, renamed), finding]));
  const breaks: string[] = [];
  const blocks = after.policy.notices.filter(({ effect }) => effect === "block").map(({ id, place }) => `${id} at ${place}`);
  const passing = new Set<string>();
  for (const finding of after.findings) {
    const { outcome, promised, defect } = finding;
    const own = known.get(keyOf(finding));
    if (outcome === "pass" && own) passing.add(keyOf(own));
    if (isAside(finding, changes)) continue;
    if (finding.blocks) blocks.push(keyOf(finding));
    if (holds(own) && ((isBroken(outcome) && (promised || defect)) || (outcome === "not-judged" && own?.outcome === "pass")))
      breaks.push(keyOf(finding));
  }
  return { passing, breaks, blocks, findings: new Map(after.findings.map((finding) => [keyOf(finding), finding])) };
}

/** The key of a finding after the change. */
export function keyAfter({ rule, subject }: Pick<Finding, "rule" | "subject">, renamed: Renamed): string {
  return keyOf({ rule, subject: renamedIn(subject, renamed) });
}

/** Was it held before, or not there? */
function holds(finding: Finding | undefined): boolean {
  return finding === undefined || !isBroken(finding.outcome) || !finding.promised;
}

function isBroken(outcome: Finding["outcome"]): boolean {
  return outcome === "fail" || outcome === "unknown";
}

/** Does nobody know it only because a change took out what was true of the old part? */
function isAside({ rule, subject, outcome }: Finding, changes: readonly PossibleChange[]): boolean {
  if (outcome === "pass" || outcome === "fail") return false;
  return changes.some(
    ({ restsOn }) =>
      restsOn?.rules.includes(rule) === true && subject.split("/").some((part) => part === restsOn.part || part === `feed-${restsOn.part}`),
  );
}

/** The tightest of the limits that hold and have less room than before. */
export function nextLimit(before: readonly Finding[], { findings }: Compared, except: Finding, renamed: Renamed): LimitRoom | undefined {
  const known = new Map(before.map((finding) => [keyAfter(finding, renamed), finding]));
  let tightest: Finding | undefined;
  for (const [key, finding] of findings) {
    const own = known.get(key);
    const room = tightness(finding);
    const had = own && tightness(own);
    if (finding.outcome !== "pass" || !finding.promised || finding.unit === "units" || key === keyAfter(except, renamed)) continue;
    if (room === undefined || had === undefined || !(room < had - leastChange)) continue;
    if (tightest === undefined || isTighter(finding, tightest)) tightest = finding;
  }
  if (tightest?.margin === undefined || tightest.unit === undefined) return undefined;
  return { rule: tightest.rule, subject: tightest.subject, margin: tightest.margin, unit: tightest.unit };
}

/** Less of a share of the span is rounding of the solver [-]. */
const leastChange = 1e-6;
