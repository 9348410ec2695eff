import { judgeUnsolved, noPower, subjectOf } from "../../judgements/power/limit-judgement";
import { unservedLoads } from "../../judgements/power/unserved-loads";
import { onUpsLost } from "../../judgements/scenario-filters";
import { judgeNotApplicable, passes } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Checks that with one UPS lost no load loses power unless it is sheddable. The rule power/equipment-within-rating judges the load of the other UPS. */
export const upsLossSurvived = defineRule({
  id: "power/ups-loss-survived",
  title: "When one UPS is lost, every load that is not sheddable keeps its power",
  shortfall: "of load loses its power",
  why: "When a UPS fails, all loads that only it feeds lose power, even while the grid is present.",
  source: "The site's promise: under N+1 the node works with any one UPS lost; shown by solving the scenario",
  severity: "critical",
  remedy: "Supply loads from two UPS, or from a UPS and a board, or declare loads sheddable",
  in: onUpsLost,
  worsenedBy: [],
  check: ({ node, point }) => {
    if (!node.network) return noPower("UPS");
    const all = node.network.filter(({ kind }) => kind === "ups");
    if (all.length === 0) return [judgeNotApplicable(subjectOf("ups"), "the node has no UPS")];
    const { state } = point.scenario;
    return all.flatMap(({ id }) => {
      const subject = subjectOf(id);
      if (state.kind !== "ups-lost" || state.ups !== id) return [judgeNotApplicable(subject, "this UPS is not lost")];
      const { electrical } = point;
      const dark = unservedLoads(
        subject,
        electrical,
        (ids) => `supply ${ids} from a second UPS or board too, each with its share, or declare the load sheddable`,
      );
      if (dark.length > 0) return dark;
      if (electrical.outcome === "unknown") return [judgeUnsolved(subject, electrical)];
      return [passes(subject)];
    });
  },
});
