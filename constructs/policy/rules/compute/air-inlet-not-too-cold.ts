import { coldestInletAirOf, judgeInlets } from "../../judgements/compute/judge-inlets";
import { loadSources } from "../../judgements/load-sources";
import { watchedColdestInlets } from "../../judgements/watching/watched-air";
import { temperatureReserve, usualRiseK } from "../../rule/headroom";
import { judge } from "../../rule/judge";
import { defineRule } from "../../rule/rule";
import { coldInletRunbook } from "../../runbooks/compute";

/** Air at the inlet of each rack against the coldest that its class allows. */
export const airInletNotTooCold = defineRule({
  id: "compute/air-inlet-not-too-cold",
  title: "Server inlet air not colder than the air class allows",
  shortfall: "colder than the air class allows",
  why: "Below its class a server does not start, and its disks and its solder joints suffer.",
  source:
    "ASHRAE TC 9.9, Thermal Guidelines for Data Processing Environments, 5th ed. 2021, of which tables as in EnergyPlus and the reference card were read",
  severity: "medium",
  remedy: "Warmer supply air, a higher heating setpoint, or a class that reaches lower",
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
            `supply or hold air ${(minimumC + reserve.kelvins - temperatureC).toFixed(1)} K warmer (cooling.room.supplyAir, cooling.room.heatingSetpoint)`,
        }),
      coldestInletAirOf,
    ),
});
