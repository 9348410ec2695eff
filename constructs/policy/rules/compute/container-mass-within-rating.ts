import { judgeEnclosure } from "../../judgements/compute/judge-enclosure";
import { headroom } from "../../rule/headroom";
import { defineRule } from "../../rule/rule";

/** Compares the mass of the filled container with the gross mass on its plate. */
export const containerMassWithinRating = defineRule({
  id: "compute/container-mass-within-rating",
  title: "The gross mass of the container is within its rating",
  shortfall: "heavier than the container may be",
  why: "Cranes, ships and roads do not accept a container that is heavier than its plate allows.",
  source:
    "Safety approval plate of the container (CSC). ISO 668 allows 30,480 kg since its amendment of 2005. Roads of most countries allow less",
  severity: "high",
  remedy: "Ship racks or batteries separately, or choose a container with a higher rating",
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
                `take ${Math.ceil(mass.value - mass.limit * (1 - context.parameters.headroom.value))} kg out of the container and ship them separately`,
            },
          ]
        : [],
    ),
});
