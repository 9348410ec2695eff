import { ofMisfit } from "../../judgements/power/judge-voltage";
import { judgeLimit, judgeUnsolved, noPower, subjectOf } from "../../judgements/power/limit-judgement";
import { atMinimumOrUnitLost } from "../../judgements/scenario-filters";
import { judgeMissingInput, judgeNotApplicable, type PendingJudgement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Compares the voltage at rectifiers and UPS, loaded and at the lowest grid voltage, with the voltage at which they start again. */
export const restartVoltage = defineRule({
  id: "power/restart-voltage",
  title: "Rectifiers and UPS start again at minimum grid voltage",
  shortfall: "less than the equipment needs to start again",
  why: "A wide-input converter runs at 120 V, but needs a higher voltage to start again. After an outage the site then stays on its battery until that is empty.",
  source: "Restart voltage from the manual of rectifier or UPS; voltage at its terminals, loaded, from the load flow",
  severity: "critical",
  remedy: "Choose converters that start again at that voltage, raise the lowest voltage of the grid, or use a shorter or thicker cable",
  in: atMinimumOrUnitLost,
  worsenedBy: ["more-load"],
  check: (context) => {
    const { node, point } = context;
    if (!node.network) return noPower("converters");
    const converters = node.network.filter((part) => part.kind === "rectifier-plant" || part.kind === "ups");
    if (converters.length === 0) return [judgeNotApplicable("power", "the node has no rectifiers and no UPS")];
    const { electrical, scenario } = point;
    return converters.flatMap((part): PendingJudgement[] => {
      const subject = subjectOf(part.id);
      const misfit = ofMisfit(context, part.id);
      if (misfit) return [misfit];
      if (part.kind === "ups" && part.input?.restartV === undefined)
        return [
          judgeMissingInput(subject, "power.ups[].input.restart", "the restart voltage is not stated: state power.ups[].input.restart"),
        ];
      if (!atMinimumOrUnitLost(scenario))
        return [judgeNotApplicable(subject, "the grid voltage is not at its minimum, and no unit is lost")];
      if (electrical.outcome === "unknown") return [judgeUnsolved(subject, electrical)];
      const limit = electrical.limits.find(
        ({ node: id, kind }) => id === part.id && (kind === "rectifier-restart" || kind === "ups-restart"),
      );
      if (!limit) return [judgeNotApplicable(subject, "the grid supplies no unit of the converter")];
      const remedy = () =>
        `choose ${part.kind === "ups" ? "a UPS" : "rectifiers"} for ${part.id} that ${part.kind === "ups" ? "starts" : "start"} again at ${Math.floor(limit.value)} V, raise the lowest voltage of the grid, or use a shorter or thicker cable to it`;
      return [judgeLimit({ node, point }, limit, { subject, remedy })];
    });
  },
});
