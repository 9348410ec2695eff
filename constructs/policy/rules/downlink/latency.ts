import { groupValues } from "../../../props/grouped";
import type { FlowingData } from "../../../studies/data-flow/node-data";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import { contactName, dataSources, dataSubject, judgePromisedData } from "../../judgements/sky/judge-data";
import { judge, judgeNotApplicable, judgeRequirement, type PendingJudgement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Time from the end of a contact until its product is delivered, the longest of each satellite, against what the site promises. */
export const latency = defineRule({
  id: "downlink/latency",
  title: "Products are delivered in time",
  shortfall: "later than promised",
  why: "Whoever waits for an image of a flood or a fire has no use for it later.",
  source:
    "Time from LOS, or from the end of each file of a stream, to the delivery of the whole product over the window twice in a row; promises.downlink.latency of the site",
  severity: "high",
  remedy: "Faster processing, a smaller product, more backhaul, or a longer promise",
  judges: "sky",
  worsenedBy: [],
  check: ({ node, sky }) => {
    const { latencyS } = node.site.promises.downlink ?? {};
    if (latencyS === undefined) return [judgeNotApplicable("downlink", "the site promises no latency")];
    return judgePromisedData(sky, (data) => {
      const places = groupValues(data.flow.received.map(({ satellite }, place) => [satellite, place]));
      if (places.size === 0) return [judgeNotApplicable(dataSubject, "no contact is planned, and nothing is delivered")];
      return [...places].map(([satellite, own]) => judgeLatency(satellite, own, data, node, latencyS));
    });
  },
});

/** The contact whose product comes last behind its end, or never. */
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
