import type { SolvedYear } from "../../studies/year/year";
import { notApplicable, type PendingJudgement, undecided } from "../rule/judge";
import type { Parameters } from "../rule/parameter";
import type { RuleContext } from "../rule/rule";
import { subjectOf } from "./limit-judgement";

/** Asks of the year of a node, and says why nothing is asked where there is none. */
export function judgeYear(
  { node, year }: Pick<RuleContext<Parameters, "year">, "node" | "year">,
  ask: (year: SolvedYear, subject: string) => readonly PendingJudgement[],
): readonly PendingJudgement[] {
  const subject = subjectOf("year");
  const through = year();
  const { availability, importLimitW } = node.site.grid;
  if (!through && (availability || importLimitW !== undefined)) {
    const why = availability ? "the grid is not always there" : "the grid does not give whatever is asked";
    return [undecided(subject, `${why}, and without weather nobody knows the year: give site.weather`)];
  }
  if (!through) return [notApplicable(subject, "the site has no weather, so no year is computed")];
  return through.outcome === "unknown" ? [undecided(subject, through.reason)] : ask(through, subject);
}
