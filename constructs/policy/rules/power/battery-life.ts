import { judgeYear } from "../../judgements/power/judge-year";
import { subjectOf } from "../../judgements/power/limit-judgement";
import { headroom } from "../../rule/headroom";
import { judge, judgeMissingInput, judgeNotApplicable } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

const unstated = { missing: ["power.batteries[].energy.life"], reason: "battery life is not stated: state batteries[].energy.life" };

/** Compares the full cycles that each battery makes in its calendar life, at the pace of this year, with the cycles that its maker states. */
export const batteryLife = defineRule({
  id: "power/battery-life",
  title: "Batteries do not use up their cycles before their calendar life ends",
  shortfall: "more full cycles than allowed",
  why: "On a weak grid a battery is cycled every day. It can then wear out in a third of the years for which it was bought.",
  source: "Cycles × their depth and calendar life, both of the battery's maker; equivalent full cycles of the year",
  severity: "medium",
  remedy: "Choose a larger battery or cells for more cycles, or let gensets stop later",
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
          if (!lived) return judgeNotApplicable(subject, "the computation of the year leaves this battery out");
          const { life } = energy;
          const { years, equivalentFullCycles } = lived;
          return judge({
            subject,
            unit: "cycles",
            bound: "at-most",
            value: equivalentFullCycles * life.calendarYears,
            limit: life.cycles * life.atDepth * (1 - context.parameters.headroom.value),
            limitSource: battery.source,
            remedy: () =>
              `make ${id} larger or choose cells for more cycles: at ${equivalentFullCycles.toFixed(0)} full cycles a year it lasts ${years.toFixed(1)} years instead of ${life.calendarYears}`,
          });
        }),
      {
        subjects: context.node.batteries.map(({ id, energy }) => ({ subject: subjectOf(id), lacks: energy?.life ? undefined : unstated })),
        none: "the node has no batteries",
      },
    ),
});
