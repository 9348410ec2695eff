import { dataSize, ratio } from "../../../props/quantities";
import { backlogGrowth } from "../../../studies/data-flow/node-flow";
import { backlogRemedy, dataSources, dataSubject, judgeData, loadsText } from "../../judgements/sky/judge-data";
import { watchedBacklog } from "../../judgements/sky/watched-data";
import { judge } from "../../rule/judge";
import { parameter } from "../../rule/parameter";
import { defineRule } from "../../rule/rule";
import { backlogRunbook } from "../../runbooks/downlink";

/** What waits at the end of the second of two equal windows, against what waits at the end of the first. */
export const backlogDoesNotGrow = defineRule({
  id: "downlink/backlog-does-not-grow",
  title: "What is received is processed and sent before more comes",
  shortfall: "more arrives than is processed and sent",
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
    headroom: parameter({
      schema: ratio({ min: 0, max: 10 }),
      default: "0.25",
      description: "Share above the most that waits at once in the plan, from which the site raises an alert: other days have other passes",
      source: "Our own bound",
    }),
  },
  runbook: backlogRunbook,
  watched: ({ node, sky, parameters: { headroom } }) => watchedBacklog(node, sky, headroom.value),
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
          remedy: () => backlogRemedy(flow.loads),
        }),
      ];
    }),
});
