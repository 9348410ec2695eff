import type { SurvivalSummary } from "../../../engineering/energy/year/survival";
import { promisedHours } from "../../../studies/scenarios/power-states";
import { equipmentSources } from "../../judgements/load-sources";
import { judgeYear } from "../../judgements/power/judge-year";
import { outageSubjects, unpromised } from "../../judgements/power/promise-without-means";
import { judge, judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

const belowHour = "the year is computed in whole hours, and the site promises less than one hour on batteries";

/** Compares the hours that the node runs without the grid, from the worst hour of the year on, with the hours that the site promises. */
export const survivesOutage = defineRule({
  id: "power/survives-outage",
  title: "The node survives the promised outage in whichever hour it begins",
  shortfall: "less than the site promises",
  why: "A full battery can last the night, but a battery that is half empty in the evening does not.",
  source: "Each hour of the year as start, at its states of charge, with a full tank and no delivery; NREL/REopt.jl, outage simulator",
  severity: "high",
  remedy: "Choose a larger battery or tank, add gensets, or keep the battery fuller",
  judges: "year",
  worsenedBy: [],
  check: (context) =>
    judgeYear(
      context,
      ({ survival, withoutBattery, heatUnknown }, subject) => {
        const { node } = context;
        const { batteryAutonomyS, gensetAutonomyS } = node.site.promises;
        const carried = (at: string, on: "batteries" | "gensets", by: SurvivalSummary | undefined): PendingJudgement => {
          const promisedH = promisedHours(node, on);
          if (promisedH === undefined) return unpromised(at, by ? { ...node, batteries: [] } : node);
          if (on === "batteries" && batteryAutonomyS !== undefined && batteryAutonomyS < 3600) return judgeNotApplicable(at, belowHour);
          if (!by)
            return judgeUnknown(
              at,
              heatUnknown ?? withoutBattery ?? "nothing known carries the node: state power.batteries[].energy, or add power.gensets",
            );
          return judge({
            subject: at,
            unit: "h",
            bound: "at-least",
            value: by.minimumH,
            limit: promisedH,
            restsOn: equipmentSources(node),
            remedy: () =>
              `carry the worst outage ${promisedH - by.minimumH} h longer with more storage or fuel: half of all outages are carried for at least ${by.medianH} h`,
          });
        };
        const { withGensets, batteriesAlone } = survival;
        const on = withGensets || gensetAutonomyS !== undefined ? "gensets" : "batteries";
        const whole = carried(subject, on, withGensets ?? batteriesAlone);
        if (on === "batteries" || batteryAutonomyS === undefined) return [whole];
        return [whole, carried(`${subject}/on-batteries`, "batteries", batteriesAlone)];
      },
      outageSubjects(context.node),
    ),
});
