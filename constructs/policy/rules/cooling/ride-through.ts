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

/** Compares the time for which the coolant keeps the racks within their supply limit after a loss of power with the time that the site promises. */
export const rideThrough = defineRule({
  id: "cooling/ride-through",
  title: "The racks ride through a loss of power",
  shortfall: "shorter than the site promises",
  why: "Servers on a UPS keep heating coolant that nothing cools. They switch off before the compressors may restart.",
  source:
    "Lumped capacitance, Incropera et al., Fundamentals of Heat and Mass Transfer, 7th ed., ch. 5.1; restart delays of the makers: Rittal 180 s, Bard 2 min after any loss of power",
  severity: "high",
  remedy: "Add a buffer tank to the rack loop, power its pump from a UPS, or let power and cooling return sooner",
  in: whilePowered,
  parameters: { headroom },
  byDesign: withoutRideThrough,
  check: ({ node, point, parameters }) => {
    const { coolant, rideThrough: held } = point;
    if (!whilePowered(point.scenario)) return [judgeNotApplicable(subject, "the power is already lost in this scenario")];
    const cooled = staysCooled(point, subject);
    if (cooled) return [cooled];
    const running = node.racks.filter(({ id }) => tryById(point.racks, id)?.inletW !== 0);
    if (running.length === 0) return [judgeNotApplicable(subject, "no rack runs in this scenario")];
    if (!running.some(takesCoolant)) return [judgeUnknown(subject, airUnknown(node))];
    if (point.liquidToAir)
      return [judgeUnknown(subject, "ride-through is not computed for liquid-to-air CDUs: promise none, or choose CDUs with dry coolers")];
    if (!held?.required)
      return [
        judgeUnknown(subject, coolant?.outcome === "unknown" ? coolant.reason : "no running rack states how warm its coolant may be"),
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
        remedy: () => rideThroughRemedy(node, power, { requiredS: limit, waits: required.parts }),
      }),
    ];
  },
});
