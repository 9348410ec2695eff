import { judgeEnclosure } from "../../judgements/compute/judge-enclosure";
import { headroom } from "../../rule/headroom";
import { defineRule } from "../../rule/rule";

/** The container with all in it against the gross mass on its plate. */
export const containerMassWithinRating = defineRule({
  id: "compute/container-mass-within-rating",
  title: "Gross mass of the container within its rating",
  shortfall: "heavier than the container may be",
  why: "No crane, ship or road takes a box that weighs more than its plate says.",
  source:
    "Safety approval plate of the container (CSC); 30,480 kg is ISO 668 since its amendment of 2005. Roads of most countries allow less",
  severity: "high",
  remedy: "Ship racks or batteries apart, or a container with a higher rating",
  judges: "design",
  worsenedBy: [],
  parameters: { headroom },
  check: (context) =>
    judgeEnclosure(context, "kg", ({ mass }) =>
      mass
        ? [
            {
              subject: "cooling/enclosure",
              amount: mass,
              share: 1 - context.parameters.headroom.value,
              remedy: () =>
                `take ${Math.ceil(mass.value - mass.limit * (1 - context.parameters.headroom.value))} kg out and ship them apart`,
            },
          ]
        : [],
    ),
});
