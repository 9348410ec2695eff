import { addUp } from "../../../plain/add-up";
import { backhaulSources, uplinkOf, uplinkSubject, withoutUplink } from "../../judgements/uplink";
import { judge, judgeUnknown } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Compares the longest way of an alert to the centre with the time in which it must arrive: while the backhaul works, and after an outage. */
export const alertArrives = defineRule({
  id: "telemetry/alert-arrives",
  title: "Alerts arrive in time",
  shortfall: "later than an alert must arrive",
  why: "A person who learns of a failure too late cannot prevent its damage.",
  source:
    "Two intervals, the ways in store and programs, the wait of the uplink and two round trips; after an outage also half of an attempt and the longest wait for the next, within twice the time",
  severity: "high",
  remedy: "Poll more often, or allow alerts more time",
  judges: uplinkOf,
  worsenedBy: [],
  check: ({ node, uplink }) => {
    const without = withoutUplink(node);
    if (without) return without;
    const ways = uplink()?.alerts;
    const { alertDelayS = 0 } = node.site.backhaul ?? {};
    const { intervalS = 0 } = node.telemetry ?? {};
    if (!ways) return [judgeUnknown(uplinkSubject, "the backhaul of the site is not stated: state site.backhaul")];
    return (["up", "after"] as const).map((state) => {
      const parts = ways[state];
      const value = addUp(parts, ({ seconds }) => seconds);
      const limit = state === "up" ? alertDelayS : 2 * alertDelayS;
      return judge({
        subject: `${uplinkSubject}/${state}`,
        at: state === "up" ? "an alert while the backhaul works" : "an alert of an outage, once the backhaul is back",
        unit: "s",
        bound: "at-most",
        value,
        limit,
        restsOn: () => backhaulSources(node),
        contributors: () => parts.map(({ name, seconds }) => ({ name, value: seconds })),
        remedy: () => {
          const fasterS = Math.floor(intervalS - (value - limit) / 2);
          const more = `allow alerts more than ${alertDelayS} s (site.backhaul.alertDelay)`;
          return fasterS >= 1 ? `poll every ${fasterS} s (telemetry.interval), or ${more}` : more;
        },
      });
    });
  },
});
