import { oneMore } from "../variations/steps";
import type { Variation } from "../variations/variation";

/** What may change in {@link ComputeProps} where a design fails. */
export const computeVariations: readonly Variation[] = [
  {
    kind: "supplies",
    vary: "value",
    prop: "racks[].supplies.count",
    what: "Supplies of {name}",
    most: 8,
    next: oneMore,
  },
];
