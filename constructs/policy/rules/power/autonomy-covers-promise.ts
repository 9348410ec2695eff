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
 * Checks that each battery carries its bus for the hours that the site promises on batteries. Where gensets start, it must last until they carry load. A battery
 * that still discharges while gensets run must last for the hours that the site promises on gensets.
 */
export const autonomyCoversPromise = defineRule({
  id: "power/autonomy-covers-promise",
  title: "Batteries carry their loads for the required time",
  shortfall: "more supply from batteries needed",
  why: "A battery can be empty before the grid is back or a genset carries load. All loads on its bus then lose power.",
  source:
    "Autonomy = usable energy ÷ load, HOMER Pro 3.16 manual, Storage Outputs; energy left by temperature, age and rate by the battery's maker",
  severity: "high",
  remedy: "Choose a larger battery, reduce the load on its bus, or choose a genset that starts sooner",
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
    if (scenario.state.kind !== "on-battery") return [judgeNotApplicable(subject, "the grid is present: the rule judges outages only")];
    if (electrical.outcome === "unknown") return [judgeUnsolved(subject, electrical)];
    return carriedOnBatteries(context, parameters.headroom.value);
  },
});

const allShed = "shedding switches off every load promised on batteries: name other loads, or shed fewer (promises.shedding)";

/**
 * Compares how long batteries last with the promise on batteries, and finds promised loads that no battery feeds. The promise covers all loads, or those that
 * the site names; a battery also carries everything else on its bus.
 *
 * @param headroom share of its time that must stay unused [-]
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
  const instead = named ? "remove the load from site.promises.autonomy.batteries" : "declare the load sheddable";
  const dark = unservedLoads(
    subject,
    electrical,
    (ids) => `supply ${ids} ${servedFrom(scenario.state)}, ${orGensets}or ${instead}`,
    named?.asks,
  );
  return dark.length + lasting.length > 0 ? [...dark, ...lasting] : [judgeNotApplicable(subject, "nothing draws power")];
}
