import { duration } from "../../../props/quantities";
import { equipmentSources } from "../../judgements/load-sources";
import { judgeYear } from "../../judgements/power/judge-year";
import { moreEnergy } from "../../judgements/remedies/more-energy";
import { judge } from "../../rule/judge";
import { parameter } from "../../rule/parameter";
import { defineRule } from "../../rule/rule";

/** Hours of the year in which sun, grid, battery and gensets together leave a part of the load without power. */
export const unservedEnergy = defineRule({
  id: "power/unserved-energy",
  title: "The year leaves no load without power",
  shortfall: "more without power than allowed",
  why: "An hour without power is a pass of the satellite that nobody receives, and a cold start afterwards.",
  source:
    "Energy balance of every hour of the year, docs/physics/year.md, A year of hours. Photovoltaics count with the soiling that the design must give: it has no default",
  severity: "high",
  remedy: "A larger battery or tank, one more genset, gensets at more feeds or boards, more photovoltaics, or load that may be shed",
  judges: "year",
  worsenedBy: [],
  parameters: {
    hours: parameter({
      schema: duration({ min: 0 }),
      default: "0 h",
      description: "Hours of the year that may be without full power",
      source: "No standard asks for it: a team that accepts some sets it",
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
          `serve ${(year.energy.unservedWh / 1000).toFixed(1)} kWh more in these hours: ${moreEnergy(context.node, year)}${year.withoutBattery === undefined ? "" : ` (${year.withoutBattery})`}`,
      }),
    ]),
});
