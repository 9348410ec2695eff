import { temperatureDifference } from "../../../props/quantities";
import { judgeDewPoint } from "../../judgements/coolant/judge-dew-point";
import { watchedDewPoints } from "../../judgements/watching/watched-coolant";
import { parameter } from "../../rule/parameter";
import { defineRule } from "../../rule/rule";
import { dewPointRunbook } from "../../runbooks/cooling";

/** Coldest coolant of each loop inside against the dew point of the room. */
export const supplyAboveDewPoint = defineRule({
  id: "cooling/supply-above-dew-point",
  title: "Coolant warmer than the dew point of the room",
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
  check: (seen) => judgeDewPoint(seen, seen.parameters.margin.kelvins),
});
