import { watchedFilters } from "../../judgements/watching/watched-air";
import { headroom } from "../../rule/headroom";
import { judge, judgeMissingInput, judgeNotApplicable } from "../../rule/judge";
import { defineRule } from "../../rule/rule";
import { filterRunbook } from "../../runbooks/cooling";

/** Filters of each air conditioner as full as they are let get, against what its fan has for them. */
export const filterPressureDropWithinLimit = defineRule({
  id: "cooling/filter-pressure-drop-within-limit",
  title: "Air filters within what the fan has for them, also when full",
  shortfall: "more than the fan overcomes",
  why: "Behind a filter that drops more than the fan has for it the air flow falls, and with it the capacity that the room rests on. Dust brings it there in weeks.",
  source:
    "External static pressure of the air conditioner by its maker; drop at change of the filter by its maker, who tests it by ISO 16890, of which the preview was read",
  severity: "medium",
  remedy: "Change filters earlier, take ones with more area, one stage less, or a unit with a stronger fan",
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
          "nobody says which filters the air conditioners have: give cooling.airConditioners.filters",
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
          "what the fan has for filters is not known: give the external static pressure of the unit (cooling.airConditioners.availableStaticPressure)",
        limitSource: source,
        restsOn: () => (filters ?? []).map((filter) => filter.source),
        contributors: () => parts,
        remedy: () =>
          `change filters ${Math.ceil(dropPa - (limit ?? 0))} Pa earlier, or choose a unit whose fan has ${Math.ceil(dropPa)} Pa for them`,
      }),
    ];
  },
});
