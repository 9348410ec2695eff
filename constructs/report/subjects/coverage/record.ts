import { unique } from "../../../plain/unique";
import type { Outcome } from "../../../policy/rule/finding";
import { type AssumingReport, assumptionsOf, countAssumptions } from "../assumptions/record";
import { allJudged, type JudgedSubject, type SiteJudgements } from "./site-judgements";

/** An input that the design or the site leaves out, with what it would open. One that opens this alone, and that with others, stands there twice. */
export interface MissingInput {
  /** Path of the input, as `site.weather`. */
  readonly input: string;
  /** Paths of what has to be given with it: without them it opens nothing of this. @default none, it opens it alone */
  readonly together?: readonly string[];
  /** Ids of the rules that it opens, with those others. */
  readonly rules: readonly string[];
  /** On how many subjects, counted by rule [-]. */
  readonly subjects: number;
}

/** Rules by the best that became of them. Together they are all rules of the policy. */
export interface CoveredRules {
  /** Some subject passes or fails [-]. */
  readonly judged: number;
  /** None does, and some is unknown [-]. */
  readonly unknown: number;
  /** Nothing of it is known, for an input is missing [-]. */
  readonly notJudged: number;
  /** Of those that are judged or unknown: an input is missing on some subjects [-]. They are counted there already. */
  readonly inPart: number;
  /** What it judges is not there [-]. */
  readonly notApplicable: number;
}

/** Pairs of rule and subject that are there, by their outcome. */
export interface CoveredSubjects {
  /** Within the limit [-]. */
  readonly pass: number;
  /** Beyond the limit [-]. */
  readonly fail: number;
  /** An input that is needed is not known [-]. */
  readonly unknown: number;
  /** An input that opens the rule is missing [-]. */
  readonly notJudged: number;
}

/** How much of what could be judged of a site was judged. */
export interface Coverage {
  /** How many rules were judged and how many not. */
  readonly rules: CoveredRules;
  /** Pairs of rule and subject that are there, by their outcome. */
  readonly subjects: CoveredSubjects;
  /** (pass + fail) ÷ (pass + fail + unknown + not judged), by rule and subject [-]. Missing where there is nothing of either, and of a result of an earlier version. */
  readonly completeness?: number;
  /** What would open the most first. */
  readonly missing: readonly MissingInput[];
}

/**
 * What was judged of a site, what not, and which inputs would open the rest.
 *
 * @equation completeness = (pass + fail) ÷ (pass + fail + unknown + not judged), of rule and subject the worst outcome in the promised scenarios
 * @validity a rule that is not opened names each subject that it would judge, as far as the design tells
 * @source our own definition: docs/report.md, What was judged
 * @param judgements with the coverage, where it is known already
 */
export function coverageOf(judgements: SiteJudgements & { readonly coverage?: Coverage }): Coverage {
  if (judgements.coverage) return judgements.coverage;
  const all = allJudged(judgements);
  const count = (outcome: Outcome) => all.filter((one) => one.outcome === outcome).length;
  const subjects = { pass: count("pass"), fail: count("fail"), unknown: count("unknown"), notJudged: count("not-judged") };
  const decided = subjects.pass + subjects.fail;
  const there = decided + subjects.unknown + subjects.notJudged;
  const isKnown = there > 0 && judgements.notJudged !== undefined; // a result of an earlier version told no reason from another
  return { rules: rulesOf(all), subjects, ...(isKnown && { completeness: decided / there }), missing: missingInputs(all) };
}

function rulesOf(all: readonly JudgedSubject[]): Coverage["rules"] {
  const outcomes = new Map<string, Set<Outcome>>();
  for (const { rule, outcome } of all) outcomes.set(rule, (outcomes.get(rule) ?? new Set()).add(outcome));
  const counts = { judged: 0, unknown: 0, notJudged: 0, inPart: 0, notApplicable: 0 };
  for (const found of outcomes.values()) {
    const kind = kindOf(found);
    counts[kind]++;
    if (kind !== "notJudged" && found.has("not-judged")) counts.inPart++;
  }
  return counts;
}

function kindOf(found: ReadonlySet<Outcome>): Exclude<keyof Coverage["rules"], "inPart"> {
  if (found.has("pass") || found.has("fail")) return "judged";
  if (found.has("unknown")) return "unknown";
  return found.has("not-judged") ? "notJudged" : "notApplicable";
}

function missingInputs(all: readonly JudgedSubject[]): MissingInput[] {
  const openings = new Map<string, { readonly inputs: readonly string[]; readonly rules: Set<string>; subjects: number }>();
  for (const { rule, missing: inputs = [] } of all) {
    if (inputs.length === 0) continue;
    const key = JSON.stringify(inputs.toSorted());
    const known = openings.get(key) ?? { inputs, rules: new Set(), subjects: 0 };
    known.rules.add(rule);
    known.subjects++;
    openings.set(key, known);
  }
  return [...openings.values()]
    .map(({ inputs: [input = "", ...together], rules, subjects }) => ({
      input,
      ...(together.length > 0 && { together }),
      rules: [...rules].sort(),
      subjects,
    }))
    .sort(mostFirst);
}

/** Joins what the same inputs make possible at several sites: the most first. */
export function mergeMissing(missing: readonly MissingInput[]): readonly MissingInput[] {
  const merged = new Map<string, MissingInput>();
  for (const one of missing) {
    const key = JSON.stringify([one.input, one.together]);
    const { rules = [], subjects = 0 } = merged.get(key) ?? {};
    merged.set(key, { ...one, rules: unique([...rules, ...one.rules]), subjects: subjects + one.subjects });
  }
  return [...merged.values()].sort(mostFirst);
}

function mostFirst(one: MissingInput, other: MissingInput): number {
  return other.rules.length - one.rules.length || other.subjects - one.subjects || order(one, other);
}

/** What was checked of one site of several, and how many of its numbers no document states. */
export interface CoveredSite {
  readonly site: string;
  readonly coverage: Coverage;
  readonly assumptions: number; // [-]
}

export function coveredSite(
  report: SiteJudgements & AssumingReport & { readonly site: string; readonly coverage?: Coverage },
): CoveredSite {
  return { site: report.site, coverage: coverageOf(report), assumptions: countAssumptions(assumptionsOf(report)) };
}

/** Alone before together, then by name: the same in every run. */
function order(one: MissingInput, other: MissingInput): number {
  const [name, otherName] = [one, other].map(({ input, together = [] }) => [together.length, input, ...together].join(" "));
  return (name ?? "") < (otherName ?? "") ? -1 : 1;
}

/** How many inputs are named, each once [-]. */
export function inputCount(missing: readonly MissingInput[]): number {
  return new Set(missing.flatMap(({ input, together = [] }) => [input, ...together])).size;
}
