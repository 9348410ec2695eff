import type { CoolingFacts } from "../../../facts/cooling/cooling";
import { ofEach } from "../../judgements/by-design";
import { bothLoops, type LoopKey, loopSubjects } from "../../judgements/coolant/both-loops";
import { loadSources } from "../../judgements/load-sources";
import { judge, judgeMissingInput, judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

const litresPerMinute = 60_000; // in a m³/s

/** Flow at which the pumps that run meet the pressure drops of their loop, against the flow that the loop is designed for. */
export const pumpHeadCoversFlow = defineRule({
  id: "cooling/pump-head-covers-flow",
  title: "Pumps have the pressure for the design flow",
  shortfall: "less than the design flow",
  why: "Less flow means a warmer return and less heat through every plate and coil than their ratings say.",
  source:
    "Curve of the pump's maker and pressure drops of the parts' makers; operating point of pumps in parallel, docs/physics/coolant.md, Pumps and pressure drops",
  severity: "high",
  remedy: "Pumps with more pressure, one more of them, or parts that take less",
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
        return judgeUnknown(subject, coolant?.outcome === "unknown" ? coolant.reason : "the coolant chain is not solved");
      const [largest] = hydraulics.parts.toSorted((one, other) => other.dropPa / other.flowM3PerS ** 2 - one.dropPa / one.flowM3PerS ** 2);
      return judge({
        subject,
        unit: "L/min",
        bound: "at-least",
        value: movesM3PerS * litresPerMinute,
        limit: flowM3PerS * litresPerMinute,
        restsOn: loadSources(node, point),
        remedy: () =>
          `choose pumps with more pressure at ${(flowM3PerS * litresPerMinute).toFixed(1)} L/min, let one more run, or take pressure off ${largest?.name}`,
      });
    }),
});

function withoutCurve(cooling: CoolingFacts | undefined, key: LoopKey): PendingJudgement | undefined {
  const loop = cooling?.[key];
  if (!loop) return judgeNotApplicable(loopSubjects[key], "the node has no such loop");
  if (loop.hydraulics) return undefined;
  return judgeMissingInput(
    loopSubjects[key],
    [`cooling.${key}.pumps.curve`, `cooling.${key}.pressureDrops`],
    `nobody says whether its pumps move the flow that is given: give cooling.${key}.pumps.curve and pressureDrops`,
  );
}
