import { judgeTanks, withoutTanks } from "../../judgements/coolant/judge-tanks";
import { temperatureReserve } from "../../rule/headroom";
import { defineRule } from "../../rule/rule";

/** The bath of each single-phase tank against the warmest that equipment and fluid accept. */
export const bathWithinLimit = defineRule({
  id: "compute/bath-within-limit",
  title: "Immersion bath within its limit",
  shortfall: "warmer than the bath may be",
  why: "A bath above its limit throttles every server in it at once, and ages seals, cables and the fluid.",
  source:
    "Limit of the makers of equipment and fluid; exchanger of the tank by its maker's rating at the coolant flow that it gets, ε = 1 − e^(−NTU) for one side at one temperature, Incropera et al., 7th ed., eq. 11.35a",
  severity: "critical",
  remedy: "Colder coolant, more of it, a larger exchanger in the tank, or equipment that stands a warmer bath",
  parameters: { reserve: temperatureReserve },
  byDesign: (node) => withoutTanks(node, "single-phase"),
  check: (seen) => judgeTanks(seen, "single-phase", seen.parameters.reserve.kelvins),
});
