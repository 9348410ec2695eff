import { judgeEnclosure } from "../../judgements/compute/judge-enclosure";
import { defineRule } from "../../rule/rule";

/** Racks in a row with their aisles, against the clear length, width and height of the container. */
export const containerHoldsRacks = defineRule({
  id: "compute/container-holds-racks",
  title: "The container holds its racks and their aisles",
  shortfall: "more than the container has",
  why: "A rack that does not fit is found out when it stands before the door; one without an aisle is never served again.",
  source: "Geometry; inside of the container by its maker or ISO 668:2020, of which copies of the dimensions were read, less its lining",
  severity: "high",
  remedy: "A larger container, fewer or smaller racks, or a narrower aisle where the law allows one",
  judges: "design",
  worsenedBy: [],
  check: (context) =>
    judgeEnclosure(context, "m", ({ space }) =>
      space.map((amount) => ({
        subject: `cooling/enclosure/${amount.name}`,
        amount,
        remedy: () =>
          `find ${(amount.value - amount.limit).toFixed(2)} m of ${amount.name}: a larger container, or smaller racks and aisles`,
      })),
    ),
});
