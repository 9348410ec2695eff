import { judgeRejection } from "../../judgements/coolant/judge-rejection";
import { headroom } from "../../rule/headroom";
import { defineRule } from "../../rule/rule";

/** What dry coolers and trim chillers can reject with every rack still within its supply limit, against the heat in the coolant. */
export const rejectionCoversHeat = defineRule({
  id: "cooling/rejection-covers-heat",
  title: "Heat rejection covers the heat in the coolant",
  shortfall: "more heat enters the coolant than is rejected",
  why: "Heat that is not rejected warms the coolant until a rack's supply limit is broken.",
  source:
    "ε-NTU method, Incropera et al., Fundamentals of Heat and Mass Transfer, 7th ed., ch. 11; rating point of the dry cooler's maker, capacity table of the chiller's",
  severity: "critical",
  remedy: "More or larger dry coolers, adiabatic pads, a trim chiller, or racks that accept warmer coolant",
  parameters: { headroom },
  check: (seen) => judgeRejection(seen, seen.parameters.headroom.value),
});
