import { namedLoads } from "../../../studies/electrical/named-loads";
import { promisedHours } from "../../../studies/scenarios/power-states";
import { servedFrom } from "../../../studies/scenarios/served-from";
import { feedsNoneNamed, lasts } from "../../judgements/power/battery-lasts";
import { judgeUnsolved, subjectOf } from "../../judgements/power/limit-judgement";
import { isPromised, unpromised, withoutAutonomy } from "../../judgements/power/promise-without-means";
import { unservedLoads } from "../../judgements/power/unserved-loads";
import { untilGensetsStand } from "../../judgements/power/until-gensets-stand";
import { batteriesWorsenedBy } from "../../judgements/power/worsened-with-parts";
import { onGenset, withoutGrid } from "../../judgements/scenario-filters";
import { headroom } from "../../rule/headroom";
import { judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import { defineRule, type NodeAtPoint } from "../../rule/rule";

const subject = subjectOf("autonomy");

/**
 * Hours that each battery carries its bus: against what the site promises on batteries, of all loads or of those that it names. Beside gensets against the time until
 * they stand, and against the promise on gensets where it gives power beside them.
 */
export const autonomyCoversPromise = defineRule({
  id: "power/autonomy-covers-promise",
  title: "Batteries last as long as the site promises",
  shortfall: "less than the site promises",
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
    if (scenario.state.kind !== "on-battery") return [judgeNotApplicable(subject, "the grid is there")];
    if (electrical.outcome === "unknown") return [judgeUnsolved(subject, electrical)];
    return carriedOnBatteries(context, parameters.headroom.value);
  },
});

const allShed = "every load that the site promises to carry on batteries is shed: name others, or shed less (promises.shedding)";

/**
 * Batteries that carry what the site promises on them, against that time, and what of it they leave dark: all loads, or those that the site names with all that hangs
 * on their bus.
 *
 * @param headroom share of its time that must stay free [-]
 */
function carriedOnBatteries({ node, point }: NodeAtPoint, headroom: number): readonly PendingJudgement[] {
  const { electrical, scenario } = point;
  const named = namedLoads(node);
  if (named?.devices.size === 0) return [judgeUnknown(subject, allShed)];
  const limit = (promisedHours(node, "batteries") ?? Number.NaN) / (1 - headroom);
  const lasting = electrical.batteries.map(
    (battery) => feedsNoneNamed(node, battery.id) ?? lasts({ node, point }, battery, { unit: "h", limit }),
  );
  const orGensets = node.gensets.length > 0 || named ? "" : "add gensets, ";
  const instead = named ? "take it out of promises.autonomy.batteries" : "declare it sheddable";
  const dark = unservedLoads(
    subject,
    electrical,
    (ids) => `serve ${ids} ${servedFrom(scenario.state)}, ${orGensets}or ${instead}`,
    named?.asks,
  );
  return dark.length + lasting.length > 0 ? [...dark, ...lasting] : [judgeNotApplicable(subject, "nothing draws power")];
}
