import type { SolvedYear } from "../../studies/year/year";
import { notApplicable, notJudged, type PendingJudgement, undecided } from "../rule/judge";
import type { Parameters } from "../rule/parameter";
import type { RuleContext } from "../rule/rule";
import { subjectOf } from "./limit-judgement";

/**
 * Asks of the year of a node, and says why nothing is asked where there is none.
 *
 * @param parts subjects that would be judged with weather, and what is said where there are none. @default the year itself
 */
export function judgeYear(
  { node, year }: Pick<RuleContext<Parameters, "year">, "node" | "year">,
  ask: (year: SolvedYear, subject: string) => readonly PendingJudgement[],
  parts: { readonly subjects: readonly string[]; readonly none: string } = { subjects: [subjectOf("year")], none: "" },
): readonly PendingJudgement[] {
  const subject = subjectOf("year");
  const through = year();
  const { availability, importLimitW } = node.site.grid;
  if (!through && (availability || importLimitW !== undefined)) {
    const why = availability ? "the grid is not always there" : "the grid does not give whatever is asked";
    return [undecided(subject, `${why}, and without weather nobody knows the year: give site.weather`)];
  }
  if (parts.subjects.length === 0) return [notApplicable(subject, parts.none)];
  if (!through)
    return parts.subjects.map((one) => notJudged(one, "site.weather", "without weather no year is computed: give site.weather"));
  return through.outcome === "unknown" ? [undecided(subject, through.reason)] : ask(through, subject);
}
