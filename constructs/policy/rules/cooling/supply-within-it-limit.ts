import { judgeSupply } from "../../judgements/coolant/judge-supply";
import { watchedSupplies } from "../../judgements/watching/watched-coolant";
import { temperatureReserve } from "../../rule/headroom";
import { defineRule } from "../../rule/rule";
import { supplyRunbook } from "../../runbooks/cooling";

/** The whole chain from outdoor air to cold plate against the warmest supply that each rack accepts. */
export const supplyWithinItLimit = defineRule({
  id: "cooling/supply-within-it-limit",
  title: "Coolant supply within the IT limit",
  shortfall: "warmer than the rack allows",
  why: "Above its supply limit a liquid-cooled server throttles and then switches off within a minute.",
  source:
    "Limit of the rack's maker; chain of approaches per ASHRAE TC 9.9, Liquid Cooling Guidelines for Datacom Equipment Centers, 2nd ed., of which the abstract was read, and Energies 2023, 16(9), 3661 for the size of approaches",
  severity: "critical",
  remedy: "Adiabatic pads, more dry coolers or liquid-to-air CDUs, a trim chiller, or racks that accept warmer coolant",
  parameters: { reserve: temperatureReserve },
  watched: (seen) => watchedSupplies(seen, seen.parameters.reserve.kelvins),
  runbook: supplyRunbook,
  check: (seen) => judgeSupply(seen, seen.parameters.reserve.kelvins),
});
