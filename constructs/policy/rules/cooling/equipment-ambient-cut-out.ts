import { highestAmbientC } from "../../../engineering/thermal/capacity-over-ambient";
import { loadSources } from "../../judgements/load-sources";
import { usualRiseK } from "../../rule/headroom";
import { judge, notApplicable, notJudged, type PendingJudgement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Outdoor air against the range in which makers let air conditioners and dry coolers run. Trim chillers have a rule of their own. */
export const equipmentAmbientCutOut = defineRule({
  id: "cooling/equipment-ambient-cut-out",
  title: "Outdoor air within the range of the equipment",
  why: "An air conditioner trips on head pressure above the last row of its table: it gives nothing on the day it was bought for.",
  source: "Last row of the capacity table, minimum and maximum ambient of the maker; maximum ambient of the dry cooler's maker",
  severity: "critical",
  remedy: "Equipment that its maker rates for that outdoor temperature",
  worsenedBy: ["hotter-air"],
  check: ({ node, point }) => {
    const { cooling } = node;
    if (!cooling) return [notApplicable("cooling", "the node has no cooling module")];
    const { dryBulbC } = point.air;
    const { airConditioners, dryCoolers } = cooling;
    const measured = (subject: string, bound: "at-most" | "at-least", limit: number | undefined, limitSource = airConditioners.source) =>
      judge({
        subject,
        unit: "°C",
        bound,
        value: dryBulbC,
        limit,
        limitSource,
        restsOn: loadSources(node, point),
        span: usualRiseK,
        contributors: () => [{ name: "outdoor air", value: dryBulbC }],
        remedy: () => `choose equipment that runs at ${dryBulbC.toFixed(1)} °C`,
      });
    const idle = point.room?.outcome === "solved" && point.room.heatToRemoveW === 0;
    const cold = dryBulbC < airConditioners.minimumAmbientC;
    return [
      idle
        ? notApplicable("cooling/air-conditioners", "the room needs no cooling")
        : cold
          ? measured("cooling/air-conditioners", "at-least", airConditioners.minimumAmbientC)
          : measured("cooling/air-conditioners", "at-most", highestAmbientC(airConditioners)),
      dryCoolers?.maximumAmbientC === undefined
        ? dryCoolersUnjudged(dryCoolers)
        : measured("cooling/dry-coolers", "at-most", dryCoolers.maximumAmbientC, dryCoolers.source),
    ];
  },
});

function dryCoolersUnjudged(dryCoolers: object | undefined): PendingJudgement {
  const subject = "cooling/dry-coolers";
  if (!dryCoolers) return notApplicable(subject, "the node has no dry coolers");
  return notJudged(
    subject,
    "cooling.dryCoolers.maximumAmbient",
    "nobody says up to which air the dry coolers run: give their maximumAmbient",
  );
}
