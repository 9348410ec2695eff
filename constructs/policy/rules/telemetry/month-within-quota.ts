import { monthBytes } from "../../../engineering/data-flow/sample-load";
import { dataText } from "../../../props/data-text";
import { backhaulSources, judgeUplink, lessLoad, loadContributors, uplinkOf, uplinkSubject, withoutUplink } from "../../judgements/uplink";
import { judge, judgeNotApplicable, judgeUnknown } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Compares the data of a month with those that the contract of the backhaul includes. */
export const monthWithinQuota = defineRule({
  id: "telemetry/month-within-quota",
  title: "A month of data is within the contract",
  shortfall: "more than the contract includes",
  why: "Beyond its quota a contract costs more, or the provider slows the link down.",
  source: "Load of the uplink over 30 days, with the products of as many days; quota of the backhaul",
  severity: "medium",
  remedy: "Agree on a larger quota, poll less often, or send fewer series",
  judges: uplinkOf,
  worsenedBy: [],
  check: ({ node, uplink, products, limits }) => {
    const limit = node.site.backhaul?.quotaBytes;
    const without = withoutUplink(node);
    if (without) return without;
    if (limit === undefined) return [judgeNotApplicable(uplinkSubject, "the contract of the backhaul has no quota (site.backhaul.quota)")];
    return judgeUplink(
      node,
      () => uplink(limits?.()),
      (sent) => {
        const made = products();
        if ("unknown" in made) return [judgeUnknown(uplinkSubject, `the products of a month are unknown: ${made.unknown}`)];
        const value = sent.monthBytes + made.bytes;
        const leftB = limit - made.bytes;
        const alerts = monthBytes(sent.parts.at(-1)?.bitPerS ?? 0);
        return [
          judge({
            subject: uplinkSubject,
            unit: "B",
            bound: "at-most",
            value,
            limit,
            restsOn: () => backhaulSources(node),
            contributors: () => [
              ...loadContributors(sent, monthBytes(1)),
              ...(made.bytes > 0 ? [{ name: "products of the downlink", value: made.bytes }] : []),
            ],
            failReason: () =>
              leftB < alerts
                ? `alerts alone need ${dataText(alerts)} a month, and ${dataText(Math.max(0, leftB))} are left for them`
                : `samples, alerts and products need ${dataText(value)} a month`,
            remedy: () =>
              `agree on a quota of ${dataText(Math.ceil(value / 1e7) * 1e7)} (site.backhaul.quota); or ${leftB > 0 ? lessLoad(sent, node.telemetry?.intervalS ?? 0, (sent.loadBitPerS * leftB) / sent.monthBytes) : "make products smaller"}`,
          }),
        ];
      },
    );
  },
});
