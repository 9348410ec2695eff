import { judgeEnclosure } from "../../judgements/compute/judge-enclosure";
import { headroom } from "../../rule/headroom";
import { defineRule } from "../../rule/rule";

/** Compares the mass of each rack with the capacity of the floor over the width of the rack. */
export const floorLoadWithinRating = defineRule({
  id: "compute/floor-load-within-rating",
  title: "The floor carries its racks",
  shortfall: "more than the floor carries",
  why: "A floor that bends pulls on pipes and cables. It may break when the container is lifted.",
  source: "Line load of the floor, as the maker of the container rates it",
  severity: "high",
  remedy: "Spread the load with beams under the racks, or choose lighter racks",
  judges: "design",
  worsenedBy: [],
  parameters: { headroom },
  check: (context) =>
    judgeEnclosure(context, "kg", ({ floor }) =>
      floor.map((amount) => {
        const share = 1 - context.parameters.headroom.value;
        return {
          subject: `cooling/enclosure/${amount.name}`,
          amount,
          share,
          remedy: () => `spread ${Math.ceil(amount.value - amount.limit * share)} kg of ${amount.name} over a larger part of the floor`,
        };
      }),
    ),
});
