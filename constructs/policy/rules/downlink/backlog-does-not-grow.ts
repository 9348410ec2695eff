import type { FlowLoads } from "../../../engineering/data-flow/flow-loads";
import { dataSize } from "../../../props/quantities";
import { backlogGrowth } from "../../../studies/data-flow/node-flow";
import { dataSources, dataSubject, judgeData, loadsText } from "../../judgements/sky/judge-data";
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
          failReason: () => `it grows with every window: ${loadsText(flow.loads)}`,
          remedy: () => remedyOf(flow.loads),
        }),
      ];
    }),
});

function remedyOf({ compute, backhaul }: FlowLoads): string {
  if (compute > 1) return `process ${compute.toFixed(2)} times as fast (orchestration.workloads[].processing.rate), or receive less`;
  if (backhaul === undefined) return "give products a share of the backhaul, and windows in which it is open (site.backhaul)";
  return `send ${backhaul.toFixed(2)} times as much (site.backhaul), or make a smaller product`;
}
