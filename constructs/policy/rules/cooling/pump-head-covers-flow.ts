import type { CoolingFacts } from "../../../facts/cooling/cooling";
import { ofEach } from "../../judgements/by-design";
import { bothLoops, type LoopKey, loopSubjects } from "../../judgements/coolant/both-loops";
import { loadSources } from "../../judgements/load-sources";
import { judge, judgeMissingInput, judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

const litresPerMinute = 60_000; // in a m³/s

/** Compares the flow that the running pumps reach against the pressure drops of their loop with the design flow of the loop. */
export const pumpHeadCoversFlow = defineRule({
  id: "cooling/pump-head-covers-flow",
  title: "The pumps reach the design flow of their loop",
  shortfall: "less than the design flow",
  why: "With less flow the return gets warmer, and every heat exchanger transfers less heat than its rating states.",
  source:
    "Curve of the pump's maker and pressure drops of the parts' makers; operating point of pumps in parallel, docs/physics/coolant.md, Pumps and pressure drops",
  severity: "high",
  remedy: "Choose pumps with more pressure, add a pump, or choose parts with less pressure drop",
  worsenedBy: [],
  byDesign: ({ cooling }) => ofEach(bothLoops, (key) => withoutCurve(cooling, key)),
  check: ({ node, point }) =>
    bothLoops.flatMap((key) => {
      const unjudged = withoutCurve(node.cooling, key);
      const { flowM3PerS = Number.NaN, hydraulics } = node.cooling?.[key] ?? {};
      if (unjudged || !hydraulics) return unjudged ?? [];
      const subject = loopSubjects[key];
      const coolant = point.coolant ?? point.liquidToAir;
      const state = coolant?.outcome === "solved" ? (coolant.heatTo === "room" ? coolant.secondaryLoop : coolant[key]) : undefined;
      const movesM3PerS = state?.flowM3PerS ?? point.flowsWithoutChain?.[key];
      if (movesM3PerS === undefined)
        return judgeUnknown(subject, coolant?.outcome === "unknown" ? coolant.reason : "the coolant temperatures are not solved");
      const [largest] = hydraulics.parts.toSorted((one, other) => other.dropPa / other.flowM3PerS ** 2 - one.dropPa / one.flowM3PerS ** 2);
      return judge({
        subject,
        unit: "L/min",
        bound: "at-least",
        value: movesM3PerS * litresPerMinute,
        limit: flowM3PerS * litresPerMinute,
        restsOn: loadSources(node, point),
        remedy: () =>
          `choose pumps with more pressure at ${(flowM3PerS * litresPerMinute).toFixed(1)} L/min, run one pump more, or reduce the pressure drop of ${largest?.name}`,
      });
    }),
});

function withoutCurve(cooling: CoolingFacts | undefined, key: LoopKey): PendingJudgement | undefined {
  const loop = cooling?.[key];
  if (!loop) return judgeNotApplicable(loopSubjects[key], "the node does not have this loop");
  if (loop.hydraulics) return undefined;
  return judgeMissingInput(
    loopSubjects[key],
    [`cooling.${key}.pumps.curve`, `cooling.${key}.pressureDrops`],
    `whether the pumps reach the stated flow is unknown: add pumps.curve and pressureDrops to cooling.${key}`,
  );
}
