import { dataSize } from "../../../props/quantities";
import { backlogGrowth } from "../../../studies/data-flow/node-flow";
import { dataSources, dataSubject, judgeData } from "../../judgements/sky/judge-data";
import { judge } from "../../rule/judge";
import { parameter } from "../../rule/parameter";
import { defineRule } from "../../rule/rule";

/** What waits at the end of the second of two equal windows, against what waits at the end of the first. */
export const backlogDoesNotGrow = defineRule({
  id: "downlink/backlog-does-not-grow",
  title: "What is received is processed and sent before more comes",
  why: "What grows from window to window fills any disk: the node receives more than it can process or send.",
  source: "Backlog at the end of the window twice in a row less that at its end: received less processed, and made less sent",
  severity: "high",
  remedy: "Faster processing, a smaller product, more backhaul, or fewer contacts",
  judges: "sky",
  worsenedBy: [],
  parameters: {
    rounding: parameter({
      schema: dataSize({ min: 0, max: 1e9 }),
      default: "10 B",
      description: "Growth that is rounding of sums of contacts",
      source: "Our own bound",
    }),
  },
  check: ({ node, sky, parameters: { rounding } }) =>
    judgeData(sky, (data) => {
      const { flow } = data;
      const { unprocessedB, unsentB } = backlogGrowth(flow);
      const { compute, backhaul } = flow.loads;
      const loads = `processing is busy ${percent(compute)} of the time, products are ${backhaul === undefined ? "more than nothing that passes" : `${percent(backhaul)} of what the backhaul carries`}`;
      return [
        judge({
          subject: dataSubject,
          unit: "B",
          bound: "at-most",
          value: flow.growthB,
          limit: rounding.bytes,
          held: true,
          restsOn: () => dataSources(data, node),
          contributors: () => [
            { name: "received and not processed", value: unprocessedB },
            { name: "made and not sent", value: unsentB },
          ],
          failReason: () => `it grows with every window: ${loads}`,
          remedy: () =>
            compute > 1
              ? `process ${compute.toFixed(2)} times as fast (orchestration.workloads[].processing.rate), or receive less`
              : `send ${(backhaul ?? Number.POSITIVE_INFINITY).toFixed(2)} times as much (site.backhaul), or make a smaller product`,
        }),
      ];
    }),
});

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
