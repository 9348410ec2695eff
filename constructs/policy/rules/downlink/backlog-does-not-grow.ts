import { dataSize, ratio } from "../../../props/quantities";
import { backlogGrowth } from "../../../studies/data-flow/node-flow";
import { backlogRemedy, dataSources, dataSubject, judgeData, loadsText } from "../../judgements/sky/judge-data";
import { watchedBacklog } from "../../judgements/sky/watched-data";
import { judge } from "../../rule/judge";
import { parameter } from "../../rule/parameter";
import { defineRule } from "../../rule/rule";
import { backlogRunbook } from "../../runbooks/downlink";

/** Compares the data that wait at the end of the second of two equal windows with the data that wait at the end of the first. */
export const backlogDoesNotGrow = defineRule({
  id: "downlink/backlog-does-not-grow",
  title: "Data are processed and sent as fast as they are received",
  shortfall: "more backlog after each window",
  why: "The node receives more data than it can process or send. A backlog that grows from window to window fills any disk.",
  source: "Backlog after two equal windows less that after the first: received but not processed, and made but not sent",
  severity: "high",
  remedy: "Process faster, make products smaller, add backhaul, or receive fewer contacts",
  judges: "sky",
  worsenedBy: [],
  parameters: {
    rounding: parameter({
      schema: dataSize({ min: 0, max: 1e9 }),
      default: "10 B",
      description: "Growth up to which a difference counts as rounding of the sums over contacts",
      source: "Our own bound",
    }),
    headroom: parameter({
      schema: ratio({ min: 0, max: 10 }),
      default: "0.25",
      description: "Share above the largest planned backlog from which the site raises an alert: other days have other passes",
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
          failReason: () => `the backlog grows with every window: ${loadsText(flow.loads)}`,
          remedy: () => backlogRemedy(flow.loads),
        }),
      ];
    }),
});
