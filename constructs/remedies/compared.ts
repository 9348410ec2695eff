import type { Change, Names, RestingLimits } from "../changes/change";
import { keyBy } from "../plain/key-by";
import type { Evaluation } from "../policy/evaluate/evaluate";
import type { Finding } from "../policy/rule/finding";
import { subjectParts } from "../policy/rule/subject-parts";
import { isTighter, tightness } from "../policy/rule/tightness";
import { likeIn, renamedIn } from "./names";
import type { LimitMargin } from "./remedy";

/** A finding by rule and subject, which are unique in a verdict. */
export function keyOf({ rule, subject }: Pick<Finding, "rule" | "subject">): string {
  return `${rule} of ${subject}`;
}

/** The key of a finding after the change. */
export function keyAfter({ rule, subject }: Pick<Finding, "rule" | "subject">, names: Names): string {
  return keyOf({ rule, subject: renamedIn(subject, names) });
}

/** A changed node's verdict beside that of the design as it is. */
export interface Compared {
  /** Findings of before that pass now in every scenario that the site promises, and block nothing, whatever they did before: by their keys of before. */
  readonly passing: ReadonlySet<string>;
  /** What held and does not hold now. */
  readonly breaks: readonly string[];
  /** What would keep the site from being deployed: findings and notices. */
  readonly blocks: readonly string[];
  /** By their keys of after. */
  readonly findings: ReadonlyMap<string, Finding>;
}

/**
 * Holds a verdict against that of the design as it is. What is new, such as a circuit for one more unit, is held against what it is a copy of. Limits that rest on what
 * a change takes out of a part are left aside: they are to be judged once it is stated of the new one.
 */
export function compared(before: readonly Finding[], after: Evaluation, changes: readonly Change[], names: Names): Compared {
  const known = keyBy(before, (finding) => keyAfter(finding, names));
  const breaks: string[] = [];
  const blocks = after.policy.notices.filter(({ effect }) => effect === "block").map(({ id, place }) => `${id} at ${place}`);
  const passing = new Set<string>();
  for (const finding of after.findings) {
    const own = known.get(keyOf(finding));
    if (own && finding.outcome === "pass" && finding.promised && !finding.blocks) passing.add(keyOf(own));
    if (isAside(finding, changes)) continue;
    if (finding.blocks) blocks.push(keyOf(finding));
    const like = own ?? known.get(keyOf({ rule: finding.rule, subject: likeIn(finding.subject, names) }));
    if (isBroken(finding, like)) breaks.push(keyOf(finding));
  }
  return { passing, breaks, blocks, findings: keyBy(after.findings, (finding) => keyOf(finding)) };
}

/** Does it hold no more? What was not there held. */
function isBroken(finding: Finding, own: Finding | undefined): boolean {
  if (!holds(finding)) return own === undefined || holds(own);
  if (finding.outcome === "not-judged") return own?.outcome === "pass";
  return finding.blocks && own?.blocks !== true; // a pass with too little room
}

function holds({ outcome, promised, defect }: Finding): boolean {
  return !((outcome === "fail" || outcome === "unknown") && (promised || defect === true));
}

/** Does nobody know it only because a change took out what was true of the old part? */
export function isAside({ rule, subject, outcome }: Pick<Finding, "rule" | "subject" | "outcome">, changes: readonly Change[]): boolean {
  if (outcome === "pass" || outcome === "fail") return false;
  const names = subjectParts(subject);
  const isOf = ({ parts, rules }: RestingLimits) =>
    rules.includes(rule) && names.some((part) => parts.some((name) => part === name || part === `feed-${name}`));
  return changes.some(({ restsOn = [] }) => restsOn.some(isOf));
}

/** The tightest of the limits that hold and have less room than before. */
export function nextLimit(before: readonly Finding[], { findings }: Compared, except: Finding, names: Names): LimitMargin | undefined {
  const known = keyBy(before, (finding) => keyAfter(finding, names));
  let tightest: Finding | undefined;
  for (const [key, finding] of findings) {
    const own = known.get(key);
    const room = tightness(finding);
    const had = own && tightness(own);
    if (finding.outcome !== "pass" || !finding.promised || finding.unit === "units" || key === keyAfter(except, names)) continue;
    if (room === undefined || had === undefined || !(room < had - leastChange)) continue;
    if (tightest === undefined || isTighter(finding, tightest)) tightest = finding;
  }
  if (tightest?.margin === undefined || tightest.unit === undefined) return undefined;
  return { rule: tightest.rule, subject: tightest.subject, margin: tightest.margin, unit: tightest.unit };
}

/** Less of a share of the span is rounding of the solver [-]. */
const leastChange = 1e-6;
