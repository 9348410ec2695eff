import { ofMisfit } from "../../judgements/power/judge-voltage";
import { judgeLimit, judgeUnsolved, subjectOf } from "../../judgements/power/limit-judgement";
import { atMinimumOrUnitLost } from "../../judgements/scenario-filters";
import { judgeMissingInput, judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** The voltage at the terminals of rectifiers and UPS at the lowest grid voltage, loaded, against the one at which they start again. */
export const restartVoltage = defineRule({
  id: "power/restart-voltage",
  title: "Rectifiers and UPS start again at minimum grid voltage",
  shortfall: "less than the equipment needs to start",
  why: "A wide-input converter runs on at 120 V, but once off it waits for more: after the first outage the site stays on its battery until that is empty.",
  source: "Restart voltage from the manual of rectifier or UPS; voltage at its terminals, loaded, from the load flow",
  severity: "critical",
  remedy: "Converters that start again at that voltage, a higher minimum of the grid, or a shorter or thicker cable",
  in: atMinimumOrUnitLost,
  worsenedBy: ["more-load"],
  check: (context) => {
    const { node, point } = context;
    if (!node.network) return [judgeUnknown("power", "the node has no power module, so nothing is known of its converters: add power")];
    const converters = node.network.filter((part) => part.kind === "rectifier-plant" || part.kind === "ups");
    if (converters.length === 0) return [judgeNotApplicable("power", "the node has no rectifiers and no UPS")];
    const { electrical, scenario } = point;
    return converters.flatMap((part): PendingJudgement[] => {
      const subject = subjectOf(part.id);
      const misfit = ofMisfit(context, part.id);
      if (misfit) return [misfit];
      if (part.kind === "ups" && part.input?.restartV === undefined)
        return [
          judgeMissingInput(
            subject,
            "power.ups[].input.restart",
            "nobody says at which voltage it starts again: give `input.restart` of the UPS",
          ),
        ];
      if (!atMinimumOrUnitLost(scenario)) return [judgeNotApplicable(subject, "the grid is not at its minimum, and no unit is lost")];
      if (electrical.outcome === "unknown") return [judgeUnsolved(subject, electrical)];
      const limit = electrical.limits.find(
        ({ node: id, kind }) => id === part.id && (kind === "rectifier-restart" || kind === "ups-restart"),
      );
      if (!limit) return [judgeNotApplicable(subject, "none of its units stands on the grid")];
      const remedy = () =>
        `choose ${part.kind === "ups" ? "a UPS" : "rectifiers"} for ${part.id} that ${part.kind === "ups" ? "starts" : "start"} again at ${Math.floor(limit.value)} V, raise the grid's minimum, or shorten and thicken the cable to it`;
      return [judgeLimit({ node, point }, limit, { subject, remedy })];
    });
  },
});
