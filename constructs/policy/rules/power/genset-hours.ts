import { constantLoadLimit } from "../../../engineering/energy/stores/genset-rating";
import type { GensetFacts } from "../../../facts/power/genset";
import { equipmentSources } from "../../judgements/load-sources";
import { judgeYear } from "../../judgements/power/judge-year";
import { subjectOf } from "../../judgements/power/limit-judgement";
import { judge, judgeNotApplicable } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

const document = "ISO 8528-1, power ratings, as Atlas Copco (QAS 500) and Cummins (power topic 6240) quote it";

/** Hours of the year that each set runs, against those that the rating on its plate permits. */
export const gensetHours = defineRule({
  id: "power/genset-hours",
  title: "Gensets run no more hours a year than their rating permits",
  shortfall: "more than the rating permits",
  why: "A standby set that carries a site through every night is worn out in two years, and its maker owes nothing.",
  source: `${document}: 200 h of emergency standby power, 500 h of limited time power`,
  severity: "high",
  remedy: "Sets with a prime or continuous rating, or a battery and photovoltaics that spare them hours",
  judges: "year",
  worsenedBy: [],
  check: (context) => {
    const { gensets } = context.node;
    const hoursOf = ({ rating }: GensetFacts) => constantLoadLimit(rating).hoursPerYear;
    const limited = gensets.filter((genset) => hoursOf(genset) < Number.POSITIVE_INFINITY);
    const free = gensets.filter((genset) => !limited.includes(genset));
    const asked = limited.length > 0 || gensets.length === 0;
    return [
      // Weather would say nothing of these
      ...free.map(({ id, rating }) => judgeNotApplicable(subjectOf(id), `${rating} has no limit of hours`)),
      ...(asked
        ? judgeYear(
            context,
            ({ hoursPerSet }) =>
              limited.map((genset) =>
                judge({
                  subject: subjectOf(genset.id),
                  unit: "h",
                  bound: "at-most",
                  value: hoursPerSet,
                  limit: hoursOf(genset),
                  limitSource: { mark: "partial", document },
                  restsOn: equipmentSources(context.node),
                  remedy: () =>
                    `choose a prime or continuous rating (PRP, COP) for ${genset.id}: ${Math.ceil(hoursPerSet)} h are too many for ${genset.rating}`,
                }),
              ),
            { subjects: limited.map(({ id }) => ({ subject: subjectOf(id) })), none: "the node has no gensets" },
          )
        : []),
    ];
  },
});
