import { z } from "zod";
import { defined } from "../../plain/defined";
import { addProblem } from "../../props/problems/add-problem";
import { list } from "../../props/problems/list";
import { propsSchema } from "../../props/props-schema";
import type { Broken, Enforcement, Finding, PolicyNotice } from "../rule/finding";

/** One known finding: a rule that does not hold on a subject in a scenario that the site promises. */
export interface BaselineEntry {
  /** Id of the rule, as `cooling/room-air-covers-heat`. */
  readonly rule: string;
  /** What the finding is about, as `compute/rack-1`. */
  readonly subject: string;
  /** Missing of a rule that is judged once. An entry of such a rule that names one holds too: it was judged in each scenario once. */
  readonly scenario?: string;
  /** What the rule found. */
  readonly outcome: "fail" | "unknown";
  /** Missing where nothing is measured. */
  readonly value?: number;
  /** Room to the limit when it was written down, which a later run is held against: less is worse, also when it was the limit that moved. */
  readonly margin?: number;
}

/** Findings that are known and must not get worse: the way to adopt a policy step by step. */
export interface Baseline {
  /** Version of this form of baseline. */
  readonly schemaVersion: 1;
  /** Name of the site that it is of: held to another one it is refused. @default any */
  readonly site?: string;
  /** Findings that are accepted, each by rule, subject and scenario. */
  readonly entries: readonly BaselineEntry[];
}

/** Parses a {@link Baseline}, as from a file. */
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
        `must stand once but entries[${first}] is of ${entryText(entry)} too: leave the one out that is not today's`,
      );
    }
  }
});

/** Rounding of a margin from one machine to another, as a share of it [-]. */
const rounding = 1e-9;

/** What a site does not keep today, as a baseline. Defects of rules are never part of one, nor is what a waiver accepts: it would outlive the waiver. */
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
 * The baseline without what is kept by now, and with what got better; nothing is added and nothing gets worse. Entries of a rule that is judged once become one,
 * whatever scenarios they name.
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

/** The finding, accepted when the baseline knows it in every scenario in which it is broken, and as no better. */
export function acceptedByBaseline(finding: Finding, baseline: Baseline): Finding {
  if (acceptable([finding]).length === 0) return finding;
  const { rule, subject } = finding;
  const unaccepted = finding.broken.filter((one) => !entriesOf(baseline, { rule, subject, ...one }).some((entry) => isNoWorse(one, entry)));
  if (unaccepted.length === 0)
    return { ...finding, accepted: { by: "baseline", reason: "known, and no worse than the baseline has it" }, blocks: false };
  if (unaccepted.length === finding.broken.length) return finding;
  return { ...finding, unaccepted: unaccepted.flatMap(({ scenario }) => scenario ?? []) };
}

/**
 * What is to be said of a baseline: entries that stand for nothing any more, and entries of a rule that nobody may waive.
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
      const message = `${of} accepts nothing because the rule cannot be waived: mend the site, and take the entry out`;
      return [{ id: "policy/baseline-forbidden", place, message, effect: "block" }];
    }
    if (today.entries.some((now) => isOf(entry, now))) return [];
    return [{ id: "policy/baseline-stale", place, message: `${of} stands for nothing any more: shrink the baseline`, effect }];
  });
}

function acceptable(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ defect, broken }) => !defect && broken.length > 0);
}

function entriesOf({ entries }: Baseline, known: BaselineEntry): readonly BaselineEntry[] {
  return entries.filter((entry) => isOf(entry, known));
}

/** Is an entry of what does not hold today? In no scenario means in all. */
function isOf(entry: BaselineEntry, { rule, subject, scenario }: BaselineEntry): boolean {
  return entry.rule === rule && entry.subject === subject && (scenario === undefined || entry.scenario === scenario);
}

function entryText({ rule, subject, scenario }: BaselineEntry): string {
  return `${rule} on ${subject}${scenario === undefined ? "" : ` in ${scenario}`}`;
}

/** As bad as the entry says, or better? An unknown where a fail is known is no better: nobody knows. */
function isNoWorse({ outcome, margin }: Broken, entry: BaselineEntry): boolean {
  if (outcome !== entry.outcome) return false;
  if (entry.margin === undefined || margin === undefined)
    return entry.margin === margin || (outcome === "unknown" && !(margin !== undefined && margin < 0));
  return margin >= entry.margin - Math.abs(entry.margin) * rounding;
}
