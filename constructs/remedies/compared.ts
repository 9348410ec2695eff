import type { Change, Names, RestingLimits } from "../changes/change";
import { keyBy } from "../plain/key-by";
import type { Evaluation } from "../policy/evaluate/evaluate";
import type { Finding } from "../policy/rule/finding";
import { subjectParts } from "../policy/rule/subject-parts";
import { isTighter, tightness } from "../policy/rule/tightness";
import { likeIn, renamedIn } from "./names";
import type { LimitMargin } from "./remedy";

/** Returns the key of a finding: rule and subject, which are unique in a verdict. */
export function keyOf({ rule, subject }: Pick<Finding, "rule" | "subject">): string {
  return `${rule} of ${subject}`;
}

/** Returns the key of a finding in the changed design. */
export function keyAfter({ rule, subject }: Pick<Finding, "rule" | "subject">, names: Names): string {
  return keyOf({ rule, subject: renamedIn(subject, names) });
}

/** The verdict on a changed design, compared with that on the design as it is. */
export interface Compared {
  /** Earlier findings that now pass in every promised scenario and do not block, by their earlier keys. */
  readonly passing: ReadonlySet<string>;
  /** Keys of findings that held before and do not hold now. */
  readonly breaks: readonly string[];
  /** Findings and notices that block the site. */
  readonly blocks: readonly string[];
  /** Findings of the changed design, by their new keys. */
  readonly findings: ReadonlyMap<string, Finding>;
}

/**
 * Compares a verdict with that on the design as it is. A new part, such as a circuit for one more unit, is compared with the part that it copies. Limits that need a number that
 * a change removes from a part are left aside until the number is stated for the new part.
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

/** Returns whether a finding held before and does not hold now. A finding that was not there before counts as held. */
function isBroken(finding: Finding, own: Finding | undefined): boolean {
  if (!holds(finding)) return own === undefined || holds(own);
  if (finding.outcome === "not-judged") return own?.outcome === "pass";
  return finding.blocks && own?.blocks !== true; // a pass with too little margin
}

function holds({ outcome, promised, defect }: Finding): boolean {
  return !((outcome === "fail" || outcome === "unknown") && (promised || defect === true));
}

/** Returns whether a finding is open only because a change removed a number that was true of the old part alone. */
export function isAside({ rule, subject, outcome }: Pick<Finding, "rule" | "subject" | "outcome">, changes: readonly Change[]): boolean {
  if (outcome === "pass" || outcome === "fail") return false;
  const names = subjectParts(subject);
  const isOf = ({ parts, rules }: RestingLimits) =>
    rules.includes(rule) && names.some((part) => parts.some((name) => part === name || part === `feed-${name}`));
  return changes.some(({ restsOn = [] }) => restsOn.some(isOf));
}

/** Returns the tightest limit that holds and has less margin than before. */
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

/** A smaller share of the span is rounding of the solver [-]. */
const leastChange = 1e-6;
