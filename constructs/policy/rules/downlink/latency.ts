import { groupValues } from "../../../props/grouped";
import type { FlowingData } from "../../../studies/data-flow/node-data";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import { contactName, dataSources, dataSubject, judgePromisedData } from "../../judgements/sky/judge-data";
import { judge, judgeNotApplicable, judgeRequirement, type PendingJudgement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Compares the longest time of each satellite from the end of a contact to the delivery of its product with the time that the site promises. */
export const latency = defineRule({
  id: "downlink/latency",
  title: "Products are delivered within the promised time",
  shortfall: "later than promised",
  why: "An image of a flood or a fire that arrives late is of no use.",
  source:
    "Time from LOS, or from the end of each file of a stream, to the delivery of the whole product over the window twice in a row; promises.downlink.latency of the site",
  severity: "high",
  remedy: "Process faster, make products smaller, add backhaul, or promise a longer time",
  judges: "sky",
  worsenedBy: [],
  check: ({ node, sky }) => {
    const { latencyS } = node.site.promises.downlink ?? {};
    if (latencyS === undefined) return [judgeNotApplicable("downlink", "the site promises no latency (promises.downlink.latency)")];
    return judgePromisedData(sky, (data) => {
      const places = groupValues(data.flow.received.map(({ satellite }, place) => [satellite, place]));
      if (places.size === 0) return [judgeNotApplicable(dataSubject, "no contact is planned, so no product is delivered")];
      return [...places].map(([satellite, own]) => judgeLatency(satellite, own, data, node, latencyS));
    });
  },
});

/** Judges the contact whose product is delivered last after its end, or never. */
function judgeLatency(
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
    return judgeRequirement(subject, false, {
      reason: `the product of the contact with ${contactName(flow, worst)} is not delivered by the end of the second window`,
      remedy: "process faster, make products smaller, or add backhaul (site.backhaul)",
    });
  const { startS, endS, deliveredS, latencyS } = of;
  return judge({
    subject,
    at: `the contact with ${contactName(flow, worst)}`,
    unit: "s",
    bound: "at-most",
    value: latencyS,
    limit,
    restsOn: () => dataSources(data, node),
    contributors: () => [
      { name: "wait for processing", value: startS - (deliveredS - latencyS) },
      { name: "processing", value: endS - startS },
      { name: "wait for the backhaul and sending", value: deliveredS - endS },
    ],
    remedy: () =>
      `deliver the product of the contact with ${contactName(flow, worst)} ${(latencyS - limit).toFixed(0)} s earlier: process faster, make products smaller, or add backhaul (site.backhaul)`,
  });
}
