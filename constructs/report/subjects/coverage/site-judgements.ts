import type { Finding, Judgement, Severity } from "../../../policy/rule/finding";

/** A rule that applies to none of these subjects in any scenario, for one reason. */
export interface NotApplicable {
  /** Id of the rule, as `power/breaker-loading`. */
  readonly rule: string;
  /** What the rule asks for, in a few words. */
  readonly title: string;
  /** How grave it is when the rule is broken. */
  readonly severity: Severity;
  /** Why it is not judged. */
  readonly reason: string;
  /** Each with its place among all that was judged of the site, from 0: so JUnit lists its cases in the order of the judging. */
  readonly subjects: Readonly<Record<string, number>>;
}

/** A rule that could judge these subjects and was not opened in any scenario, for want of the same inputs. The policy makes nothing of it. */
export interface NotJudged extends NotApplicable {
  /** Inputs that open it, each of which has to be given. */
  readonly missing: readonly string[];
}

/** What was judged of a site: what is to be said of a rule and a subject, and the rest by its reason. */
export interface SiteJudgements {
  readonly findings: readonly Finding[];
  /** Missing in reports of earlier versions, which told no reason from another. */
  readonly notJudged?: readonly NotJudged[];
  readonly notApplicable: readonly NotApplicable[];
}

/** A rule and a subject with what is kept of them: of what is not judged or does not apply that is the reason alone. */
export type JudgedSubject = Pick<Finding, "rule" | "title" | "severity"> & Judgement & Partial<Finding>;

type Growing<One extends NotApplicable> = Omit<One, "subjects"> & { readonly subjects: [subject: string, place: number][] };

/** Puts what is not judged and what does not apply together by rule and reason. What breaks or holds in some scenario, be it beyond the promises, stays a finding of its own, and so does what the policy makes something of. */
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

/** Everything that was judged, in the order of the judging. */
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
