import { duration } from "../../../props/quantities";
import { equipmentSources } from "../../judgements/load-sources";
import { judgeYear } from "../../judgements/power/judge-year";
import { moreEnergy } from "../../judgements/remedies/more-energy";
import { judge } from "../../rule/judge";
import { parameter } from "../../rule/parameter";
import { defineRule } from "../../rule/rule";

/** Limits the hours of the year in which sun, grid, batteries and gensets together do not supply all of the load. */
export const unservedEnergy = defineRule({
  id: "power/unserved-energy",
  title: "No load is without power during the year",
  shortfall: "more with unserved load than allowed",
  why: "In an hour without power the node misses satellite passes, and afterwards it needs a cold start.",
  source:
    "Energy balance of every hour of the year, docs/physics/year.md, A year of hours. Photovoltaics count with the soiling that the design must state: it has no default",
  severity: "high",
  remedy: "Choose a larger battery or tank, add gensets or photovoltaics, connect gensets to more feeds or boards, or shed load",
  judges: "year",
  worsenedBy: [],
  parameters: {
    hours: parameter({
      schema: duration({ min: 0 }),
      default: "0 h",
      description: "Hours of the year that may be without full power",
      source: "No standard requires it: a team that accepts some hours sets it",
    }),
  },
  check: (context) =>
    judgeYear(context, (year, subject) => [
      judge({
        subject,
        unit: "h",
        bound: "at-most",
        value: year.energy.hoursUnserved,
        limit: context.parameters.hours.hours,
        held: context.parameters.hours.hours === 0,
        restsOn: equipmentSources(context.node),
        remedy: () =>
          `supply ${(year.energy.unservedWh / 1000).toFixed(1)} kWh more in these hours with ${moreEnergy(context.node, year)}${year.withoutBattery === undefined ? "" : ` (${year.withoutBattery})`}`,
      }),
    ]),
});
