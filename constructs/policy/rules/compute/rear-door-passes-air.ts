import { loadSources } from "../../judgements/load-sources";
import { judge, notApplicable, undecided } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Air of the servers through a rear door: against what its fans move, or its pressure drop against what the servers' fans have left. */
export const rearDoorPassesAir = defineRule({
  id: "compute/rear-door-passes-air",
  title: "Rear door lets the servers' air through",
  why: "Air that a rear door holds back turns round in the rack and comes to the inlets of the servers warm.",
  source: "Sheets of the door and of the servers; pressure with the square of the flow, Incropera et al., 7th ed., ch. 8",
  severity: "high",
  remedy: "A door with less pressure drop, a door with fans, or servers whose fans have more left",
  worsenedBy: ["more-load"],
  check: ({ node, point }) => {
    if (node.racks.length === 0) return [notApplicable("compute", "the node has no racks")];
    return node.racks.map(({ id, rearDoor: facts }) => {
      const subject = `compute/${id}`;
      if (!facts) return notApplicable(subject, "the rack has no rear door (cooling.rearDoors)");
      const { fans, availableStaticPressurePa: left, airPressureDropPa: drop } = facts;
      if (!fans && left === undefined && drop === undefined)
        return notApplicable(
          subject,
          "the door gives no pressure drop: give airPressureDrop and availableStaticPressure to have it judged",
        );
      const door = point.rearDoors?.find(({ rack }) => rack === id);
      if (!door) {
        const { coolant } = point;
        return coolant?.outcome === "unknown"
          ? undecided(subject, coolant.reason)
          : notApplicable(subject, "neither rack nor door run here");
      }
      const { airFlowM3PerS, pressureDropPa } = door;
      const shared = { subject, bound: "at-most", limitSource: facts.source, restsOn: loadSources(node, point) } as const;
      if (fans) {
        const value = airFlowM3PerS * 60_000;
        const remedy = () => `choose a door whose fans move ${Math.ceil(value)} L/min`;
        return judge({ unit: "L/min", value, limit: facts.rating.airFlowM3PerS * 60_000, remedy, ...shared });
      }
      if (pressureDropPa === undefined) return undecided(subject, "what the air loses in the door is not known: give airPressureDrop");
      return judge({
        ...shared,
        unit: "Pa",
        value: pressureDropPa,
        limit: left,
        reason: "what the servers' fans have left for the door is not known: give availableStaticPressure",
        remedy: () =>
          `choose a door with fans, or one that takes ${Math.floor(left ?? 0)} Pa at ${Math.round(airFlowM3PerS * 60_000)} L/min`,
      });
    });
  },
});
