import { promisedHours } from "../../../studies/scenarios/power-states";
import { judgeYear } from "../../judgements/judge-year";
import { equipmentSources } from "../../judgements/load-sources";
import { judge, notApplicable, undecided } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Hours that the node is carried without the grid from the worst hour of the year on, against the time that the site promises. */
export const survivesOutage = defineRule({
  id: "power/survives-outage",
  title: "An outage is survived from whichever hour it begins",
  why: "A battery that lasts the night from dusk does not last it when the evening found it half full.",
  source: "Each hour of the year as start, with the state of charge that the year has there; NREL/REopt.jl, outage simulator",
  severity: "high",
  remedy: "A larger battery or tank, gensets, or a battery that is kept fuller",
  judges: "year",
  worsenedBy: [],
  check: (context) =>
    judgeYear(context, ({ survival, withoutBattery }, subject) => {
      const promisedH = promisedHours(context.node);
      if (promisedH === undefined) return [notApplicable(subject, "the site promises no time without the grid")];
      const carried = survival.withGensets ?? survival.batteriesAlone;
      if (!carried)
        return [undecided(subject, withoutBattery ?? "nothing is known that carries it: give batteries their energy, or add gensets")];
      return [
        judge({
          subject,
          unit: "h",
          bound: "at-least",
          value: carried.minimumH,
          limit: promisedH,
          restsOn: equipmentSources(context.node),
          remedy: () => `store more: half of all outages are carried ${carried.medianH} h, the worst one ${carried.minimumH} h`,
        }),
      ];
    }),
});
