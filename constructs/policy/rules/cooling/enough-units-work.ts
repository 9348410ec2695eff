import type { Scenario } from "../../../studies/scenarios/scenarios";
import { servedFrom } from "../../../studies/scenarios/served-from";
import { onStores } from "../../judgements/scenario-filters";
import { judge, judgeNotApplicable } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Units of each kind that have power and are not lost, against those without which the kind does nothing. */
export const enoughUnitsWork = defineRule({
  id: "cooling/enough-units-work",
  title: "Enough pumps, coolers, CDUs and air conditioners work",
  shortfall: "too few",
  why: "Coolant that stands still takes no heat, and a spare that was promised and is not there is found missing on the day it is needed.",
  source: "The site's promise: under N+1 the node works with any one unit lost. Units that a loop needs, as the design gives them",
  severity: "critical",
  remedy: "One unit more than needed, that stands by or shares, on a board with both feeds",
  worsenedBy: [],
  check: ({ node, point }) => {
    if (!node.cooling) return [judgeNotApplicable("cooling", "the node has no cooling module")];
    return (point.units ?? []).map(({ kind, workingUnits, neededUnits }) =>
      judge({
        subject: `cooling/${kind}s`,
        unit: "units",
        bound: "at-least",
        value: workingUnits,
        limit: neededUnits,
        remedy: () => moreUnits(point.scenario, kind, neededUnits - workingUnits),
      }),
    );
  },
});

function moreUnits(scenario: Scenario, kind: string, missing: number): string {
  const { state } = scenario;
  const units = missing === 1 ? `one ${kind} more` : `${missing} ${kind}s more`;
  if (onStores(scenario)) return `serve ${units} ${servedFrom(state)}`;
  const lost = "unit" in state ? `${state.unit} is lost: ` : "";
  return `${lost}add ${units}, and serve every one ${servedFrom(state)}`;
}
