import type { RectifierPlantNode } from "../../../facts/electrical";
import { judge, notApplicable, undecided } from "../../judge";
import type { Rule } from "../../rule";
import { subjectOf } from "./subject";

/** What each rectifier plant can give at the site's lowest grid voltage, against the load on its bus. */
export const rectifiersCarryLoad: Rule = {
  id: "power/rectifiers-carry-load",
  title: "Rectifiers carry the load at minimum grid voltage",
  why: "A wide-input rectifier keeps running on a sagging grid but gives a part of its power: what is missing drains the battery until the bus falls.",
  source: "Output over input voltage from the rectifier's manual; power balance of the bus",
  severity: "critical",
  check: ({ node, point }) => {
    if (!node.network)
      return [undecided("power", "W", "at-most", "the node has no power module, so nothing is known of its rectifiers: add power")];
    const plants = node.network.filter((part) => part.kind === "rectifier-plant");
    if (plants.length === 0) return [notApplicable("power", "W", "at-most", "the node has no rectifiers")];
    const { electrical, scenario } = point;
    if (scenario.state.kind !== "grid-minimum")
      return plants.map(({ id }) => notApplicable(subjectOf(id), "W", "at-most", "the grid is not at its minimum"));
    if (electrical.outcome === "unknown")
      return plants.map(({ id }) => undecided(subjectOf(id), "W", "at-most", electrical.reason ?? "the network has no solution"));
    return plants.flatMap((plant) => {
      const limit = electrical.limits.find((one) => one.kind === "rectifier-plant" && one.node === plant.id);
      if (!limit) return [];
      return [
        judge({
          subject: subjectOf(plant.id),
          unit: "W",
          bound: "at-most",
          value: limit.value,
          limit: limit.limit,
          limitSource: plant.source,
          ...(limit.reason !== undefined && { reason: limit.reason }),
          contributors: () => electrical.contributorsOf(limit),
          remedy: () => remedy(plant, limit.value, limit.limit ?? 0, node.site.grid.minimumShare),
        }),
      ];
    });
  },
};

function remedy({ id, units }: RectifierPlantNode, loadW: number, capacityW: number, minimumShare: number): string {
  const grid = `at ${(minimumShare * 100).toFixed(0)} % of nominal voltage`;
  if (capacityW <= 0) return `choose rectifiers that run ${grid}: those of ${id} give nothing there`;
  return `fit ${Math.ceil((units * loadW) / capacityW)} units to ${id} instead of ${units}: each gives ${(capacityW / units / 1000).toFixed(2)} kW ${grid}`;
}
