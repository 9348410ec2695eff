import type { ElectricalNode, RectifierPlantNode } from "../../../facts/power/electrical";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import { judgeLimit, judgeUnsolved, subjectOf } from "../../judgements/power/limit-judgement";
import { standsIn } from "../../judgements/power/places";
import { atMinimumOrUnitLost } from "../../judgements/scenario-filters";
import { headroom } from "../../rule/headroom";
import { judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import { defineRule, type NodeAtPoint } from "../../rule/rule";

/** What each rectifier plant can give at the site's lowest grid voltage, and with one unit less, against the load on its bus. */
export const rectifiersCarryLoad = defineRule({
  id: "power/rectifiers-carry-load",
  title: "Rectifiers carry the load at minimum grid voltage, and with a unit lost",
  shortfall: "more than the rectifiers carry",
  why: "A wide-input rectifier keeps running on a sagging grid but gives a part of its power: what is missing drains the battery until the bus falls.",
  source: "Output over input voltage from the rectifier's manual; power balance of the bus",
  severity: "critical",
  remedy: "More units, or rectifiers that give more at that voltage",
  in: atMinimumOrUnitLost,
  parameters: { headroom },
  byDesign: unjudged,
  check: (context) => {
    const { node, parameters } = context;
    return (node.network ?? []).filter(isPlant).flatMap((plant) => checkPlant(plant, context, parameters.headroom.value));
  },
});

function unjudged({ network }: NodeSnapshot): readonly PendingJudgement[] | undefined {
  if (!network) return [judgeUnknown("power", "the node has no power module, so nothing is known of its rectifiers: add power")];
  return network.some(isPlant) ? undefined : [judgeNotApplicable("power", "the node has no rectifiers")];
}

function isPlant(part: ElectricalNode): part is RectifierPlantNode {
  return part.kind === "rectifier-plant";
}

function checkPlant(plant: RectifierPlantNode, context: NodeAtPoint, headroom: number) {
  const { electrical, scenario } = context.point;
  const subject = subjectOf(plant.id);
  if (!atMinimumOrUnitLost(scenario)) return [judgeNotApplicable(subject, "the grid is not at its minimum, and no unit is lost")];
  if (electrical.outcome === "unknown") return [judgeUnsolved(subject, electrical)];
  const limit = electrical.limits.find(({ node, kind }) => node === plant.id && kind === "rectifier-plant");
  if (!limit) return [judgeNotApplicable(subject, "its input is dark: none of its units runs")];
  return [
    judgeLimit(context, limit, {
      subject,
      headroom,
      remedy: () => moreUnits(plant, limit.value, limit.limit ?? 0, standsIn(context, plant.id)),
    }),
  ];
}

/** @param at ` in power-room at 52.0 °C`, where it stands at a place of the design */
function moreUnits({ id, units }: RectifierPlantNode, loadW: number, capacityW: number, at: string): string {
  if (capacityW <= 0) return `choose rectifiers that run at that voltage: those of ${id}${at} give nothing there`;
  return `fit ${Math.ceil((units * loadW) / capacityW)} units to ${id} instead of ${units}: each gives ${(capacityW / units / 1000).toFixed(2)} kW at that voltage${at}`;
}
