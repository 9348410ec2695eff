import { judgeSupply } from "../../judgements/coolant/judge-supply";
import { watchedSupplies } from "../../judgements/watching/watched-coolant";
import { temperatureReserve } from "../../rule/headroom";
import { defineRule } from "../../rule/rule";
import { supplyRunbook } from "../../runbooks/cooling";

/** Compares the coolant supply, computed from the outdoor air to the racks, with the warmest supply that each rack accepts. */
export const supplyWithinItLimit = defineRule({
  id: "cooling/supply-within-it-limit",
  title: "The coolant supply is not warmer than the rack allows",
  shortfall: "warmer than the rack allows",
  why: "A liquid-cooled server whose coolant is too warm slows down, then switches off within a minute.",
  source:
    "Limit of the rack's maker; chain of approaches per ASHRAE TC 9.9, Liquid Cooling Guidelines for Datacom Equipment Centers, 2nd ed. (read: the abstract), and Energies 2023, 16(9), 3661 for the size of approaches",
  severity: "critical",
  remedy: "Add adiabatic pads, dry coolers, liquid-to-air CDUs or a trim chiller, or choose racks that accept warmer coolant",
  parameters: { reserve: temperatureReserve },
  watched: (seen) => watchedSupplies(seen, seen.parameters.reserve.kelvins),
  runbook: supplyRunbook,
  check: (seen) => judgeSupply(seen, seen.parameters.reserve.kelvins),
});
