import type { Scenario } from "../../../studies/scenarios/scenarios";
import { servedFrom } from "../../../studies/scenarios/served-from";
import { onStores } from "../../judgements/scenario-filters";
import { judge, judgeNotApplicable } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Compares the units of each kind that have power and are not lost with the units that the node needs. */
export const enoughUnitsWork = defineRule({
  id: "cooling/enough-units-work",
  title: "Enough pumps, dry coolers, CDUs and air conditioners work",
  shortfall: "too few",
  why: "With too few working units, the heat is not removed. A missing standby unit is noticed only on the day it is needed.",
  source: "Promise of the site: under N+1 the node works with any one unit lost. Units that a loop needs: the design",
  severity: "critical",
  remedy: "Add one unit more than needed, on standby or sharing the load, on a board that two feeds supply",
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
  const units = missing === 1 ? `one more ${kind}` : `${missing} more ${kind}s`;
  if (onStores(scenario)) return `supply ${units} ${servedFrom(state)}`;
  const lost = "unit" in state ? `${state.unit} is lost: ` : "";
  return `${lost}add ${units}, and supply each of them ${servedFrom(state)}`;
}
