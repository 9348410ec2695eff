import { evaluate } from "../../policy/evaluate/evaluate";
import type { Outcome, RuleUnit } from "../../policy/rule/finding";
import { PropsError } from "../../props/problems/props-error";
import { snapshot } from "../../studies/snapshot/snapshot";
import { describedPolicy, describedSite, type SiteDescription } from "../description";
import type { JudgedSubject } from "../site-judgements";
import type { SiteReport } from "../site-report";
import { type InputChange, inputChanges } from "./input-change";
import { type JudgedSide, judgedKey, judgedSide, type SideOutcome } from "./judged-side";

/** Changes that are made together: one alone would describe no site. */
export type Step = readonly InputChange[];

/** What a margin lost or won, and by which changes. */
export interface MarginDiff {
  readonly rule: string;
  readonly subject: string;
  readonly unit: RuleUnit;
  readonly span: number;
  readonly before: { readonly outcome: Outcome; readonly margin: number };
  readonly after: { readonly outcome: Outcome; readonly margin: number };
  /** It stops the site in one of the results only. */
  readonly changesBlocking: boolean;
  /** Of each step, in their order; undefined where the margin was not known behind it. */
  readonly effects: readonly (number | undefined)[];
  /** What the steps do not explain, as another version of the library: effects and remainder add up to the difference. */
  readonly remainder: number;
}

/** An outcome that changed where no margins can be compared. */
export interface OutcomeDiff {
  readonly rule: string;
  readonly subject: string;
  /** Missing where nothing tells, as by another version's rules. */
  readonly before?: SideOutcome;
  readonly after?: SideOutcome;
  /** It stops the site in one of the results only. */
  readonly changesBlocking: boolean;
}

/** How one site differs between two results. */
export interface SiteDiff {
  readonly site: string;
  readonly before: SiteReport["verdict"];
  readonly after: SiteReport["verdict"];
  /** In the order in which they were made; undefined where a result holds no description, or not its policy. */
  readonly steps: readonly Step[] | undefined;
  /** Margins that differ by more than rounding: what blocks on one side only first, then other outcomes that changed, then by how much of the limit was lost or won. */
  readonly margins: readonly MarginDiff[];
  /** Rules on subjects whose outcome changed without a margin on both sides: what blocks on one side only first. */
  readonly outcomes: readonly OutcomeDiff[];
}

/** Compares a site in two results: the changed inputs are substituted one by one, in the order of the description, and the site judged behind each. */
export function siteDiff(before: SiteReport, after: SiteReport): SiteDiff {
  const walked = walk(before, after);
  const [first, last] = [judgedSide(before), judgedSide(after)];
  const keys = new Set([...first.judged.keys(), ...last.judged.keys()]);
  const margins = [...keys].flatMap(
    (key) =>
      marginDiff(
        first.judged.get(key),
        last.judged.get(key),
        walked?.margins.map((one) => one.get(key)),
      ) ?? [],
  );
  return {
    site: before.site,
    before: before.verdict,
    after: after.verdict,
    steps: walked?.steps,
    margins: margins.sort((one, other) => rank(other) - rank(one)),
    outcomes: [...keys]
      .flatMap((key) => outcomeDiff(first, last, key) ?? [])
      .sort((one, other) => Number(other.changesBlocking) - Number(one.changesBlocking)),
  };
}

/** Margins by rule and subject behind no step, the first, the second … */
interface Walk {
  readonly steps: readonly Step[];
  readonly margins: readonly ReadonlyMap<string, number>[];
}

function walk(before: SiteReport, after: SiteReport): Walk | undefined {
  if (!before.description?.policy || !after.description?.policy) return undefined;
  const changes = inputChanges(before.description, after.description);
  const steps: Step[] = [];
  const margins = [marginsOf(before.site, before.description)];
  let description = before.description;
  let pending: InputChange[] = [];
  for (const change of changes) {
    pending.push(change);
    description = change.apply(description);
    const judged = tryMargins(before.site, description);
    if (!judged) continue;
    steps.push(pending);
    margins.push(judged);
    pending = [];
  }
  if (pending.length > 0) {
    steps.push(pending); // together with nothing that follows do they describe a site
    margins.push(new Map());
  }
  return { steps, margins };
}

/** Undefined where the description is not valid by itself: the next change belongs to this one. */
function tryMargins(site: string, description: SiteDescription): ReadonlyMap<string, number> | undefined {
  try {
    return marginsOf(site, description);
  } catch (error) {
    if (error instanceof PropsError || error instanceof RangeError) return undefined;
    throw error;
  }
}

function marginsOf(name: string, description: SiteDescription): ReadonlyMap<string, number> {
  const { findings } = evaluate(snapshot(name, describedSite(description), description.design), { policy: describedPolicy(description) });
  return new Map(findings.flatMap((finding) => (finding.margin === undefined ? [] : [[judgedKey(finding), finding.margin] as const])));
}

/** Of a difference of numbers that were computed twice, as a share of the largest of them, or of one unit [-]. */
const rounding = 1e-9;

function marginDiff(
  before: JudgedSubject | undefined,
  after: JudgedSubject | undefined,
  walked: readonly (number | undefined)[] = [],
): MarginDiff | undefined {
  if (before?.margin === undefined || after?.margin === undefined || !after.unit) return undefined;
  const span = after.span ?? Math.max(Math.abs(after.limit ?? 0), 1e-9);
  const noise = rounding * Math.max(1, span, Math.abs(after.margin), Math.abs(before.value ?? 0), Math.abs(before.limit ?? 0));
  const isSame = Math.abs(after.margin - before.margin) <= noise;
  if (isSame && before.outcome === after.outcome && before.blocks === after.blocks) return undefined;
  const effects = walked.slice(1).map((margin, i) => {
    const last = walked.slice(0, i + 1).findLast((one) => one !== undefined);
    if (margin === undefined || last === undefined) return undefined;
    return Math.abs(margin - last) <= noise ? 0 : margin - last;
  });
  const explained = effects.reduce<number>((sum, effect) => sum + (effect ?? 0), 0);
  const remainder = after.margin - before.margin - explained;
  return {
    rule: after.rule,
    subject: after.subject,
    unit: after.unit,
    span,
    before: { outcome: before.outcome, margin: before.margin },
    after: { outcome: after.outcome, margin: after.margin },
    changesBlocking: before.blocks !== after.blocks,
    effects,
    remainder: Math.abs(remainder) <= noise ? 0 : remainder,
  };
}

function outcomeDiff(first: JudgedSide, last: JudgedSide, key: string): OutcomeDiff | undefined {
  const [before, after] = [first.judged.get(key), last.judged.get(key)];
  const one = after ?? before;
  if (!one || before?.outcome === after?.outcome) return undefined;
  if (before?.margin !== undefined && after?.margin !== undefined) return undefined;
  const changesBlocking = (before?.blocks ?? false) !== (after?.blocks ?? false);
  const { rule, subject } = one;
  const [from, to] = [first.outcome(rule, subject), last.outcome(rule, subject)];
  return { rule, subject, ...(from && { before: from }), ...(to && { after: to }), changesBlocking };
}

function rank({ before, after, span, changesBlocking }: MarginDiff): number {
  return (changesBlocking ? 1e12 : before.outcome === after.outcome ? 0 : 1e6) + Math.abs(after.margin - before.margin) / span;
}
