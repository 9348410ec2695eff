import { constantLoadLimit } from "../../../engineering/energy/stores/genset-rating";
import type { GensetFacts } from "../../../facts/power/genset";
import { equipmentSources } from "../../judgements/load-sources";
import { judgeYear } from "../../judgements/power/judge-year";
import { subjectOf } from "../../judgements/power/limit-judgement";
import { judge, judgeNotApplicable } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

const document = "ISO 8528-1, power ratings, as Atlas Copco (QAS 500) and Cummins (power topic 6240) quote it";

/** Compares the hours that each genset runs in the year with the hours that its rating permits. */
export const gensetHours = defineRule({
  id: "power/genset-hours",
  title: "Gensets run no more hours a year than their rating permits",
  shortfall: "more running time than the rating permits",
  why: "A standby genset that runs every night is worn out in two years, and its warranty does not cover such use.",
  source: `${document}: 200 h of emergency standby power, 500 h of limited time power`,
  severity: "high",
  remedy: "Choose gensets with a prime or continuous rating, or add a battery and photovoltaics so that they run less",
  judges: "year",
  worsenedBy: [],
  check: (context) => {
    const { gensets } = context.node;
    const hoursOf = ({ rating }: GensetFacts) => constantLoadLimit(rating).hoursPerYear;
    const limited = gensets.filter((genset) => hoursOf(genset) < Number.POSITIVE_INFINITY);
    const free = gensets.filter((genset) => !limited.includes(genset));
    const asked = limited.length > 0 || gensets.length === 0;
    return [
      // Weather would not help these
      ...free.map(({ id, rating }) => judgeNotApplicable(subjectOf(id), `the rating ${rating} has no limit on hours a year`)),
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
                    `choose a prime or continuous rating (PRP, COP) for ${genset.id}: ${genset.rating} does not permit ${Math.ceil(hoursPerSet)} h a year`,
                }),
              ),
            { subjects: limited.map(({ id }) => ({ subject: subjectOf(id) })), none: "the node has no gensets" },
          )
        : []),
    ];
  },
});
