import { keyBy } from "../../plain/key-by";
import { listValues } from "../../plain/list-values";
import type { Outcome } from "../../policy/rule/finding";
import { subjectParts } from "../../policy/rule/subject-parts";
import { allJudged, type JudgedSubject, type SiteJudgements } from "../subjects/coverage/site-judgements";

/** What one of two results says of a rule and a subject; `not there` where the site has no such subject. */
export type SideOutcome = Outcome | "not there";

/** What one of two results judged. */
export interface JudgedSide {
  /** By rule and subject, as {@link judgedKey} writes it. */
  readonly judged: ReadonlyMap<string, JudgedSubject>;
  /** Undefined where nothing tells: the rule was not asked, or the subject is there and it passed it over. */
  outcome(rule: string, subject: string): SideOutcome | undefined;
}

/** Each rule that was asked judged something. A subject of which no rule said anything, nor of a part of it, is not there. */
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

/** A rule and a subject in one text. */
export function judgedKey({ rule, subject }: Pick<JudgedSubject, "rule" | "subject">): string {
  return `${rule} ${subject}`;
}

/** `power/board-1/breaker`, `power/board-1` and `power`. */
function withWholes(subject: string): readonly string[] {
  const parts = subjectParts(subject);
  return parts.map((_, i) => parts.slice(0, i + 1).join("/"));
}
