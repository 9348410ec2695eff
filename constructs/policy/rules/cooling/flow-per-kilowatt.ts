import { judgeFlow } from "../../judgements/coolant/judge-flow";
import { watchedFlows } from "../../judgements/watching/watched-coolant";
import { defineRule } from "../../rule/rule";
import { flowRunbook } from "../../runbooks/cooling";

/** Coolant for the heat that the racks give to it against the least that each asks for. Racks in parallel share the flow as they share the heat. */
export const flowPerKilowatt = defineRule({
  id: "cooling/flow-per-kilowatt",
  title: "Enough coolant flow for the heat captured",
  why: "A cold plate with less flow than its maker asks for overheats although its supply is cold enough. A rack whose flow and warmest return nobody states may do so unseen.",
  source:
    "Flow that the rack's maker asks for; the usual 1.5 L/min/kW is OCP guidance as quoted by STULZ, cdu-specifications-for-liquid-cooling. Racks balanced to equal rise, docs/physics/cdus.md, Racks on one loop",
  severity: "high",
  remedy: "More flow in the secondary loop, or less heat in the coolant",
  // A flow over supply temperature is needed the more, the warmer the coolant
  worsenedBy: ({ racks }) => [
    ...(racks.some(({ requiredFlowM3PerSPerW: required }) => Array.isArray(required)) ? (["hotter-air"] as const) : []),
    "more-load",
  ],
  watched: watchedFlows,
  runbook: flowRunbook,
  check: judgeFlow,
});
