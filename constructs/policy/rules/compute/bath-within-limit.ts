import { judgeTanks, withoutTanks } from "../../judgements/coolant/judge-tanks";
import { temperatureReserve } from "../../rule/headroom";
import { defineRule } from "../../rule/rule";

/** Compares the bath of each single-phase tank with the warmest bath that its equipment and its fluid accept. */
export const bathWithinLimit = defineRule({
  id: "compute/bath-within-limit",
  title: "The immersion bath is not warmer than its limit",
  shortfall: "warmer than the limit of the bath",
  why: "A bath above its limit slows down every server in it at once. It also ages seals, cables and the fluid.",
  source:
    "Limit: makers of the equipment and of the fluid. Heat exchanger of the tank: its maker's rating, at the actual coolant flow, ε = 1 − e^(−NTU) for one side at one temperature, Incropera et al., 7th ed., eq. 11.35a",
  severity: "critical",
  remedy: "Supply colder coolant or more of it, or choose a larger heat exchanger or equipment that accepts a warmer bath",
  parameters: { reserve: temperatureReserve },
  byDesign: (node) => withoutTanks(node, "single-phase"),
  check: (seen) => judgeTanks(seen, "single-phase", seen.parameters.reserve.kelvins),
});
