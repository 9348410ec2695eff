import { sheddingStages, sheddingSubject, withoutShedding } from "../../judgements/shedding";
import { judge, judgeNotApplicable } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Compares the time until workloads are off with the time until gensets carry load. */
export const shedBeforeGenset = defineRule({
  id: "orchestration/shed-before-genset",
  title: "Workloads are off before gensets carry load",
  shortfall: "later than the gensets carry load",
  why: "Gensets that cannot carry the whole load would be overloaded, and their breaker would open.",
  source: "Time of a sample, of the store, of the decision and of the stop; start time and attempts of the gensets by their maker",
  severity: "high",
  remedy: "Shorten telemetry.interval, orchestration.shedding.poll or stopGrace of the workloads, or choose larger gensets",
  judges: sheddingStages,
  worsenedBy: [],
  check: ({ node, shedding }) => {
    const idle = withoutShedding(node);
    if (idle || !shedding) return idle ?? [];
    const { stages, overloadsGensets, gensetsStandS } = shedding;
    if (!overloadsGensets || gensetsStandS === undefined)
      return [judgeNotApplicable(sheddingSubject, "no genset needs the load to be shed at once")];
    const slowest = Math.max(0, ...stages.map(({ reactionS }) => reactionS));
    if (!node.shedding) return [judgeNotApplicable(sheddingSubject, "no program stops workloads")];
    return [
      judge({
        subject: sheddingSubject,
        unit: "s",
        bound: "at-most",
        value: slowest,
        limit: gensetsStandS,
        remedy: () =>
          "shorten telemetry.interval, orchestration.shedding.poll, or stopGrace of the workloads that are shed; or choose larger gensets",
      }),
    ];
  },
});
