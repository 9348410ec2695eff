import type { RackFacts } from "../../../facts/compute/rack";
import { ofEachRack } from "../../judgements/by-design";
import { loadSources } from "../../judgements/load-sources";
import { judge, judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Compares the servers' air flow with the flow of the rear door's fans. For a door without fans, compares its pressure drop with the pressure that the servers' fans have left. */
export const rearDoorPassesAir = defineRule({
  id: "compute/rear-door-passes-air",
  title: "The rear door lets the servers' air through",
  shortfall: "more than the fans provide",
  why: "Air that the rear door holds back turns round in the rack. It reaches the server inlets warm.",
  source: "Data sheets of the door and of the servers. Pressure drop grows with the square of the flow, Incropera et al., 7th ed., ch. 8",
  severity: "high",
  remedy: "Choose a door with less pressure drop, a door with fans, or servers whose fans have more pressure left",
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
          : judgeNotApplicable(subject, "neither the rack nor its rear door runs in this scenario");
      }
      const { airFlowM3PerS, pressureDropPa } = door;
      const shared = { subject, bound: "at-most", limitSource: facts.source, restsOn: loadSources(node, point) } as const;
      if (fans) {
        const value = airFlowM3PerS * 60_000;
        const remedy = () => `choose a door whose fans move ${Math.ceil(value)} L/min`;
        return judge({ unit: "L/min", value, limit: facts.rating.airFlowM3PerS * 60_000, remedy, ...shared });
      }
      if (pressureDropPa === undefined)
        return judgeUnknown(subject, "the pressure drop of the door is unknown: add cooling.rearDoors[].airPressureDrop");
      return judge({
        ...shared,
        unit: "Pa",
        value: pressureDropPa,
        limit: left,
        reason: "the pressure that the servers' fans have left for the door is unknown: add cooling.rearDoors[].availableStaticPressure",
        remedy: () =>
          `choose a door with fans, or one with a pressure drop of at most ${Math.floor(left ?? 0)} Pa at ${Math.round(airFlowM3PerS * 60_000)} L/min`,
      });
    }),
});

function withoutDrop({ id, rearDoor }: RackFacts): PendingJudgement | undefined {
  const subject = `compute/${id}`;
  if (!rearDoor) return judgeNotApplicable(subject, "the rack has no rear door (cooling.rearDoors)");
  const { fans, availableStaticPressurePa, airPressureDropPa } = rearDoor;
  if (fans || availableStaticPressurePa !== undefined || airPressureDropPa !== undefined) return undefined;
  return judgeNotApplicable(subject, "the door states no pressure drop: to check it, add airPressureDrop and availableStaticPressure");
}
