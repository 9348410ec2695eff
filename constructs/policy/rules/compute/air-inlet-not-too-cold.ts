import { coldestInletAirOf, judgeInlets } from "../../judgements/compute/judge-inlets";
import { loadSources } from "../../judgements/load-sources";
import { watchedColdestInlets } from "../../judgements/watching/watched-air";
import { temperatureReserve, usualRiseK } from "../../rule/headroom";
import { judge } from "../../rule/judge";
import { defineRule } from "../../rule/rule";
import { coldInletRunbook } from "../../runbooks/compute";

/** Compares the air at the inlet of each rack with the coldest air that its class allows. */
export const airInletNotTooCold = defineRule({
  id: "compute/air-inlet-not-too-cold",
  title: "Server inlet air is not colder than the air class allows",
  shortfall: "colder than the air class allows",
  why: "A server whose inlet air is too cold for its class may not start. The cold also harms its disks and solder joints.",
  source:
    "ASHRAE TC 9.9, Thermal Guidelines for Data Processing Environments, 5th ed. 2021 (read: its tables in EnergyPlus and on the reference card)",
  severity: "medium",
  remedy: "Supply warmer air, raise the heating setpoint, or choose servers of a class that allows colder air",
  worsenedBy: [],
  parameters: { reserve: temperatureReserve },
  watched: (seen) => watchedColdestInlets(seen, seen.parameters.reserve.kelvins),
  runbook: coldInletRunbook,
  check: ({ node, point, parameters: { reserve } }) =>
    judgeInlets(
      node,
      point,
      (subject, { minimumC, source }, { temperatureC, parts }) =>
        judge({
          subject,
          unit: "°C",
          bound: "at-least",
          value: temperatureC,
          limit: minimumC + reserve.kelvins,
          limitSource: source,
          restsOn: loadSources(node, point),
          span: usualRiseK,
          contributors: () => parts,
          remedy: () =>
            `make the inlet air ${(minimumC + reserve.kelvins - temperatureC).toFixed(1)} K warmer: raise cooling.room.supplyAir or cooling.room.heatingSetpoint`,
        }),
      coldestInletAirOf,
    ),
});
