import { limitSource } from "../../../provenance/limit-source";
import { judge, notApplicable, type PendingJudgement, undecided } from "../../rule/judge";
import type { NodeAtPoint } from "../../rule/rule";
import { loadSources } from "../load-sources";
import { flowNeed } from "./supply-contributors";

const litresPerMinuteAndKilowatt = 60_000_000; // in a m³/(s·W)

/** Coolant flow for the heat of each rack against the least that it asks for. */
export function judgeFlow({ node, point }: NodeAtPoint): readonly PendingJudgement[] {
  const coolant = point.coolant ?? point.liquidToAir;
  if (node.racks.length === 0) return [notApplicable("compute", "the node has no racks")];
  return node.racks.map(({ id, captureRatio, rearDoor, tank, requiredFlowM3PerSPerW, maximumReturnC, source }, i) => {
    const subject = `compute/${id}`;
    if (captureRatio === 0)
      return notApplicable(subject, rearDoor ? "only the rear door of the rack takes coolant" : "the rack takes no coolant");
    if (requiredFlowM3PerSPerW === undefined) {
      if (tank) return notApplicable(subject, "the bath or the boiling point of the rack's tank is judged instead");
      if (maximumReturnC !== undefined) return notApplicable(subject, "the rack states no flow for its heat: its return is judged instead");
      return undecided(
        subject,
        `nobody says how much coolant the rack needs: give requiredFlow or maximumReturn of compute.racks[${i}] from its maker's data sheet`,
      );
    }
    if (coolant?.outcome !== "solved") return undecided(subject, coolant?.reason ?? "the node has no coolant loops: add cooling");
    const flow = coolant.itFlowM3PerSPerW;
    if (flow === undefined) return notApplicable(subject, "no rack gives heat to the coolant here");
    const need = flowNeed(requiredFlowM3PerSPerW, point);
    if ("reason" in need) return undecided(subject, need.reason);
    return judge({
      subject,
      unit: "L/min/kW",
      bound: "at-least",
      value: flow * litresPerMinuteAndKilowatt,
      limit: need.leastFlow * litresPerMinuteAndKilowatt,
      limitSource: limitSource(source, ["requiredFlow", "maximumReturn"]),
      restsOn: loadSources(node, point),
      remedy: () =>
        `pump ${(coolant.secondaryLoop.flowM3PerS * 60_000 * (need.leastFlow / flow)).toFixed(1)} L/min through the racks${point.rearDoors ? " and rear doors" : ""} (cooling.secondaryLoop.flow)`,
    });
  });
}
