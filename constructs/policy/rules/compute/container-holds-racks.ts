import { judgeEnclosure } from "../../judgements/compute/judge-enclosure";
import { defineRule } from "../../rule/rule";

/** Compares a row of racks and its aisles with the clear length, width and height of the container. */
export const containerHoldsRacks = defineRule({
  id: "compute/container-holds-racks",
  title: "The container holds its racks and their aisles",
  shortfall: "more than the container has",
  why: "A rack that does not fit is noticed only at the door of the container. A rack without an aisle cannot be serviced.",
  source: "Geometry. Inside of the container, less its lining: its maker, or ISO 668:2020 (read: copies of the dimensions)",
  severity: "high",
  remedy: "Choose a larger container, fewer or smaller racks, or a narrower aisle where the law allows it",
  judges: "design",
  worsenedBy: [],
  check: (context) =>
    judgeEnclosure(context, "m", ({ space }) =>
      space.map((amount) => ({
        subject: `cooling/enclosure/${amount.name}`,
        amount,
        remedy: () =>
          `gain ${(amount.value - amount.limit).toFixed(2)} m of ${amount.name}: choose a larger container, or smaller racks or aisles`,
      })),
    ),
});
