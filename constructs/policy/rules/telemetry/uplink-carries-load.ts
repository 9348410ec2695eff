import { lostRoundTrips } from "../../../engineering/data-flow/link-windows";
import { compact } from "../../../plain/compact";
import { backhaulSources, judgeUplink, lessLoad, loadContributors, moreShare, uplinkOf, uplinkSubject } from "../../judgements/uplink";
import { judge } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Compares the mean rate of samples and alerts with the share of the backhaul for telemetry. */
export const uplinkCarriesLoad = defineRule({
  id: "telemetry/uplink-carries-load",
  title: "The backhaul carries what the site measures",
  shortfall: "more than the share of the backhaul",
  why: "Samples that are made faster than they are sent fill the disk, and the oldest are lost.",
  source: "Series and alerts of the uplink, as bytes on the wire; goodput of the backhaul, its windows and its share for telemetry",
  severity: "high",
  remedy: "Give telemetry a larger share of the backhaul, poll less often, or send fewer series",
  judges: uplinkOf,
  worsenedBy: [],
  check: ({ node, uplink, limits }) =>
    judgeUplink(
      node,
      () => uplink(limits?.()),
      (sent) => {
        const { loadBitPerS, link } = sent;
        const { windows, roundTripS = 0 } = node.site.backhaul ?? {};
        const isShut = link.carriedShare === 0;
        return [
          judge({
            subject: uplinkSubject,
            unit: "bit/s",
            bound: "at-most",
            value: loadBitPerS,
            limit: link.capacityBitPerS,
            restsOn: () => backhaulSources(node),
            contributors: () => loadContributors(sent, 1),
            failReason: () =>
              isShut && windows
                ? `no window of the backhaul is longer than its ${lostRoundTrips} round trips, ${lostRoundTrips * roundTripS} s, after which data pass`
                : "samples and alerts need more than telemetry may use",
            remedy: () =>
              isShut && windows
                ? `make windows longer than ${lostRoundTrips * roundTripS} s (site.backhaul.windows)`
                : compact([moreShare(sent, loadBitPerS), lessLoad(sent, node.telemetry?.intervalS ?? 0, link.capacityBitPerS)]).join(
                    "; or ",
                  ),
          }),
        ];
      },
    ),
});
