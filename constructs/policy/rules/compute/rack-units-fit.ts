import { eachRack } from "../../judgements/by-design";
import { judge, judgeMissingInput } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Rack units that are taken in each rack, against those it has. */
export const rackUnitsFit = defineRule({
  id: "compute/rack-units-fit",
  title: "Equipment fits into the units of its rack",
  shortfall: "more than the rack has",
  why: "What finds no place in its rack ends on a floor or in an aisle, without the air and the circuit that were designed for it.",
  source: "Rack unit of 44.45 mm, IEC 60297-3-100 and EIA-310, recalled, and no limit here; units as the design gives them",
  severity: "medium",
  remedy: "A taller rack, one rack more, or equipment that takes fewer units",
  judges: "design",
  worsenedBy: [],
  check: ({ node }) =>
    eachRack(node.racks, ({ rackUnits, source }, subject) => {
      if (!rackUnits)
        return judgeMissingInput(
          subject,
          "compute.racks[].rackUnits",
          "nobody says how many units the rack has and uses: give its rackUnits",
        );
      const { total, used } = rackUnits;
      return judge({
        subject,
        unit: "units",
        bound: "at-most",
        value: used,
        limit: total,
        limitSource: source,
        remedy: () => `take ${used - total} units out, or give the rack ${Math.ceil(used)} units`,
      });
    }),
});
