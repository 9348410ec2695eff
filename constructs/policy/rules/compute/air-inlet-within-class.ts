import { compact } from "../../../plain/compact";
import { judgeInlets } from "../../judgements/compute/judge-inlets";
import { loadSources } from "../../judgements/load-sources";
import { watchedWarmestInlets } from "../../judgements/watching/watched-air";
import { temperatureReserve, usualRiseK } from "../../rule/headroom";
import { judge } from "../../rule/judge";
import { defineRule } from "../../rule/rule";
import { warmInletRunbook } from "../../runbooks/compute";

/** Compares the air at the inlet of each rack with the warmest air that its class allows. Altitude, cards and cables lower that limit. */
export const airInletWithinClass = defineRule({
  id: "compute/air-inlet-within-class",
  title: "Server inlet air is not warmer than the air class allows",
  shortfall: "warmer than the air class allows",
  why: "A server whose inlet air is too warm for its class slows down or shuts down. Its network card may fail first.",
  source:
    "ASHRAE TC 9.9, Thermal Guidelines for Data Processing Environments, 5th ed. 2021 (read: its tables in EnergyPlus and on the reference card); effect of altitude: manuals of the makers",
  severity: "high",
  remedy: "Supply colder air, reduce recirculation, or choose a wider class or cards that accept warmer air",
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
          return `supply the air ${tooWarmK.toFixed(1)} K colder (cooling.room.supplyAir), or separate hot and cold air so that less exhaust air returns (cooling.room.recirculation)`;
        },
      }),
    ),
});
