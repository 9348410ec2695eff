import type { SolvedYear } from "../../../studies/year/year";
import { judgeMissingInput, judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import type { Parameters } from "../../rule/parameter";
import type { RuleContext } from "../../rule/rule";
import type { Lack } from "./each-battery";
import { subjectOf } from "./limit-judgement";

/** A subject that would be judged with weather. */
interface YearSubject {
  readonly subject: string;
  /** Missing inputs other than weather. @default none */
  readonly lacks?: Lack | undefined;
}

/**
 * Judges the year of a node, or says why it is not judged.
 *
 * @param parts subjects that would be judged with weather, and the reason if there are none. @default the year itself
 */
export function judgeYear(
  { node, year }: Pick<RuleContext<Parameters, "year">, "node" | "year">,
  ask: (year: SolvedYear, subject: string) => readonly PendingJudgement[],
  parts: { readonly subjects: readonly YearSubject[]; readonly none: string } = { subjects: [{ subject: subjectOf("year") }], none: "" },
): readonly PendingJudgement[] {
  const subject = subjectOf("year");
  const through = year();
  const { availability, importLimitW } = node.site.grid;
  if (!through && (availability || importLimitW !== undefined)) {
    const why = availability ? "the grid is not always available" : "the grid has an import limit";
    return [judgeUnknown(subject, `${why}, so the year must be computed from weather: state site.weather`)];
  }
  if (parts.subjects.length === 0) return [judgeNotApplicable(subject, parts.none)];
  if (!through) return parts.subjects.map((one) => withoutWeather(one));
  return through.outcome === "unknown" ? [judgeUnknown(subject, through.reason)] : ask(through, subject);
}

function withoutWeather({ subject, lacks }: YearSubject): PendingJudgement {
  const reason = "the year cannot be computed without weather: state site.weather";
  return lacks
    ? judgeMissingInput(subject, ["site.weather", ...lacks.missing], `${reason}; ${lacks.reason}`)
    : judgeMissingInput(subject, "site.weather", reason);
}
