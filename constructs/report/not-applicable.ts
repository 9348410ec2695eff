import type { Finding, Judgement, Severity } from "../policy/rule/finding";

/** A rule that applies to none of these subjects in any scenario, for one reason. */
export interface NotApplicable {
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  readonly reason: string;
  /** Each with its place among all that was judged of the site, from 0: so JUnit lists its cases in the order of the judging. */
  readonly subjects: Readonly<Record<string, number>>;
}

/** What was judged of a site: what is to be said of a rule and a subject, and the rest by its reason. */
export interface SiteJudgements {
  readonly findings: readonly Finding[];
  readonly notApplicable: readonly NotApplicable[];
}

/** A rule and a subject with what is kept of them: of what does not apply that is the reason alone. */
export type JudgedSubject = Pick<Finding, "rule" | "title" | "severity"> & Judgement & Partial<Finding>;

/** Puts what does not apply together by rule and reason. What breaks or holds in some scenario, be it beyond the promises, stays a finding of its own. */
export function byApplicability(judged: readonly Finding[]): SiteJudgements {
  const reasons = new Map<string, Omit<NotApplicable, "subjects"> & { readonly subjects: [subject: string, place: number][] }>();
  for (const [place, finding] of judged.entries()) {
    if (!isNeverApplicable(finding)) continue;
    const { rule, title, severity, reason = "", subject } = finding;
    const key = JSON.stringify([rule, reason]);
    const known = reasons.get(key) ?? { rule, title, severity, reason, subjects: [] };
    known.subjects.push([subject, place]);
    reasons.set(key, known);
  }
  return {
    findings: judged.filter((finding) => !isNeverApplicable(finding)),
    notApplicable: [...reasons.values()].map((one) => ({ ...one, subjects: Object.fromEntries(one.subjects) })),
  };
}

/** Everything that was judged, in the order of the judging. */
export function allJudged({ findings, notApplicable }: SiteJudgements): readonly JudgedSubject[] {
  const excused = notApplicable
    .flatMap(({ rule, title, severity, reason, subjects }) =>
      Object.entries(subjects).map(([subject, place]) => ({ rule, title, severity, reason, subject, place })),
    )
    .sort((one, other) => one.place - other.place);
  const all: JudgedSubject[] = [];
  let next = 0;
  for (const finding of [...findings, undefined]) {
    for (let one = excused[next]; one && (finding === undefined || one.place <= all.length); one = excused[++next]) {
      const { rule, title, severity, reason, subject } = one;
      all.push({ rule, title, severity, reason, subject, outcome: "not-applicable", contributors: [] });
    }
    if (finding) all.push(finding);
  }
  return all;
}

function isNeverApplicable({ outcome, counts, beyondPromise }: Finding): boolean {
  return outcome === "not-applicable" && !beyondPromise && counts.pass + counts.fail + counts.unknown === 0;
}
