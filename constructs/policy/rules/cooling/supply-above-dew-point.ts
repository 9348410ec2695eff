import { temperatureDifference } from "../../../props/quantities";
import { judge, notApplicable, undecided } from "../../judge";
import { parameter } from "../../parameter";
import { defineRule } from "../../rule";
import { loadSources } from "../load-sources";
import { usualRiseK } from "./usual-rise";

/** Coldest coolant of each loop inside against the dew point of the room. */
export const supplyAboveDewPoint = defineRule({
  id: "cooling/supply-above-dew-point",
  title: "Coolant warmer than the dew point of the room",
  why: "Water that condenses on hoses and manifolds drips into live servers.",
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
  check: ({ node, point, parameters: { margin } }) => {
    const { roomDewPointC: dewPointC } = point;
    const coolant = point.coolant ?? point.liquidToAir;
    return (["facilityLoop", "secondaryLoop"] as const).map((key) => {
      const subject = key === "facilityLoop" ? "cooling/facility-loop" : "cooling/secondary-loop";
      if (!node.cooling?.[key]) return notApplicable(subject, "the node has no such loop");
      if (coolant?.outcome !== "solved") return undecided(subject, coolant?.reason ?? "the coolant chain is not solved");
      const { supplyC } = "coil" in coolant ? coolant.secondaryLoop : coolant[key];
      if (dewPointC === undefined) return notApplicable(subject, "the air is so dry that nobody gives its dew point");
      return judge({
        subject,
        unit: "°C",
        bound: "at-least",
        value: supplyC,
        limit: dewPointC + margin.kelvins,
        restsOn: loadSources(node, point),
        span: usualRiseK,
        contributors: () => [
          { name: "dew point of the room", value: dewPointC },
          { name: "coolant above it", value: supplyC - dewPointC },
        ],
        remedy: () =>
          `hold the coolant at ${(dewPointC + margin.kelvins).toFixed(1)} °C or more (setpoint), or dry the air and give cooling.room.dewPoint`,
      });
    });
  },
});
