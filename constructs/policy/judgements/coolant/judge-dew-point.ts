import { usualRiseK } from "../../rule/headroom";
import { judge, notApplicable, type PendingJudgement, undecided } from "../../rule/judge";
import type { NodeAtPoint } from "../../rule/rule";
import { loadSources } from "../load-sources";
import { loopSubjects } from "./both-loops";

/** The coldest coolant of each loop inside against the dew point of the room and the kelvins above it that are asked for. */
export function judgeDewPoint({ node, point }: NodeAtPoint, marginK: number): readonly PendingJudgement[] {
  const { roomDewPointC: dewPointC, air, scenario } = point;
  const coolant = point.coolant ?? point.liquidToAir;
  return (["facilityLoop", "secondaryLoop"] as const).map((key) => {
    const subject = loopSubjects[key];
    if (!node.cooling?.[key]) return notApplicable(subject, "the node has no such loop");
    if (coolant?.outcome !== "solved") return undecided(subject, coolant?.reason ?? "the coolant chain is not solved");
    const { supplyC } = coolant.heatTo === "room" ? coolant.secondaryLoop : coolant[key];
    const isDryBulbAlone = dewPointC === undefined && node.site.climate[scenario.climate]?.humidity.kind === "dry";
    if (dewPointC === undefined && !isDryBulbAlone) return notApplicable(subject, "the air is so dry that nobody gives its dew point");
    const highestC = dewPointC ?? air.dryBulbC;
    const limit = highestC + marginK;
    if (isDryBulbAlone && supplyC < limit)
      return undecided(
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
}
