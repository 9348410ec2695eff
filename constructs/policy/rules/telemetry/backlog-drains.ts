import { compact } from "../../../plain/compact";
import { backhaulSources, judgeUplink, lessLoad, loadContributors, moreShare, uplinkOf, uplinkSubject } from "../../judgements/uplink";
import { judge, judgeRequirement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Compares the time in which the queue of the longest outage is sent with the time that the backhaul works after it. */
export const backlogDrains = defineRule({
  id: "telemetry/backlog-drains",
  title: "The backlog of an outage is sent before the next",
  shortfall: "longer than the backhaul works",
  why: "A backlog that is not sent before the next outage grows from outage to outage until the disk is full.",
  source: "Load of the longest outage over the rate that new samples leave; recovery of the backhaul",
  severity: "high",
  remedy: "Give telemetry a larger share of the backhaul, poll less often, or send fewer series",
  judges: uplinkOf,
  worsenedBy: [],
  check: ({ node, uplink, limits }) =>
    judgeUplink(
      node,
      () => uplink(limits?.()),
      (sent) => {
        const { drainS, loadBitPerS, link } = sent;
        const recoveryS = node.site.backhaul?.recoveryS ?? 0;
        const outs = link.outS / recoveryS;
        const remedy = () =>
          recoveryS === 0
            ? "state a time that the backhaul works after an outage (site.backhaul.recovery)"
            : compact([
                moreShare(sent, loadBitPerS * (1 + outs)),
                lessLoad(sent, node.telemetry?.intervalS ?? 0, link.capacityBitPerS / (1 + outs)),
              ]).join("; or ");
        if (drainS === Number.POSITIVE_INFINITY)
          return [
            judgeRequirement(uplinkSubject, false, {
              reason: "new samples and alerts use all of the share, so the backlog is never sent",
              remedy: remedy(),
            }),
          ];
        return [
          judge({
            subject: uplinkSubject,
            unit: "s",
            bound: "at-most",
            value: drainS,
            limit: recoveryS,
            restsOn: () => backhaulSources(node),
            contributors: () => loadContributors(sent, drainS / loadBitPerS),
            remedy,
          }),
        ];
      },
    ),
});
