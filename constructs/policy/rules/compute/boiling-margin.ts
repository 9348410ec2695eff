import { judgeTanks, withoutTanks } from "../../judgements/coolant/judge-tanks";
import { temperatureReserve } from "../../rule/headroom";
import { defineRule } from "../../rule/rule";

/** The vapour that the condenser of each two-phase tank can hold, against the boiling point of its fluid at the pressure of the site. */
export const boilingMargin = defineRule({
  id: "compute/boiling-margin",
  title: "Condenser coolant below the boiling point by its approach",
  shortfall: "warmer than the condenser coolant may be",
  why: "A condenser that is too warm condenses less than boils: pressure rises, vapour is lost, and the fluid with it.",
  source:
    "Boiling point of the fluid's maker, at the site's pressure by Clausius and Clapeyron (Çengel and Boles, Thermodynamics, 8th ed., eq. 12-24); condenser by its maker's rating at the coolant flow that it gets, ε = 1 − e^(−NTU) (Incropera et al., 7th ed., eq. 11.35a)",
  severity: "critical",
  remedy: "Colder coolant, more of it, a larger condenser, or a fluid that boils warmer",
  parameters: { reserve: temperatureReserve },
  byDesign: (node) => withoutTanks(node, "two-phase"),
  check: (seen) => judgeTanks(seen, "two-phase", seen.parameters.reserve.kelvins),
});
