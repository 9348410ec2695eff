import { judgeYear } from "../../judgements/judge-year";
import { subjectOf } from "../../judgements/limit-judgement";
import { headroom } from "../../rule/headroom";
import { judge, notApplicable } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Full cycles of each battery's calendar life, at those of this year, against the cycles that its maker promises. */
export const batteryLife = defineRule({
  id: "power/battery-life",
  title: "Batteries are not worn out before their years are over",
  why: "A battery that is cycled every day on a weak grid is at its end in a third of the years that it was bought for.",
  source: "Cycles × their depth and calendar life, both of the battery's maker; equivalent full cycles of the year",
  severity: "medium",
  remedy: "A larger battery, cells for more cycles, or gensets that stop later",
  judges: "year",
  worsenedBy: [],
  parameters: { headroom },
  check: (context) =>
    judgeYear(context, ({ batteryLife: lives }) => {
      if (lives.length === 0) return [notApplicable(subjectOf("batteries"), "no battery that the year counts says how long it lasts")];
      return lives.flatMap(({ id, years, equivalentFullCycles }) => {
        const battery = context.node.batteries.find((one) => one.id === id);
        const { life } = battery?.energy ?? {};
        if (!battery || !life) return [];
        return judge({
          subject: subjectOf(id),
          unit: "-",
          bound: "at-most",
          value: equivalentFullCycles * life.calendarYears,
          limit: life.cycles * life.atDepth * (1 - context.parameters.headroom.value),
          limitSource: battery.source,
          remedy: () =>
            `make ${id} larger or choose cells for more cycles: ${equivalentFullCycles.toFixed(0)} full cycles a year end its ${life.calendarYears} years after ${years.toFixed(1)}`,
        });
      });
    }),
});
