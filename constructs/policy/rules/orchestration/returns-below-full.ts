import { sheddingStages, sheddingSubject, withoutShedding } from "../../judgements/shedding";
import { judge, judgeNotApplicable } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Highest state of charge that a charged battery is sure to show. Our own [-]. */
const sureCharge = 0.98;

/** Compares the level at which a stage comes back with a charged battery: where nothing measures the grid, the charge alone brings it back. */
export const returnsBelowFull = defineRule({
  id: "orchestration/returns-below-full",
  title: "What was shed comes back once the battery is charged",
  shortfall: "above what a charged battery shows",
  why: "A battery never reaches the level at which the stage comes back. Its workloads then stay off after the outage.",
  source: "Our own requirement: 98 %, because a gauge may show a charged battery as less than full",
  severity: "high",
  remedy: "Let telemetry measure the voltage of each feed, choose a larger battery, or promise a shorter time on batteries",
  judges: sheddingStages,
  check: ({ node, shedding }) => {
    const idle = withoutShedding(node);
    if (idle || !shedding) return idle ?? [];
    if (!node.shedding || shedding.goesWithGrid)
      return [judgeNotApplicable(sheddingSubject, "no workload is stopped by the charge of a battery")];
    if (shedding.gridIsMeasured) return [judgeNotApplicable(sheddingSubject, "telemetry measures the grid, whose return brings all back")];
    return shedding.stages.flatMap(({ priority, batteries }) =>
      batteries.map(({ battery, returnAt }) =>
        judge({
          subject: `power/${battery}/shed-${priority}`,
          unit: "-",
          bound: "at-most",
          value: returnAt,
          limit: sureCharge,
          remedy: () =>
            `let a target of telemetry measure the voltage of each feed, choose a battery larger than ${battery}, or promise a shorter time on batteries`,
        }),
      ),
    );
  },
});
