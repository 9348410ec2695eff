import { keyBy } from "../../plain/key-by";
import { listValues } from "../../plain/list-values";
import type { Outcome } from "../../policy/rule/finding";
import { subjectParts } from "../../policy/rule/subject-parts";
import { allJudged, type JudgedSubject, type SiteJudgements } from "../subjects/coverage/site-judgements";

/** The outcome of a rule on a subject in one result. `not there`: the site has no such subject. */
export type SideOutcome = Outcome | "not there";

/** The judgements of one result. */
export interface JudgedSide {
  /** Judgements by their {@link judgedKey}. */
  readonly judged: ReadonlyMap<string, JudgedSubject>;
  /** Returns undefined where it is unknown: the rule did not run, or it skipped the subject. */
  outcome(rule: string, subject: string): SideOutcome | undefined;
}

/** Returns the judgements of a result. A subject without any judgement, even of its parts, is `not there`. */
export function judgedSide(report: SiteJudgements): JudgedSide {
  const all = allJudged(report);
  const judged = keyBy(all, (one) => judgedKey(one));
  const rules = new Set(listValues(all, "rule"));
  const subjects = new Set(all.flatMap(({ subject }) => withWholes(subject)));
  return {
    judged,
    outcome: (rule, subject) =>
      judged.get(judgedKey({ rule, subject }))?.outcome ?? (rules.has(rule) && !subjects.has(subject) ? "not there" : undefined),
  };
}

export function judgedKey({ rule, subject }: Pick<JudgedSubject, "rule" | "subject">): string {
  return `${rule} ${subject}`;
}

/** Returns a subject and its wholes: `power/board-1/breaker`, `power/board-1` and `power`. */
function withWholes(subject: string): readonly string[] {
  const parts = subjectParts(subject);
  return parts.map((_, i) => parts.slice(0, i + 1).join("/"));
}
