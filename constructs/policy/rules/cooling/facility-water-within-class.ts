import { judgeFacilityWater, withoutWarmestWater } from "../../judgements/coolant/judge-facility-water";
import { watchedFacilityWater } from "../../judgements/watching/watched-coolant";
import { temperatureReserve } from "../../rule/headroom";
import { defineRule } from "../../rule/rule";
import { facilityWaterRunbook } from "../../runbooks/cooling";

/** Facility water that enters the CDUs against the warmest of their ASHRAE class. */
export const facilityWaterWithinClass = defineRule({
  id: "cooling/facility-water-within-class",
  title: "Facility water within the liquid class of the CDUs",
  shortfall: "warmer than the class of the CDUs allows",
  why: "Above its class nobody answers for a CDU's heat, its seals and its warranty.",
  source:
    "ASHRAE TC 9.9, Thermal Guidelines for Data Processing Environments, 5th ed. 2021, classes W17 to W45, as quoted by two pages: the guidelines were not read",
  severity: "medium",
  remedy: "A CDU of a warmer class, adiabatic pads, more dry coolers, or a trim chiller",
  parameters: { reserve: temperatureReserve },
  watched: (seen) => watchedFacilityWater(seen, seen.parameters.reserve.kelvins),
  runbook: facilityWaterRunbook,
  byDesign: withoutWarmestWater,
  check: (seen) => judgeFacilityWater(seen, seen.parameters.reserve.kelvins),
});
