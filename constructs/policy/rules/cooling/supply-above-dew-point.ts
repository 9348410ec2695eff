import { temperatureDifference } from "../../../props/quantities";
import { loopSubjects } from "../../judgements/coolant/both-loops";
import { loadSources } from "../../judgements/load-sources";
import { watchedDewPoints } from "../../judgements/watching/watched-coolant";
import { usualRiseK } from "../../rule/headroom";
import { judge, judgeNotApplicable, judgeUnknown } from "../../rule/judge";
import { parameter } from "../../rule/parameter";
import { defineRule } from "../../rule/rule";
import { dewPointRunbook } from "../../runbooks/cooling";

/** Coldest coolant of each loop inside against the dew point of the room. */
export const supplyAboveDewPoint = defineRule({
  id: "cooling/supply-above-dew-point",
  title: "Coolant warmer than the dew point of the room",
  shortfall: "colder than the dew point of the room allows",
  why: "Water that condenses on hoses and manifolds drips into live servers. Where a climate point gives no humidity, its dry bulb is the highest that the dew point can be: coolant that is warm enough for that passes, and of colder coolant nobody knows.",
  source:
    "ASHRAE TC 9.9, Liquid Cooling Guidelines for Datacom Equipment Centers, as quoted by resistancezero.com: the guidelines were not read",
  severity: "high",
  remedy: "A warmer setpoint of CDU or dry coolers, or drier air in the room",
  worsenedBy: [],
  parameters: {
    margin: parameter({
      schema: temperatureDifference({ min: 0, max: 30 }),
      default: "2 K",
      description: "Kelvins above the dew point",
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
      if (!node.cooling?.[key]) return judgeNotApplicable(subject, "the node has no such loop");
      if (coolant?.outcome !== "solved") return judgeUnknown(subject, coolant?.reason ?? "the coolant chain is not solved");
      const { supplyC } = coolant.heatTo === "room" ? coolant.secondaryLoop : coolant[key];
      const isDryBulbAlone = dewPointC === undefined && node.site.climate[scenario.climate]?.humidity.kind === "dry";
      if (dewPointC === undefined && !isDryBulbAlone)
        return judgeNotApplicable(subject, "the air is so dry that nobody gives its dew point");
      const highestC = dewPointC ?? air.dryBulbC;
      const limit = highestC + parameters.margin.kelvins;
      if (isDryBulbAlone && supplyC < limit)
        return judgeUnknown(
          subject,
          `coolant of ${supplyC.toFixed(1)} °C is colder than ${limit.toFixed(1)} °C, and the dew point at ${scenario.climate} may be as high as its dry bulb: give its wetBulb, dewPoint or relativeHumidity, or cooling.room.dewPoint`,
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
        remedy: () => `hold the coolant at ${limit.toFixed(1)} °C or more (setpoint), or dry the air and give cooling.room.dewPoint`,
      });
    });
  },
});
