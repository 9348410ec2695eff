import { limitSource } from "../../../provenance/limit-source";
import { eachRack } from "../../judgements/by-design";
import { flowNeed } from "../../judgements/coolant/supply-contributors";
import { loadSources } from "../../judgements/load-sources";
import { watchedFlows } from "../../judgements/watching/watched-coolant";
import { judge, judgeNotApplicable, judgeUnknown } from "../../rule/judge";
import { defineRule } from "../../rule/rule";
import { flowRunbook } from "../../runbooks/cooling";

const litresPerMinuteAndKilowatt = 60_000_000; // in a m³/(s·W)

/** Compares the coolant flow for each kilowatt of heat with the least flow that each rack needs. Racks in parallel share the flow as they share the heat. */
export const flowPerKilowatt = defineRule({
  id: "cooling/flow-per-kilowatt",
  title: "Every rack gets enough coolant for its heat",
  shortfall: "less coolant than the rack needs",
  why: "A cold plate with too little flow overheats even if its coolant supply is cold enough. If a rack states neither its flow nor its warmest return, nothing shows this.",
  source:
    "Flow that the rack's maker requires; the usual 1.5 L/min/kW is OCP guidance as quoted by STULZ, cdu-specifications-for-liquid-cooling. Racks are balanced to equal rise, docs/physics/cdus.md, Racks on one loop",
  severity: "high",
  remedy: "Pump more coolant through the secondary loop, or put less heat into the coolant",
  // Warmer coolant needs more flow, if the flow is stated over the supply temperature
  worsenedBy: ({ racks }) => [
    ...(racks.some(({ requiredFlowM3PerSPerW: required }) => Array.isArray(required)) ? (["hotter-air"] as const) : []),
    "more-load",
  ],
  watched: watchedFlows,
  runbook: flowRunbook,
  check: ({ node, point }) => {
    const coolant = point.coolant ?? point.liquidToAir;
    return eachRack(node.racks, ({ captureRatio, rearDoor, tank, requiredFlowM3PerSPerW, maximumReturnC, source }, subject) => {
      if (captureRatio === 0)
        return judgeNotApplicable(subject, rearDoor ? "only the rear door of the rack takes coolant" : "the rack takes no coolant");
      if (requiredFlowM3PerSPerW === undefined) {
        if (tank) return judgeNotApplicable(subject, "the bath or the boiling point of the rack's tank is judged instead");
        if (maximumReturnC !== undefined)
          return judgeNotApplicable(subject, "the rack states no required flow: its return temperature is judged instead");
        return judgeUnknown(
          subject,
          `the coolant that the rack needs is not stated: add compute.racks[].requiredFlow or compute.racks[].maximumReturn, from its maker's data sheet`,
        );
      }
      if (coolant?.outcome !== "solved") return judgeUnknown(subject, coolant?.reason ?? "the node has no coolant loops: add cooling");
      const flow = coolant.itFlowM3PerSPerW;
      if (flow === undefined) return judgeNotApplicable(subject, "no rack gives heat to the coolant in this scenario");
      const need = flowNeed(requiredFlowM3PerSPerW, point);
      if ("reason" in need) return judgeUnknown(subject, need.reason);
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
  },
});
