import { carriedOnBatteries } from "../../judgements/carried-on-batteries";
import { subjectOf } from "../../judgements/limit-judgement";
import { isPromised, unpromised, withoutAutonomy } from "../../judgements/promise-without-means";
import { onGenset, withoutGrid } from "../../judgements/scenario-filters";
import { untilGensetsStand } from "../../judgements/until-gensets-stand";
import { batteriesWorsenedBy } from "../../judgements/worsened-with-parts";
import { headroom } from "../../rule/headroom";
import { notApplicable, undecided } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

const subject = subjectOf("autonomy");

/**
 * Hours that each battery carries its bus: against what the site promises on batteries, of all loads or of those that it names. Beside gensets against the time until
 * they stand, and against the promise on gensets where it gives power beside them.
 */
export const autonomyCoversPromise = defineRule({
  id: "power/autonomy-covers-promise",
  title: "Batteries last as long as the site promises",
  why: "A battery that is empty before the grid is back, or before a generator set carries load, takes everything on its bus with it.",
  source:
    "Autonomy = usable energy ÷ load, HOMER Pro 3.16 manual, Storage Outputs; energy left by temperature, age and rate by the battery's maker",
  severity: "high",
  remedy: "A larger battery, less load on its bus, or a generator set that starts sooner",
  in: withoutGrid,
  worsenedBy: batteriesWorsenedBy,
  parameters: { headroom },
  byDesign: (node) => withoutAutonomy(subject, node),
  check: (context) => {
    const { node, point, parameters } = context;
    const { electrical, scenario } = point;
    const bridges = node.gensets.length > 0;
    if (bridges && node.site.promises.batteryAutonomyS === undefined) {
      const until = untilGensetsStand(context, subject, parameters.headroom.value);
      if (isPromised(node) || node.batteries.length === 0) return until;
      return until.map((one) => (one.subject === subject ? unpromised(subject, node) : one));
    }
    if (bridges && onGenset(scenario)) return untilGensetsStand(context, subject, parameters.headroom.value);
    if (scenario.state.kind !== "on-battery") return [notApplicable(subject, "the grid is there")];
    if (electrical.outcome === "unknown") return [undecided(subject, electrical.reason ?? "the network has no solution")];
    return carriedOnBatteries(context, subject, parameters.headroom.value);
  },
});
