import type { ElectricalNode, RectifierPlantNode } from "../../../facts/power/electrical";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import { judgeLimit, judgeUnsolved, noPower, subjectOf } from "../../judgements/power/limit-judgement";
import { standsIn } from "../../judgements/power/places";
import { atMinimumOrUnitLost } from "../../judgements/scenario-filters";
import { headroom } from "../../rule/headroom";
import { judgeNotApplicable, type PendingJudgement } from "../../rule/judge";
import { defineRule, type NodeAtPoint } from "../../rule/rule";

/** Compares the load on the bus of each rectifier plant with what it delivers at the lowest grid voltage, and with one unit lost. */
export const rectifiersCarryLoad = defineRule({
  id: "power/rectifiers-carry-load",
  title: "Rectifiers carry the load at minimum grid voltage, and with a unit lost",
  shortfall: "more than the rectifiers may carry",
  why: "A wide-input rectifier runs at low grid voltage, but with only a part of its power. The battery supplies the rest until it is empty and the bus loses power.",
  source: "Output over input voltage from the rectifier's manual; power balance of the bus",
  severity: "critical",
  remedy: "Add rectifier units, or choose rectifiers that deliver more power at that voltage",
  in: atMinimumOrUnitLost,
  parameters: { headroom },
  byDesign: unjudged,
  check: (context) => {
    const { node, parameters } = context;
    return (node.network ?? []).filter(isPlant).flatMap((plant) => checkPlant(plant, context, parameters.headroom.value));
  },
});

function unjudged({ network }: NodeSnapshot): readonly PendingJudgement[] | undefined {
  if (!network) return noPower("rectifiers");
  return network.some(isPlant) ? undefined : [judgeNotApplicable("power", "the node has no rectifiers")];
}

function isPlant(part: ElectricalNode): part is RectifierPlantNode {
  return part.kind === "rectifier-plant";
}

function checkPlant(plant: RectifierPlantNode, context: NodeAtPoint, headroom: number) {
  const { electrical, scenario } = context.point;
  const subject = subjectOf(plant.id);
  if (!atMinimumOrUnitLost(scenario)) return [judgeNotApplicable(subject, "the grid voltage is not at its minimum, and no unit is lost")];
  if (electrical.outcome === "unknown") return [judgeUnsolved(subject, electrical)];
  const limit = electrical.limits.find(({ node, kind }) => node === plant.id && kind === "rectifier-plant");
  if (!limit) return [judgeNotApplicable(subject, "the input of the rectifier plant is not powered, so none of its units runs")];
  return [
    judgeLimit(context, limit, {
      subject,
      headroom,
      remedy: () => moreUnits(plant, limit.value, limit.limit ?? 0, standsIn(context, plant.id)),
    }),
  ];
}

/** @param at ` in power-room at 52.0 °C`, if it is at a place of the design */
function moreUnits({ id, units }: RectifierPlantNode, loadW: number, capacityW: number, at: string): string {
  if (capacityW <= 0) return `choose rectifiers that run at that voltage: the units of ${id}${at} deliver no power there`;
  return `fit ${id} with ${Math.ceil((units * loadW) / capacityW)} rectifier units instead of ${units}: each delivers ${(capacityW / units / 1000).toFixed(2)} kW at that voltage${at}`;
}
