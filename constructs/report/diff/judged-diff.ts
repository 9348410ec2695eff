import { addUp } from "../../plain/add-up";
import { defined } from "../../plain/defined";
import { unique } from "../../plain/unique";
import type { Outcome, RuleUnit } from "../../policy/rule/finding";
import type { JudgedSubject, SiteJudgements } from "../subjects/coverage/site-judgements";
import { type JudgedSide, judgedSide, type SideOutcome } from "./judged-side";

/** The change of a margin, and its causes. */
export interface MarginDiff {
  readonly rule: string;
  readonly subject: string;
  readonly unit: RuleUnit;
  readonly span: number;
  readonly before: { readonly outcome: Outcome; readonly margin: number };
  readonly after: { readonly outcome: Outcome; readonly margin: number };
  /** It blocks the site in only one of the results. */
  readonly changesBlocking: boolean;
  /** Effect of each step. Undefined where the margin is unknown after it. */
  readonly effects: readonly (number | undefined)[];
  /** The part that no step explains, such as another version of the library. Effects and remainder add up to the difference. */
  readonly remainder: number;
}

/** A changed outcome without margins on both sides. */
export interface OutcomeDiff {
  readonly rule: string;
  readonly subject: string;
  /** Missing where it is unknown, such as a rule of another version. */
  readonly before?: SideOutcome;
  readonly after?: SideOutcome;
  /** It blocks the site in only one of the results. */
  readonly changesBlocking: boolean;
}

/** The changed judgements of a site. */
export interface JudgedDiff {
  /** Margins that differ by more than rounding: first those that block on only one side, then other changed outcomes. */
  readonly margins: readonly MarginDiff[];
  /** Outcomes that changed without a margin on both sides, first those that block on only one side. */
  readonly outcomes: readonly OutcomeDiff[];
}

/**
 * Compares what was judged in two reports of a site.
 *
 * @param walked margins by rule and subject, before the first change of an input and after each. @default no change is known
 */
export function judgedDiff(before: SiteJudgements, after: SiteJudgements, walked?: readonly ReadonlyMap<string, number>[]): JudgedDiff {
  const [first, last] = [judgedSide(before), judgedSide(after)];
  const keys = unique([...first.judged.keys(), ...last.judged.keys()]);
  const margins = keys.flatMap(
    (key) =>
      marginDiff(
        first.judged.get(key),
        last.judged.get(key),
        walked?.map((one) => one.get(key)),
      ) ?? [],
  );
  return {
    margins: margins.sort((one, other) => rank(other) - rank(one)),
    outcomes: keys
      .flatMap((key) => outcomeDiff(first, last, key) ?? [])
      .sort((one, other) => Number(other.changesBlocking) - Number(one.changesBlocking)),
  };
}

/** Largest difference of equal numbers that were computed twice, relative to the largest of them or to 1 [-]. */
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
  const explained = addUp(effects, (effect) => effect ?? 0);
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
  return { rule, subject, ...defined({ before: from, after: to }), changesBlocking };
}

function rank({ before, after, span, changesBlocking }: MarginDiff): number {
  return (changesBlocking ? 1e12 : before.outcome === after.outcome ? 0 : 1e6) + Math.abs(after.margin - before.margin) / span;
}
