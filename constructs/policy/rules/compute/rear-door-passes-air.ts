import type { RackFacts } from "../../../facts/compute/rack";
import { ofEachRack } from "../../judgements/by-design";
import { loadSources } from "../../judgements/load-sources";
import { judge, judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Air of the servers through a rear door: against what its fans move, or its pressure drop against what the servers' fans have left. */
export const rearDoorPassesAir = defineRule({
  id: "compute/rear-door-passes-air",
  title: "Rear door lets the servers' air through",
  shortfall: "more than the fans provide",
  why: "Air that a rear door holds back turns round in the rack and comes to the inlets of the servers warm.",
  source: "Sheets of the door and of the servers; pressure with the square of the flow, Incropera et al., 7th ed., ch. 8",
  severity: "high",
  remedy: "A door with less pressure drop, a door with fans, or servers whose fans have more left",
  worsenedBy: ["more-load"],
  byDesign: (node) => ofEachRack(node, withoutDrop),
  check: ({ node, point }) =>
    node.racks.flatMap((rack) => {
      const { id, rearDoor: facts } = rack;
      const unjudged = withoutDrop(rack);
      if (unjudged || !facts) return unjudged ?? [];
      const subject = `compute/${id}`;
      const { fans, availableStaticPressurePa: left } = facts;
      const door = point.rearDoors?.find(({ rack }) => rack === id);
      if (!door) {
        const { coolant } = point;
        return coolant?.outcome === "unknown"
          ? judgeUnknown(subject, coolant.reason)
          : judgeNotApplicable(subject, "neither rack nor door run here");
      }
      const { airFlowM3PerS, pressureDropPa } = door;
      const shared = { subject, bound: "at-most", limitSource: facts.source, restsOn: loadSources(node, point) } as const;
      if (fans) {
        const value = airFlowM3PerS * 60_000;
        const remedy = () => `choose a door whose fans move ${Math.ceil(value)} L/min`;
        return judge({ unit: "L/min", value, limit: facts.rating.airFlowM3PerS * 60_000, remedy, ...shared });
      }
      if (pressureDropPa === undefined) return judgeUnknown(subject, "what the air loses in the door is not known: give airPressureDrop");
      return judge({
        ...shared,
        unit: "Pa",
        value: pressureDropPa,
        limit: left,
        reason: "what the servers' fans have left for the door is not known: give availableStaticPressure",
        remedy: () =>
          `choose a door with fans, or one that takes ${Math.floor(left ?? 0)} Pa at ${Math.round(airFlowM3PerS * 60_000)} L/min`,
      });
    }),
});

function withoutDrop({ id, rearDoor }: RackFacts): PendingJudgement | undefined {
  const subject = `compute/${id}`;
  if (!rearDoor) return judgeNotApplicable(subject, "the rack has no rear door (cooling.rearDoors)");
  const { fans, availableStaticPressurePa, airPressureDropPa } = rearDoor;
  if (fans || availableStaticPressurePa !== undefined || airPressureDropPa !== undefined) return undefined;
  return judgeNotApplicable(subject, "the door gives no pressure drop: give airPressureDrop and availableStaticPressure to have it judged");
}
