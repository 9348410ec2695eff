import { unique } from "../../../plain/unique";
import type { Outcome } from "../../../policy/rule/finding";
import { type AssumingReport, assumptionsOf, countAssumptions } from "../assumptions/record";
import { allJudged, type JudgedSubject, type SiteJudgements } from "./site-judgements";

/** An input that is missing, with the rules that need it. It has one entry alone and one for each set of inputs. */
export interface MissingInput {
  /** Path of the input, such as `site.weather`. */
  readonly input: string;
  /** Paths of other inputs that these rules need too. @default none */
  readonly together?: readonly string[];
  /** Ids of the rules that can be checked with these inputs. */
  readonly rules: readonly string[];
  /** Number of subjects, counted for each rule [-]. */
  readonly subjects: number;
}

/** Rules of the policy by outcome. The sum of all but `inPart` is the number of rules. */
export interface CoveredRules {
  /** Rules that pass or fail on some subject [-]. */
  readonly judged: number;
  /** Rules without a pass or fail that are unknown on some subject [-]. */
  readonly unknown: number;
  /** Rules that cannot be checked, because an input is missing [-]. */
  readonly notJudged: number;
  /** Judged or unknown rules that lack an input on some subjects [-]. They are also counted there. */
  readonly inPart: number;
  /** Rules without a subject in the design [-]. */
  readonly notApplicable: number;
}

/** Pairs of a rule and a subject of the design, by outcome. */
export interface CoveredSubjects {
  /** Pairs within the limit [-]. */
  readonly pass: number;
  /** Pairs beyond the limit [-]. */
  readonly fail: number;
  /** Pairs without a result, because a number is unknown [-]. */
  readonly unknown: number;
  /** Pairs that are not judged, because an input of the rule is missing [-]. */
  readonly notJudged: number;
}

/** The share of the possible checks of a site that was made. */
export interface Coverage {
  /** Rules by outcome. */
  readonly rules: CoveredRules;
  /** Pairs of a rule and a subject of the design, by outcome. */
  readonly subjects: CoveredSubjects;
  /**
   * (pass + fail) ÷ (pass + fail + unknown + not judged), over all pairs [-]. Missing without such
   * a pair, and in results of earlier versions.
   */
  readonly completeness?: number;
  /** Missing inputs, those that the most rules need first. */
  readonly missing: readonly MissingInput[];
}

/**
 * Returns what was judged, what was not, and which inputs the rest needs.
 *
 * @equation completeness = (pass + fail) ÷ (pass + fail + unknown + not judged), of rule and subject the worst outcome in the promised scenarios
 * @validity a rule that lacks an input names each subject that it would judge, as far as the design states them
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
  const isKnown = there > 0 && judgements.notJudged !== undefined; // a result of an earlier version does not separate the reasons
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

/** Joins equal inputs of several sites, those that the most rules need first. */
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

/** The coverage of one site, and the number of its assumptions. */
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

/** Sorts inputs that suffice alone first, then by name: the order is the same in every run. */
function order(one: MissingInput, other: MissingInput): number {
  const [name, otherName] = [one, other].map(({ input, together = [] }) => [together.length, input, ...together].join(" "));
  return (name ?? "") < (otherName ?? "") ? -1 : 1;
}

/** Counts the different inputs [-]. */
export function inputCount(missing: readonly MissingInput[]): number {
  return new Set(missing.flatMap(({ input, together = [] }) => [input, ...together])).size;
}
