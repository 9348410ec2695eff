import { compact } from "../../../plain/compact";
import { judgeInlets } from "../../judgements/compute/judge-inlets";
import { loadSources } from "../../judgements/load-sources";
import { watchedWarmestInlets } from "../../judgements/watching/watched-air";
import { temperatureReserve, usualRiseK } from "../../rule/headroom";
import { judge } from "../../rule/judge";
import { defineRule } from "../../rule/rule";
import { warmInletRunbook } from "../../runbooks/compute";

/** Air at the inlet of each rack against the warmest that its class allows there, less altitude and less what its cards and cables take. */
export const airInletWithinClass = defineRule({
  id: "compute/air-inlet-within-class",
  title: "Server inlet air within the air class",
  shortfall: "warmer than the air class allows",
  why: "Above its class a server throttles, shuts down, or loses its network card first.",
  source:
    "ASHRAE TC 9.9, Thermal Guidelines for Data Processing Environments, 5th ed. 2021, of which tables as in EnergyPlus and the reference card were read; altitude by the makers' manuals",
  severity: "high",
  remedy: "Colder supply air, less recirculation, a wider class, or cards that stand warmer air",
  worsenedBy: [],
  parameters: { reserve: temperatureReserve },
  watched: (seen) => watchedWarmestInlets(seen, seen.parameters.reserve.kelvins),
  runbook: warmInletRunbook,
  check: ({ node, point, parameters: { reserve } }) =>
    judgeInlets(node, point, (subject, { maximumC, parts, source, reason }, { temperatureC, parts: contributors }) =>
      judge({
        subject,
        unit: "°C",
        bound: "at-most",
        value: temperatureC,
        limit: maximumC === undefined ? undefined : maximumC - reserve.kelvins,
        reason,
        limitSource: source,
        limitContributors: () => compact([...parts, reserve.kelvins > 0 && { name: "reserve", value: -reserve.kelvins }]),
        restsOn: loadSources(node, point),
        span: usualRiseK,
        contributors: () => contributors,
        remedy: () => {
          const tooWarmK = temperatureC - (maximumC ?? Number.NaN) + reserve.kelvins;
          return `supply air ${tooWarmK.toFixed(1)} K colder (cooling.room.supplyAir), or contain hot and cold air so that less comes back (cooling.room.recirculation)`;
        },
      }),
    ),
});
