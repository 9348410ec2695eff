import { judgeUnsolved, subjectOf } from "../../judgements/power/limit-judgement";
import { unservedLoads } from "../../judgements/power/unserved-loads";
import { onUpsLost } from "../../judgements/scenario-filters";
import { judgeNotApplicable, judgeUnknown, passes } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** With one UPS lost, no load left without power. What the others then carry power/equipment-within-rating judges. */
export const upsLossSurvived = defineRule({
  id: "power/ups-loss-survived",
  title: "The loss of a UPS leaves no load dark",
  why: "A UPS that fails takes everything that hangs on it alone with it, whatever the grid does.",
  source: "The site's promise: under N+1 the node works with any one UPS lost; shown by solving the scenario",
  severity: "critical",
  remedy: "Loads on two UPS, or on a UPS and a board, or loads that may be shed",
  in: onUpsLost,
  worsenedBy: [],
  check: ({ node, point }) => {
    if (!node.network) return [judgeUnknown("power", "the node has no power module, so nothing is known of its UPS: add power")];
    const all = node.network.filter(({ kind }) => kind === "ups");
    if (all.length === 0) return [judgeNotApplicable(subjectOf("ups"), "the node has no UPS")];
    const { state } = point.scenario;
    return all.flatMap(({ id }) => {
      const subject = subjectOf(id);
      if (state.kind !== "ups-lost" || state.ups !== id) return [judgeNotApplicable(subject, "it is not lost")];
      const { electrical } = point;
      const dark = unservedLoads(
        subject,
        electrical,
        (ids) => `serve ${ids} from a second UPS or board too, each with its share, or declare it sheddable`,
      );
      if (dark.length > 0) return dark;
      if (electrical.outcome === "unknown") return [judgeUnsolved(subject, electrical)];
      return [passes(subject)];
    });
  },
});
