import { duration } from "../../../props/quantities";
import { daysBetween } from "../../../provenance/day";
import { isRead } from "../../../site/countries/profile/fact";
import { type FactOfProfile, factsOf } from "../../../site/countries/profile/facts-of";
import { judge, judgeMissingInput, judgeNotApplicable } from "../../rule/judge";
import { parameter } from "../../rule/parameter";
import { defineRule } from "../../rule/rule";

const subject = "papers/country-facts";

/** A hundred years: no fact is too old. */
const noAge = "36525 d";

const oldest = parameter({
  schema: duration({ positive: true }),
  default: noAge,
  description: "Age beyond which a fact of the country must be read again",
  source: "Our own default of a hundred years, with which no fact is too old: the team that relies on the facts sets it",
});

/** Compares the age of the oldest dated fact in the country's profile with the age that the policy sets. */
export const factsInDate = defineRule({
  id: "papers/facts-in-date",
  title: "Facts of the country are not older than the policy allows",
  shortfall: "older than the policy allows",
  why: "Tolerances and certification schemes change by decree. A design that passes by facts of ten years ago may fail at the border.",
  source: "Dates of the facts of the country's profile, as their sources state them",
  severity: "low",
  remedy: "Read the fact again, and state it in the profile with its new date",
  judges: "design",
  worsenedBy: [],
  parameters: { oldest },
  check: ({ node: { site }, today, parameters }) => {
    if (String(parameters.oldest) === noAge) return [judgeNotApplicable(subject, "the policy sets no age (oldest)")];
    const dated = factsOf(site.profile).filter((fact) => isRead(fact) && fact.asOf !== undefined);
    const first = dated.sort((one, other) => (dayOf(one) < dayOf(other) ? -1 : 1))[0];
    if (!first) return [judgeNotApplicable(subject, `no fact of ${site.profile.name} that was read has a date`)];
    if (today === undefined)
      return [
        judgeMissingInput(
          subject,
          "policy.today",
          "today's date is not stated, so the age of facts is unknown: pass --today YYYY-MM-DD, or add policy.today",
        ),
      ];
    const value = daysBetween(dayOf(first), today);
    const remedy = () => `read ${first.path} of ${site.profile.name} again: ${first.source.document} is of ${first.asOf}`;
    const limit = parameters.oldest.seconds / 86_400;
    const contributors = () => [{ name: `${first.path} of ${first.asOf}`, value }];
    return [judge({ subject, unit: "d", bound: "at-most", value, limit, held: true, contributors, remedy })];
  },
});

/** Returns the first day of a year or a month. */
function dayOf({ asOf = "" }: FactOfProfile): string {
  return `${asOf}-01-01`.slice(0, 10);
}
