import { judgeTanks, withoutTanks } from "../../judgements/coolant/judge-tanks";
import { temperatureReserve } from "../../rule/headroom";
import { defineRule } from "../../rule/rule";

/** Compares the vapour temperature that the condenser of each two-phase tank can hold with the boiling point of its fluid at the pressure of the site. */
export const boilingMargin = defineRule({
  id: "compute/boiling-margin",
  title: "The condenser coolant is cold enough to condense all vapour",
  shortfall: "warmer than allowed at the condenser",
  why: "A condenser that is too warm condenses less vapour than boils off. The pressure rises, and the tank loses fluid as vapour.",
  source:
    "Boiling point: maker of the fluid, converted to the site's pressure by Clausius and Clapeyron (Çengel and Boles, Thermodynamics, 8th ed., eq. 12-24). Condenser: its maker's rating, at the actual coolant flow, ε = 1 − e^(−NTU) (Incropera et al., 7th ed., eq. 11.35a)",
  severity: "critical",
  remedy: "Supply colder coolant or more of it, or choose a larger condenser or a fluid with a higher boiling point",
  parameters: { reserve: temperatureReserve },
  byDesign: (node) => withoutTanks(node, "two-phase"),
  check: (seen) => judgeTanks(seen, "two-phase", seen.parameters.reserve.kelvins),
});
