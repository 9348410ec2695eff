import { judgeYear } from "../../judgements/power/judge-year";
import { subjectOf } from "../../judgements/power/limit-judgement";
import { headroom } from "../../rule/headroom";
import { judge, judgeMissingInput, judgeNotApplicable } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

const unstated = { missing: ["power.batteries[].energy.life"], reason: "nobody says how long it lasts: give its energy.life" };

/** Full cycles of each battery's calendar life, at those of this year, against the cycles that its maker promises. */
export const batteryLife = defineRule({
  id: "power/battery-life",
  title: "Batteries are not worn out before their years are over",
  shortfall: "full cycles more than the cells last",
  why: "A battery that is cycled every day on a weak grid is at its end in a third of the years that it was bought for.",
  source: "Cycles × their depth and calendar life, both of the battery's maker; equivalent full cycles of the year",
  severity: "medium",
  remedy: "A larger battery, cells for more cycles, or gensets that stop later",
  judges: "year",
  worsenedBy: [],
  parameters: { headroom },
  check: (context) =>
    judgeYear(
      context,
      ({ batteryLife: lives }) =>
        context.node.batteries.map((battery) => {
          const { id, energy } = battery;
          const subject = subjectOf(id);
          if (!energy?.life) return judgeMissingInput(subject, unstated.missing, unstated.reason);
          const lived = lives.find((one) => one.id === id);
          if (!lived) return judgeNotApplicable(subject, "the year does not count it");
          const { life } = energy;
          const { years, equivalentFullCycles } = lived;
          return judge({
            subject,
            unit: "-",
            bound: "at-most",
            value: equivalentFullCycles * life.calendarYears,
            limit: life.cycles * life.atDepth * (1 - context.parameters.headroom.value),
            limitSource: battery.source,
            remedy: () =>
              `make ${id} larger or choose cells for more cycles: ${equivalentFullCycles.toFixed(0)} full cycles a year end its ${life.calendarYears} years after ${years.toFixed(1)}`,
          });
        }),
      {
        subjects: context.node.batteries.map(({ id, energy }) => ({ subject: subjectOf(id), lacks: energy?.life ? undefined : unstated })),
        none: "the node has no batteries",
      },
    ),
});
