import type { CoolingFacts } from "../../../facts/cooling/cooling";
import { ofEach } from "../../judgements/by-design";
import { bothLoops, type LoopKey, loopSubjects } from "../../judgements/coolant/both-loops";
import { loadSources } from "../../judgements/load-sources";
import { judge, judgeMissingInput, judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

const litres = 1000; // in a m³

/** What the coolant of a loop needs more than when it was filled, against what its vessel takes up. */
export const expansionVesselCoversVolume = defineRule({
  id: "cooling/expansion-vessel-covers-volume",
  title: "The expansion vessel takes up what the coolant grows",
  shortfall: "more than the vessel takes up",
  why: "A closed loop without room to grow opens its safety valve, and the coolant that it loses is missing when it cools down.",
  source: "Acceptance volume of the vessel's maker; ΔV = V·(ρ_fill/ρ_hot − 1), conservation of mass, docs/physics/coolant.md, Expansion",
  severity: "medium",
  remedy: "A larger vessel, or one more of them",
  worsenedBy: ["hotter-air", "more-load"],
  byDesign: ({ cooling }) => ofEach(bothLoops, (key) => withoutVessel(cooling, key)),
  check: ({ node, point }) =>
    bothLoops.map((key) => {
      const unjudged = withoutVessel(node.cooling, key);
      if (unjudged) return unjudged;
      const subject = loopSubjects[key];
      const found = point.expansion.find(({ loop }) => loop === key);
      const coolant = point.coolant ?? point.liquidToAir;
      if (!found) return judgeUnknown(subject, coolant?.outcome === "unknown" ? coolant.reason : "the coolant chain is not solved");
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
  if (!facts) return judgeNotApplicable(loopSubjects[key], "the node has no such loop");
  if (facts.expansion) return undefined;
  return judgeMissingInput(
    loopSubjects[key],
    `cooling.${key}.expansion`,
    `nobody says which vessel the loop has: give cooling.${key}.expansion`,
  );
}
