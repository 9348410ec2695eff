import type { FlowingData } from "../../../studies/data-flow/node-data";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import { judge, type PendingJudgement, requires } from "../../rule/judge";
import { contactName, dataSources } from "./judge-data";

/** The contact whose product comes last behind its end, or never. */
export function judgeLatency(
  satellite: string,
  places: readonly number[],
  data: FlowingData,
  node: NodeSnapshot,
  limit: number,
): PendingJudgement {
  const { flow } = data;
  const subject = `downlink/${satellite}`;
  const latencyOf = (place: number) => flow.contacts[place]?.latencyS ?? Number.POSITIVE_INFINITY;
  const worst = places.reduce((most, place) => (latencyOf(place) > latencyOf(most) ? place : most));
  const of = flow.contacts[worst];
  if (of?.latencyS === undefined || of.deliveredS === undefined)
    return requires(subject, false, {
      reason: `the product of ${contactName(flow, worst)} is not delivered by the end of the second window`,
      remedy: "process faster, make a smaller product, or send more (site.backhaul)",
    });
  const { startS, endS, deliveredS, latencyS } = of;
  return judge({
    subject,
    at: contactName(flow, worst),
    unit: "s",
    bound: "at-most",
    value: latencyS,
    limit,
    restsOn: () => dataSources(data, node),
    contributors: () => [
      { name: "waits to be processed", value: startS - (deliveredS - latencyS) },
      { name: "is processed", value: endS - startS },
      { name: "waits for the backhaul and is sent", value: deliveredS - endS },
    ],
    remedy: () =>
      `deliver the product of ${contactName(flow, worst)} ${(latencyS - limit).toFixed(0)} s earlier: process faster, make it smaller, or send more`,
  });
}
