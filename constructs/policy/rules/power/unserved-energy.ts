import { duration } from "../../../props/quantities";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import { judgeYear } from "../../judgements/judge-year";
import { equipmentSources } from "../../judgements/load-sources";
import { judge } from "../../rule/judge";
import { parameter } from "../../rule/parameter";
import { defineRule } from "../../rule/rule";

/** Hours of the year in which sun, grid, battery and gensets together leave a part of the load without power. */
export const unservedEnergy = defineRule({
  id: "power/unserved-energy",
  title: "The year leaves no load without power",
  why: "An hour without power is a pass of the satellite that nobody receives, and a cold start afterwards.",
  source:
    "Energy balance of every hour of the year, docs/physics.md, A year of hours. Photovoltaics count with the soiling that the design must give: it has no default",
  severity: "high",
  remedy: "A larger battery or tank, one more genset, more photovoltaics, or load that may be shed",
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
    judgeYear(context, ({ energy, withoutBattery }, subject) => [
      judge({
        subject,
        unit: "h",
        bound: "at-most",
        value: energy.hoursUnserved,
        limit: context.parameters.hours.hours,
        held: context.parameters.hours.hours === 0,
        restsOn: equipmentSources(context.node),
        remedy: () =>
          `serve ${(energy.unservedWh / 1000).toFixed(1)} kWh more in these hours: ${moreGrid(context.node)}a larger battery or tank, one more genset, ${moreSun(context.node)}${withoutBattery === undefined ? "" : ` (${withoutBattery})`}`,
      }),
    ]),
});

/** A limit holds the grid back in the hours in which it is there. */
function moreGrid({ site }: NodeSnapshot): string {
  const { importLimitW } = site.grid;
  return importLimitW === undefined
    ? ""
    : `more than ${Number((importLimitW / 1000).toPrecision(6))} kW from the grid where it is there (site.grid.importLimit), `;
}

/** Photovoltaics that stand still in outages are no help, however many. */
function moreSun({ photovoltaics, batteries }: NodeSnapshot): string {
  const stands = photovoltaics.length > 0 && !batteries.some(({ formsGrid }) => formsGrid);
  return stands ? "or a UPS that forms the grid for the photovoltaics (ups.gridForming)" : "or more photovoltaics";
}
