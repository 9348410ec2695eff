import { judgeFacilityWater, withoutWarmestWater } from "../../judgements/coolant/judge-facility-water";
import { watchedFacilityWater } from "../../judgements/watching/watched-coolant";
import { temperatureReserve } from "../../rule/headroom";
import { defineRule } from "../../rule/rule";
import { facilityWaterRunbook } from "../../runbooks/cooling";

/** Compares the facility water that enters the CDUs with the warmest water of their ASHRAE class. */
export const facilityWaterWithinClass = defineRule({
  id: "cooling/facility-water-within-class",
  title: "Facility water is not warmer than the liquid class of the CDUs allows",
  shortfall: "warmer than the class of the CDUs allows",
  why: "If facility water is warmer than its class allows, a CDU may transfer too little heat, its seals may fail, and its warranty ends.",
  source:
    "ASHRAE TC 9.9, Thermal Guidelines for Data Processing Environments, 5th ed. 2021, classes W17 to W45, as two web pages quote them; the guidelines were not read",
  severity: "medium",
  remedy: "Choose CDUs of a warmer class, or add adiabatic pads, dry coolers or a trim chiller",
  parameters: { reserve: temperatureReserve },
  watched: (seen) => watchedFacilityWater(seen, seen.parameters.reserve.kelvins),
  runbook: facilityWaterRunbook,
  byDesign: withoutWarmestWater,
  check: (seen) => judgeFacilityWater(seen, seen.parameters.reserve.kelvins),
});
