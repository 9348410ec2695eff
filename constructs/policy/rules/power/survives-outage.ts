import type { SurvivalSummary } from "../../../engineering/energy/year/survival";
import { promisedHours } from "../../../studies/scenarios/power-states";
import { equipmentSources } from "../../judgements/load-sources";
import { judgeYear } from "../../judgements/power/judge-year";
import { outageSubjects, unpromised } from "../../judgements/power/promise-without-means";
import { judge, judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

const belowHour = "the year counts whole hours, and batteries promise less than one";

/** Hours that the node is carried without the grid from the worst hour of the year on, against the time that the site promises. */
export const survivesOutage = defineRule({
  id: "power/survives-outage",
  title: "An outage is survived from whichever hour it begins",
  shortfall: "less than the outage lasts",
  why: "A battery that lasts the night from dusk does not last it when the evening found it half full.",
  source: "Each hour of the year as start, at its states of charge, with a full tank and no delivery; NREL/REopt.jl, outage simulator",
  severity: "high",
  remedy: "A larger battery or tank, gensets, or a battery that is kept fuller",
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
              heatUnknown ?? withoutBattery ?? "nothing is known that carries it: give batteries their energy, or add gensets",
            );
          return judge({
            subject: at,
            unit: "h",
            bound: "at-least",
            value: by.minimumH,
            limit: promisedH,
            restsOn: equipmentSources(node),
            remedy: () =>
              `carry the worst outage ${promisedH - by.minimumH} h longer by more storage or fuel: half are carried ${by.medianH} h`,
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
