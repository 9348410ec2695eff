import { liquidClassMaximumC, liquidClassSource } from "../../../catalog/liquid-classes";
import { temperatureReserve } from "../../headroom";
import { judge, notApplicable, undecided } from "../../judge";
import { defineRule } from "../../rule";
import { loadSources } from "../load-sources";
import { untrustedCoolers } from "./untrusted";
import { usualRiseK } from "./usual-rise";

/** Facility water that enters the CDUs against the warmest of their ASHRAE class. */
export const facilityWaterWithinClass = defineRule({
  id: "cooling/facility-water-within-class",
  title: "Facility water within the liquid class of the CDUs",
  why: "Above its class nobody answers for a CDU's heat, its seals and its warranty.",
  source:
    "ASHRAE TC 9.9, Thermal Guidelines for Data Processing Environments, 5th ed. 2021, classes W17 to W45, as quoted by two pages: the guidelines were not read",
  severity: "medium",
  remedy: "A CDU of a warmer class, adiabatic pads, more dry coolers, or a trim chiller",
  parameters: { reserve: temperatureReserve },
  check: ({ node, point, parameters }) => {
    const subject = "cooling/cdus";
    const { coolant } = point;
    const waterClass = node.cooling?.cdus?.waterClass;
    if (waterClass === undefined) return [notApplicable(subject, "the CDUs state no liquid class")];
    const maximumC = liquidClassMaximumC[waterClass];
    if (maximumC === undefined) return [notApplicable(subject, `the class ${waterClass} has no warmest water: its maker says it`)];
    if (coolant?.outcome !== "solved") return [undecided(subject, coolant?.reason ?? "the coolant chain is not solved")];
    return [
      judge({
        subject,
        unit: "°C",
        bound: "at-most",
        value: coolant.cdu.primaryInC,
        limit: maximumC - parameters.reserve.kelvins,
        limitSource: liquidClassSource,
        restsOn: loadSources(node, point),
        span: usualRiseK,
        marks: untrustedCoolers(coolant),
        contributors: () => [
          { name: "outdoor air", value: point.air.dryBulbC },
          { name: "facility water above it", value: coolant.cdu.primaryInC - point.air.dryBulbC },
        ],
        remedy: () =>
          `choose CDUs of a class above ${waterClass}, or cool the facility loop to ${maximumC} °C with pads, coolers or a trim chiller`,
      }),
    ];
  },
});
