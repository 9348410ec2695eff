import type { SurvivalSummary } from "../../../engineering/energy/year/survival";
import { promisedHours } from "../../../studies/scenarios/power-states";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import { judgeYear } from "../../judgements/judge-year";
import { subjectOf } from "../../judgements/limit-judgement";
import { equipmentSources } from "../../judgements/load-sources";
import { judge, notApplicable, notJudged, type PendingJudgement, undecided } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

const unpromised = "the site promises no time without the grid: give promises.autonomy";
const belowHour = "the year counts whole hours, and batteries promise less than one";

/** Hours that the node is carried without the grid from the worst hour of the year on, against the time that the site promises. */
export const survivesOutage = defineRule({
  id: "power/survives-outage",
  title: "An outage is survived from whichever hour it begins",
  why: "A battery that lasts the night from dusk does not last it when the evening found it half full.",
  source: "Each hour of the year as start, at its states of charge, with a full tank and no delivery; NREL/REopt.jl, outage simulator",
  severity: "high",
  remedy: "A larger battery or tank, gensets, or a battery that is kept fuller",
  judges: "year",
  worsenedBy: [],
  check: (context) =>
    judgeYear(
      context,
      ({ survival, withoutBattery }, subject) => {
        const { node } = context;
        const { batteryAutonomyS, gensetAutonomyS } = node.site.promises;
        const carried = (at: string, on: "batteries" | "gensets", by: SurvivalSummary | undefined): PendingJudgement => {
          const promisedH = promisedHours(node, on);
          if (promisedH === undefined) return notJudged(at, "site.promises.autonomy", unpromised);
          if (on === "batteries" && batteryAutonomyS !== undefined && batteryAutonomyS < 3600) return notApplicable(at, belowHour);
          if (!by) return undecided(at, withoutBattery ?? "nothing is known that carries it: give batteries their energy, or add gensets");
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
      carrying(context.node),
    ),
});

/** What is asked of an outage, where something carries one or the site promises that it does. */
function carrying(node: NodeSnapshot) {
  const isPromised = (["batteries", "gensets"] as const).some((on) => promisedHours(node, on) !== undefined);
  const isAsked = isPromised || node.batteries.length + node.gensets.length > 0;
  return { subjects: isAsked ? [subjectOf("year")] : [], none: "the node has neither batteries nor gensets" };
}
