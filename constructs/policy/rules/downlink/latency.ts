import { dataSubject, judgePromisedData } from "../../judgements/sky/judge-data";
import { judgeLatency } from "../../judgements/sky/judge-latency";
import { notApplicable } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Time from the end of a contact until its product is delivered, the longest of each satellite, against what the site promises. */
export const latency = defineRule({
  id: "downlink/latency",
  title: "Products are delivered in time",
  why: "Whoever waits for an image of a flood or a fire has no use for it later.",
  source:
    "Time from LOS, or from the end of each file of a stream, to the delivery of the whole product over the window twice in a row; promises.downlink.latency of the site",
  severity: "high",
  remedy: "Faster processing, a smaller product, more backhaul, or a longer promise",
  judges: "sky",
  worsenedBy: [],
  check: ({ node, sky }) => {
    const { latencyS } = node.site.promises.downlink ?? {};
    if (latencyS === undefined) return [notApplicable("downlink", "the site promises no latency")];
    return judgePromisedData(sky, (data) => {
      const places = new Map<string, number[]>();
      for (const [place, { satellite }] of data.flow.received.entries()) places.set(satellite, [...(places.get(satellite) ?? []), place]);
      if (places.size === 0) return [notApplicable(dataSubject, "no contact is planned, and nothing is delivered")];
      return [...places].map(([satellite, own]) => judgeLatency(satellite, own, data, node, latencyS));
    });
  },
});
