import { judgeEnclosure } from "../../judgements/compute/judge-enclosure";
import { headroom } from "../../rule/headroom";
import { defineRule } from "../../rule/rule";

/** Each rack against what the floor carries on the metres that it stands on. */
export const floorLoadWithinRating = defineRule({
  id: "compute/floor-load-within-rating",
  title: "Floor carries its racks",
  shortfall: "more than the floor carries",
  why: "A floor that bends takes pipes and cables with it, and breaks when the box is lifted.",
  source: "Line load of the floor by the maker of the container",
  severity: "high",
  remedy: "Beams under the racks that spread their load, or lighter racks",
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
          remedy: () => `spread ${Math.ceil(amount.value - amount.limit * share)} kg of ${amount.name} over more of the floor`,
        };
      }),
    ),
});
