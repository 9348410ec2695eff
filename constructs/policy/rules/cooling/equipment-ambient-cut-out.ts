import { highestAmbientC } from "../../../engineering/thermal/capacity-over-ambient";
import { limitSource } from "../../../provenance/limit-source";
import type { Source } from "../../../provenance/source";
import { loadSources } from "../../judgements/load-sources";
import { usualRiseK } from "../../rule/headroom";
import { judge, judgeMissingInput, judgeNotApplicable, type PendingJudgement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Compares the outdoor air with the range that makers state for air conditioners and dry coolers. `cooling/trim-chiller-runs` judges trim chillers. */
export const equipmentAmbientCutOut = defineRule({
  id: "cooling/equipment-ambient-cut-out",
  title: "The outdoor air is within the range of the cooling equipment",
  shortfall: "outside the range of the equipment",
  why: "In air hotter than the last row of its table, an air conditioner trips. It then cools nothing on the hottest day, when it is needed.",
  source: "Last row of the capacity table, and minimum ambient: maker of the air conditioner. Maximum ambient: maker of the dry cooler",
  severity: "critical",
  remedy: "Choose equipment that its maker rates for that outdoor temperature",
  worsenedBy: ["hotter-air"],
  check: ({ node, point }) => {
    const { cooling } = node;
    if (!cooling) return [judgeNotApplicable("cooling", "the node has no cooling module")];
    const { dryBulbC } = point.air;
    const { airConditioners, dryCoolers } = cooling;
    const measured = (bound: "at-most" | "at-least", limit: number | undefined, prop: string) =>
      against("cooling/air-conditioners", bound, limit, limitSource(airConditioners.source, [prop]));
    const against = (subject: string, bound: "at-most" | "at-least", limit: number | undefined, source: Source) =>
      judge({
        subject,
        unit: "°C",
        bound,
        value: dryBulbC,
        limit,
        limitSource: source,
        restsOn: loadSources(node, point),
        span: usualRiseK,
        contributors: () => [{ name: "outdoor air", value: dryBulbC }],
        remedy: () => `choose equipment that runs in outdoor air of ${dryBulbC.toFixed(1)} °C`,
      });
    const highestC = highestAmbientC(airConditioners);
    const idle = point.room?.outcome === "solved" && point.room.heatToRemoveW === 0;
    const cold = dryBulbC < airConditioners.minimumAmbientC;
    return [
      idle
        ? judgeNotApplicable("cooling/air-conditioners", "the room needs no cooling", highestC !== undefined && dryBulbC > highestC)
        : cold
          ? measured("at-least", airConditioners.minimumAmbientC, "minimumAmbient")
          : measured("at-most", highestC, "table"),
      dryCoolers?.maximumAmbientC === undefined
        ? dryCoolersUnjudged(dryCoolers)
        : against("cooling/dry-coolers", "at-most", dryCoolers.maximumAmbientC, limitSource(dryCoolers.source, ["maximumAmbient"])),
    ];
  },
});

function dryCoolersUnjudged(dryCoolers: object | undefined): PendingJudgement {
  const subject = "cooling/dry-coolers";
  if (!dryCoolers) return judgeNotApplicable(subject, "the node has no dry coolers");
  const reason = "the warmest outdoor air for the dry coolers is not stated: add cooling.dryCoolers.maximumAmbient";
  return judgeMissingInput(subject, "cooling.dryCoolers.maximumAmbient", reason);
}
