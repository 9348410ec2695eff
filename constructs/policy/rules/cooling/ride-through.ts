import { takesCoolant } from "../../../facts/compute/rack";
import { tryById } from "../../../props/by-id";
import { promisedRideThrough } from "../../../studies/thermal/ride-through";
import { airUnknown, staysCooled, rideThroughSubject as subject, withoutRideThrough } from "../../judgements/coolant/restart-unopened";
import { loadSources } from "../../judgements/load-sources";
import { rideThroughRemedy } from "../../judgements/remedies/remedies";
import { whilePowered } from "../../judgements/scenario-filters";
import { headroom } from "../../rule/headroom";
import { judge, judgeNotApplicable, judgeUnknown } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** How long coolant and plates keep the racks within their supply limit after a loss of power, against the time that the site promises. */
export const rideThrough = defineRule({
  id: "cooling/ride-through",
  title: "Racks ride through a loss of power",
  shortfall: "less than the racks need until cooling returns",
  why: "Servers on a UPS heat coolant that nothing cools, and switch off before compressors have ended their wait.",
  source:
    "Lumped capacitance, Incropera et al., Fundamentals of Heat and Mass Transfer, 7th ed., ch. 5.1; restart delays of the makers: Rittal 180 s, Bard 2 min after any loss of power",
  severity: "high",
  remedy: "A buffer tank in the rack loop, its pump on a UPS, or power and cooling that come back sooner",
  in: whilePowered,
  parameters: { headroom },
  byDesign: withoutRideThrough,
  check: ({ node, point, parameters }) => {
    const { coolant, rideThrough: held } = point;
    if (!whilePowered(point.scenario)) return [judgeNotApplicable(subject, "the power is lost already")];
    const cooled = staysCooled(point, subject);
    if (cooled) return [cooled];
    const running = node.racks.filter(({ id }) => tryById(point.racks, id)?.inletW !== 0);
    if (running.length === 0) return [judgeNotApplicable(subject, "no rack runs here")];
    if (!running.some(takesCoolant)) return [judgeUnknown(subject, airUnknown(node))];
    if (point.liquidToAir)
      return [judgeUnknown(subject, "no ride-through is computed for liquid-to-air CDUs: promise none, or take CDUs and dry coolers")];
    if (!held?.required)
      return [
        judgeUnknown(subject, coolant?.outcome === "unknown" ? coolant.reason : "no rack in service says how warm its coolant may be"),
      ];
    const { required } = held;
    const { power } = held.lost;
    if (power.outcome === "unknown") return [judgeUnknown(subject, power.reason)];
    if (required.outcome === "unknown") return [judgeUnknown(subject, required.reason)];
    const limit = required.totalS / (1 - parameters.headroom.value);
    return [
      judge({
        subject,
        unit: "s",
        bound: "at-least",
        value: power.heldS,
        limit,
        ...(promisedRideThrough(node) === "restart" && node.standby && { limitSource: node.standby.source }),
        restsOn: loadSources(node, point),
        contributors: () =>
          (power.parts.length > 0 ? power.parts : [{ name: power.reason ?? "coolant", seconds: 0 }]).map(({ name, seconds }) => ({
            name,
            value: seconds,
          })),
        remedy: () => rideThroughRemedy(node, power, limit),
      }),
    ];
  },
});
