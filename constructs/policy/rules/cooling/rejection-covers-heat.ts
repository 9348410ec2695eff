import { judgeRejection } from "../../judgements/coolant/judge-rejection";
import { headroom } from "../../rule/headroom";
import { defineRule } from "../../rule/rule";

/** Compares the heat in the coolant with the heat that dry coolers and trim chillers can reject while every rack stays within its supply limit. */
export const rejectionCoversHeat = defineRule({
  id: "cooling/rejection-covers-heat",
  title: "Heat rejection covers the heat in the coolant",
  shortfall: "more heat enters the coolant than can be rejected",
  why: "Heat that is not rejected warms the coolant until it is too warm for a rack. The limit is the heat that is rejected with the coolant at the warmest supply that the racks allow.",
  source:
    "ε-NTU method, Incropera et al., Fundamentals of Heat and Mass Transfer, 7th ed., ch. 11; rating point of the dry cooler's maker, capacity table of the chiller's",
  severity: "critical",
  remedy: "Add or enlarge dry coolers, add adiabatic pads or a trim chiller, or choose racks that accept warmer coolant",
  parameters: { headroom },
  check: (seen) => judgeRejection(seen, seen.parameters.headroom.value),
});
