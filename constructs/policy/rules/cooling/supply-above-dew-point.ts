import { temperatureDifference } from "../../../props/quantities";
import { loopSubjects } from "../../judgements/coolant/both-loops";
import { loadSources } from "../../judgements/load-sources";
import { watchedDewPoints } from "../../judgements/watching/watched-coolant";
import { usualRiseK } from "../../rule/headroom";
import { judge, judgeNotApplicable, judgeUnknown } from "../../rule/judge";
import { parameter } from "../../rule/parameter";
import { defineRule } from "../../rule/rule";
import { dewPointRunbook } from "../../runbooks/cooling";

/** Compares the coldest coolant of each loop with the dew point of the room. */
export const supplyAboveDewPoint = defineRule({
  id: "cooling/supply-above-dew-point",
  title: "The coolant is warmer than the dew point of the room",
  shortfall: "colder than the dew point of the room allows",
  why: "Water that condenses on hoses and manifolds drips into running servers. If a climate point states no humidity, its dew point may be as high as its dry bulb: warmer coolant passes, and the result for colder coolant is unknown.",
  source:
    "ASHRAE TC 9.9, Liquid Cooling Guidelines for Datacom Equipment Centers, as resistancezero.com quotes them; the guidelines were not read",
  severity: "high",
  remedy: "Raise the setpoint of the CDUs or dry coolers, or dry the air in the room",
  worsenedBy: [],
  parameters: {
    margin: parameter({
      schema: temperatureDifference({ min: 0, max: 30 }),
      default: "2 K",
      description: "Kelvins by which the coolant must be warmer than the dew point",
      source: "resistancezero.com, cdu-checklist: 2 to 3 K above the dew point of the room",
    }),
  },
  watched: (seen) => watchedDewPoints(seen, seen.parameters.margin.kelvins),
  runbook: dewPointRunbook,
  check: ({ node, point, parameters }) => {
    const { roomDewPointC: dewPointC, air, scenario } = point;
    const coolant = point.coolant ?? point.liquidToAir;
    return (["facilityLoop", "secondaryLoop"] as const).map((key) => {
      const subject = loopSubjects[key];
      if (!node.cooling?.[key]) return judgeNotApplicable(subject, "the node does not have this loop");
      if (coolant?.outcome !== "solved") return judgeUnknown(subject, coolant?.reason ?? "the coolant temperatures are not solved");
      const { supplyC } = coolant.heatTo === "room" ? coolant.secondaryLoop : coolant[key];
      const isDryBulbAlone = dewPointC === undefined && node.site.climate[scenario.climate]?.humidity.kind === "dry";
      if (dewPointC === undefined && !isDryBulbAlone) return judgeNotApplicable(subject, "the air is so dry that it has no dew point");
      const highestC = dewPointC ?? air.dryBulbC;
      const limit = highestC + parameters.margin.kelvins;
      if (isDryBulbAlone && supplyC < limit)
        return judgeUnknown(
          subject,
          `coolant of ${supplyC.toFixed(1)} °C is colder than ${limit.toFixed(1)} °C, and the dew point at ${scenario.climate} may be as high as its dry bulb: add its wetBulb, dewPoint or relativeHumidity, or cooling.room.dewPoint`,
        );
      return judge({
        subject,
        unit: "°C",
        bound: "at-least",
        value: supplyC,
        limit,
        held: isDryBulbAlone,
        restsOn: loadSources(node, point),
        span: usualRiseK,
        contributors: () => [
          { name: isDryBulbAlone ? "dry bulb, the highest that the dew point can be" : "dew point of the room", value: highestC },
          { name: "coolant above it", value: supplyC - highestC },
        ],
        remedy: () => `keep the coolant at ${limit.toFixed(1)} °C or more (setpoint), or dry the air and state cooling.room.dewPoint`,
      });
    });
  },
});
