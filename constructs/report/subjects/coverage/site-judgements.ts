import type { Finding, Judgement, Severity } from "../../../policy/rule/finding";

/** A rule that applies to none of these subjects in any scenario, with one reason. */
export interface NotApplicable {
  /** Id of the rule, such as `power/breaker-loading`. */
  readonly rule: string;
  /** The requirement of the rule, in a few words. */
  readonly title: string;
  /** The severity when the rule is broken. */
  readonly severity: Severity;
  /** The reason. */
  readonly reason: string;
  /** The subjects, each with its position among all judgements from 0, so that JUnit keeps their order. */
  readonly subjects: Readonly<Record<string, number>>;
}

/** A rule that was judged on none of these subjects, because the same inputs are missing. It has no effect. */
export interface NotJudged extends NotApplicable {
  /** The inputs that the rule needs, all of them. */
  readonly missing: readonly string[];
}

/** The findings of a site, and the rules that were not judged or do not apply, grouped by reason. */
export interface SiteJudgements {
  readonly findings: readonly Finding[];
  /** Missing in reports of earlier versions, which do not separate the reasons. */
  readonly notJudged?: readonly NotJudged[];
  readonly notApplicable: readonly NotApplicable[];
}

/** A finding, or the reason why a rule was not judged or does not apply on a subject. */
export type JudgedSubject = Pick<Finding, "rule" | "title" | "severity"> & Judgement & Partial<Finding>;

type Growing<One extends NotApplicable> = Omit<One, "subjects"> & { readonly subjects: [subject: string, place: number][] };

/** Groups what is never judged and what never applies, by rule and reason. Other findings stay alone. */
export function siteJudgements(judged: readonly Finding[]): Required<SiteJudgements> {
  const notJudged = new Map<string, Growing<NotJudged>>();
  const notApplicable = new Map<string, Growing<NotApplicable>>();
  for (const [place, finding] of judged.entries()) {
    if (!isNeverJudged(finding)) continue;
    const { outcome, rule, title, severity, reason = "", missing = [], subject } = finding;
    const key = JSON.stringify([rule, reason, missing]);
    const known = (outcome === "not-judged" ? notJudged : notApplicable).get(key);
    if (known) known.subjects.push([subject, place]);
    else if (outcome === "not-judged") notJudged.set(key, { rule, title, severity, reason, missing, subjects: [[subject, place]] });
    else notApplicable.set(key, { rule, title, severity, reason, subjects: [[subject, place]] });
  }
  return {
    findings: judged.filter((finding) => !isNeverJudged(finding)),
    notJudged: [...notJudged.values()].map((one) => ({ ...one, subjects: Object.fromEntries(one.subjects) })),
    notApplicable: [...notApplicable.values()].map((one) => ({ ...one, subjects: Object.fromEntries(one.subjects) })),
  };
}

/** Returns everything that was judged, in the order of judging. */
export function allJudged({ findings, notJudged = [], notApplicable }: SiteJudgements): readonly JudgedSubject[] {
  const said = [
    ...notJudged.flatMap((one) => eachSubject(one, { outcome: "not-judged", missing: one.missing })),
    ...notApplicable.flatMap((one) => eachSubject(one, { outcome: "not-applicable" })),
  ].sort((one, other) => one.place - other.place);
  const all: JudgedSubject[] = [];
  let next = 0;
  for (const finding of [...findings, undefined]) {
    for (let one = said[next]; one && (finding === undefined || one.place <= all.length); one = said[++next]) all.push(one.judged);
    if (finding) all.push(finding);
  }
  return all;
}

function eachSubject({ rule, title, severity, reason, subjects }: NotApplicable, said: Pick<Judgement, "outcome" | "missing">) {
  return Object.entries(subjects).map(([subject, place]) => {
    const judged: JudgedSubject = { rule, title, severity, reason, subject, ...said, contributors: [] };
    return { place, judged };
  });
}

function isNeverJudged({ outcome, effect, counts, beyondPromise }: Finding): boolean {
  if (outcome !== "not-judged" && outcome !== "not-applicable") return false;
  return effect === undefined && !beyondPromise && counts.pass + counts.fail + counts.unknown === 0;
}
