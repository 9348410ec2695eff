import { eachRack } from "../../judgements/by-design";
import { judge, judgeMissingInput } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Compares the rack units that the equipment of each rack uses with those that the rack has. */
export const rackUnitsFit = defineRule({
  id: "compute/rack-units-fit",
  title: "The equipment fits into the units of its rack",
  shortfall: "more than the rack has",
  why: "Equipment that does not fit ends up on the floor or in an aisle, without the air and the circuit that the design provides.",
  source: "Rack units: the design. A rack unit is 44.45 mm by IEC 60297-3-100 and EIA-310, recalled; no limit uses that number",
  severity: "medium",
  remedy: "Choose a taller rack, add a rack, or choose equipment that needs fewer units",
  judges: "design",
  worsenedBy: [],
  check: ({ node }) =>
    eachRack(node.racks, ({ rackUnits, source }, subject) => {
      if (!rackUnits)
        return judgeMissingInput(
          subject,
          "compute.racks[].rackUnits",
          "the units that the rack has and uses are not stated: add compute.racks[].rackUnits",
        );
      const { total, used } = rackUnits;
      return judge({
        subject,
        unit: "units",
        bound: "at-most",
        value: used,
        limit: total,
        limitSource: source,
        remedy: () => `take equipment of ${used - total} units out, or choose a rack with ${Math.ceil(used)} units`,
      });
    }),
});
