import { watchedFilters } from "../../judgements/watching/watched-air";
import { headroom } from "../../rule/headroom";
import { judge, judgeMissingInput, judgeNotApplicable } from "../../rule/judge";
import { defineRule } from "../../rule/rule";
import { filterRunbook } from "../../runbooks/cooling";

/** Compares the pressure drop of each air conditioner's filters, when they are due for a change, with the pressure that its fan has for them. */
export const filterPressureDropWithinLimit = defineRule({
  id: "cooling/filter-pressure-drop-within-limit",
  title: "The fan overcomes the pressure drop of its air filters, even when they are full",
  shortfall: "more than the fan overcomes",
  why: "If filters drop more pressure than the fan overcomes, air flow and cooling capacity fall. Dust can fill a filter within weeks.",
  source:
    "External static pressure: maker of the air conditioner. Pressure drop at which a filter is changed: its maker, tested by ISO 16890 (read: the preview)",
  severity: "medium",
  remedy: "Change filters earlier, choose filters with more area, leave out a stage, or choose a unit with a stronger fan",
  judges: "design",
  worsenedBy: [],
  parameters: { headroom },
  watched: (seen) => watchedFilters(seen, seen.parameters.headroom.value),
  runbook: filterRunbook,
  check: ({ node, design: { airFilters }, parameters }) => {
    const subject = "cooling/air-conditioners";
    if (!node.cooling) return [judgeNotApplicable(subject, "the node has no cooling module")];
    if (!airFilters)
      return [
        judgeMissingInput(
          subject,
          "cooling.airConditioners.filters",
          "the filters of the air conditioners are not stated: add cooling.airConditioners.filters",
        ),
      ];
    const { filters } = node.cooling.airConditioners;
    const { dropPa, availablePa, parts, source } = airFilters;
    const limit = availablePa === undefined ? undefined : availablePa * (1 - parameters.headroom.value);
    return [
      judge({
        subject,
        unit: "Pa",
        bound: "at-most",
        value: dropPa,
        limit,
        reason:
          "the pressure that the fan has for filters is unknown: add the external static pressure of the unit (cooling.airConditioners.availableStaticPressure)",
        limitSource: source,
        restsOn: () => (filters ?? []).map((filter) => filter.source),
        contributors: () => parts,
        remedy: () =>
          `change filters at a pressure drop that is ${Math.ceil(dropPa - (limit ?? 0))} Pa lower, or choose a unit whose fan has ${Math.ceil(dropPa)} Pa for them`,
      }),
    ];
  },
});
