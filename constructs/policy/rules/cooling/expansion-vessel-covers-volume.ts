import type { CoolingFacts } from "../../../facts/cooling/cooling";
import { ofEach } from "../../judgements/by-design";
import { bothLoops, type LoopKey, loopSubjects } from "../../judgements/coolant/both-loops";
import { loadSources } from "../../judgements/load-sources";
import { judge, judgeMissingInput, judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

const litres = 1000; // in a m³

/** Compares the growth of a loop's coolant since it was filled with the volume that its vessel takes up. */
export const expansionVesselCoversVolume = defineRule({
  id: "cooling/expansion-vessel-covers-volume",
  title: "The expansion vessel takes up the growth of the coolant",
  shortfall: "more than the vessel takes up",
  why: "Coolant expands when it warms. If the vessel is too small the safety valve opens, and the lost coolant is missing when the loop cools down.",
  source: "Acceptance volume of the vessel's maker; ΔV = V·(ρ_fill/ρ_hot − 1), conservation of mass, docs/physics/coolant.md, Expansion",
  severity: "medium",
  remedy: "Choose a larger vessel, or add one",
  worsenedBy: ["hotter-air", "more-load"],
  byDesign: ({ cooling }) => ofEach(bothLoops, (key) => withoutVessel(cooling, key)),
  check: ({ node, point }) =>
    bothLoops.map((key) => {
      const unjudged = withoutVessel(node.cooling, key);
      if (unjudged) return unjudged;
      const subject = loopSubjects[key];
      const found = point.expansion.find(({ loop }) => loop === key);
      const coolant = point.coolant ?? point.liquidToAir;
      if (!found) return judgeUnknown(subject, coolant?.outcome === "unknown" ? coolant.reason : "the coolant temperatures are not solved");
      const value = found.expansionM3 * litres;
      return judge({
        subject,
        unit: "L",
        bound: "at-most",
        value,
        limit: found.acceptanceM3 * litres,
        limitSource: node.cooling?.[key]?.expansion?.source,
        restsOn: loadSources(node, point),
        remedy: () =>
          `choose a vessel that takes up ${value.toFixed(1)} L from ${found.fillC} °C to ${found.hottestC.toFixed(1)} °C (cooling.${key}.expansion)`,
      });
    }),
});

function withoutVessel(cooling: CoolingFacts | undefined, key: LoopKey): PendingJudgement | undefined {
  const facts = cooling?.[key];
  if (!facts) return judgeNotApplicable(loopSubjects[key], "the node does not have this loop");
  if (facts.expansion) return undefined;
  return judgeMissingInput(
    loopSubjects[key],
    `cooling.${key}.expansion`,
    `the expansion vessel of the loop is not stated: add cooling.${key}.expansion`,
  );
}
