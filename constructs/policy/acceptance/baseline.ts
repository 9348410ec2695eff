import { z } from "zod";
import { defined } from "../../plain/defined";
import { addProblem } from "../../props/problems/add-problem";
import { list } from "../../props/problems/list";
import { propsSchema } from "../../props/props-schema";
import type { Broken, Enforcement, Finding, PolicyNotice } from "../rule/finding";

/** One known finding: a rule that fails or is unknown on a subject in a promised scenario. */
export interface BaselineEntry {
  /** Id of the rule, such as `cooling/room-air-covers-heat`. */
  readonly rule: string;
  /** Subject of the finding, such as `compute/rack-1`. */
  readonly subject: string;
  /** Scenario of the finding. Missing if the rule is judged once; an older entry of such a rule may still name one, and is accepted too. */
  readonly scenario?: string;
  /** Outcome of the rule. */
  readonly outcome: "fail" | "unknown";
  /** Value that was compared with the limit. Missing if nothing is measured. */
  readonly value?: number;
  /** Margin when the entry was written. A later finding with less margin is worse and not accepted, even if only the limit changed. */
  readonly margin?: number;
}

/** Findings that are known and must not get worse. With a baseline a team adopts a policy step by step. */
export interface Baseline {
  /** Version of the baseline's format. */
  readonly schemaVersion: 1;
  /** Name of the site of the baseline: another site refuses it. @default any site */
  readonly site?: string;
  /** Known findings, each by rule, subject and scenario. */
  readonly entries: readonly BaselineEntry[];
}

/** Parses a {@link Baseline}, such as one from a file. */
export const baselineSchema = propsSchema<Baseline>()({
  schemaVersion: z.literal(1),
  site: z.string().exactOptional(),
  entries: list(
    propsSchema<BaselineEntry>()({
      rule: z.string(),
      subject: z.string(),
      scenario: z.string().exactOptional(),
      outcome: z.enum(["fail", "unknown"]),
      value: z.number().exactOptional(),
      margin: z.number().exactOptional(),
    }),
  ),
}).superRefine(({ entries }, context) => {
  const seen = new Map<string, number>();
  for (const [i, entry] of entries.entries()) {
    const key = JSON.stringify([entry.rule, entry.subject, entry.scenario]);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, i);
    else {
      addProblem(
        context,
        ["entries", i],
        `must be the only entry of its finding but entries[${first}] is of ${entryText(entry)} too: remove the older one`,
      );
    }
  }
});

/** Rounding of a margin from one machine to another, as a share of it [-]. */
const rounding = 1e-9;

/** Makes a baseline of the rules that fail or are unknown today. Defects of rules are left out. So are findings that a waiver accepts: the baseline would outlive the waiver. */
export function baselineOf(findings: readonly Finding[], site?: string): Baseline {
  return {
    schemaVersion: 1,
    ...defined({ site }),
    entries: acceptable(findings.filter(({ accepted }) => accepted?.by !== "waiver")).flatMap(({ rule, subject, broken }) =>
      broken.map((one) => ({ rule, subject, ...one })),
    ),
  };
}

/**
 * Shrinks a baseline: findings that pass now are removed, and findings that got better take the better values. Nothing is added or made worse. Entries of a rule that is judged once become one,
 * whichever scenarios they name.
 */
export function shrinkBaseline(baseline: Baseline, findings: readonly Finding[]): Baseline {
  const today = baselineOf(findings);
  const shrunk = new Map<BaselineEntry, BaselineEntry>();
  for (const entry of baseline.entries) {
    const now = today.entries.find((one) => isOf(entry, one));
    if (!now || shrunk.has(now)) continue;
    const { scenario: _, ...anywhere } = entry;
    const known = now.scenario === undefined ? anywhere : entry;
    shrunk.set(now, entriesOf(baseline, now).some((one) => isNoWorse(now, one)) ? now : known);
  }
  return { ...baseline, entries: [...shrunk.values()] };
}

/** Returns the finding, accepted if the baseline has it in every scenario in which it fails or is unknown, and it is no worse there. */
export function acceptedByBaseline(finding: Finding, baseline: Baseline): Finding {
  if (acceptable([finding]).length === 0) return finding;
  const { rule, subject } = finding;
  const unaccepted = finding.broken.filter((one) => !entriesOf(baseline, { rule, subject, ...one }).some((entry) => isNoWorse(one, entry)));
  if (unaccepted.length === 0)
    return { ...finding, accepted: { by: "baseline", reason: "known, and no worse than in the baseline" }, blocks: false };
  if (unaccepted.length === finding.broken.length) return finding;
  return { ...finding, unaccepted: unaccepted.flatMap(({ scenario }) => scenario ?? []) };
}

/**
 * Lists notices on a baseline: entries whose finding is gone, and entries of a rule that cannot be waived.
 *
 * @param forbidden ids of those rules
 */
export function baselineNotices(
  findings: readonly Finding[],
  baseline: Baseline,
  forbidden: ReadonlySet<string>,
  effect: Enforcement,
): PolicyNotice[] {
  const today = baselineOf(findings);
  return baseline.entries.flatMap((entry, i): PolicyNotice[] => {
    const of = `Baseline entry of ${entryText(entry)}`;
    const place = `baseline.entries[${i}]`;
    if (forbidden.has(entry.rule)) {
      const message = `${of} accepts nothing because the rule cannot be waived: correct the site, and remove the entry`;
      return [{ id: "policy/baseline-forbidden", place, message, effect: "block" }];
    }
    if (today.entries.some((now) => isOf(entry, now))) return [];
    return [{ id: "policy/baseline-stale", place, message: `${of} has no finding any more: shrink the baseline`, effect }];
  });
}

function acceptable(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ defect, broken }) => !defect && broken.length > 0);
}

function entriesOf({ entries }: Baseline, known: BaselineEntry): readonly BaselineEntry[] {
  return entries.filter((entry) => isOf(entry, known));
}

/** Returns whether an entry is of a given finding. A finding without a scenario matches every scenario. */
function isOf(entry: BaselineEntry, { rule, subject, scenario }: BaselineEntry): boolean {
  return entry.rule === rule && entry.subject === subject && (scenario === undefined || entry.scenario === scenario);
}

function entryText({ rule, subject, scenario }: BaselineEntry): string {
  return `${rule} on ${subject}${scenario === undefined ? "" : ` in ${scenario}`}`;
}

/** Returns whether a finding is as bad as the entry states, or better. An unknown is not better than a known fail. */
function isNoWorse({ outcome, margin }: Broken, entry: BaselineEntry): boolean {
  if (outcome !== entry.outcome) return false;
  if (entry.margin === undefined || margin === undefined)
    return entry.margin === margin || (outcome === "unknown" && !(margin !== undefined && margin < 0));
  return margin >= entry.margin - Math.abs(entry.margin) * rounding;
}
