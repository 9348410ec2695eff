import type { Evaluation } from "../../policy/evaluate";
import type { PolicyProps } from "../../policy/policy.props";
import type { YearResult } from "../../solve/year";
import type { LimitAnswer, NoAnswer } from "./answer";
import { type FuelAnswer, fuelOfYear } from "./fuel-of-year";
import { lastsWithoutGrid, type WithoutGridAnswer } from "./lasts-without-grid";
import { limitsAtMinimumVoltage } from "./limits-at-minimum-voltage";
import { tripsFirst } from "./trips-first";

/** Four questions on the power of a site, each with the scenario that sets the answer and what it is made of. */
export interface SiteQuestions {
  readonly tripsFirst: LimitAnswer | NoAnswer;
  readonly limitsAtMinimumVoltage: LimitAnswer | NoAnswer;
  readonly lastsWithoutGrid: WithoutGridAnswer | NoAnswer;
  readonly fuelOfYear: FuelAnswer | NoAnswer;
}

/**
 * The four questions, from what rules and solver say of an evaluated node.
 *
 * @param policy that the node was evaluated by
 */
export function siteQuestions(evaluation: Evaluation, year: YearResult | undefined, policy: PolicyProps): SiteQuestions {
  const { node, findings } = evaluation;
  return {
    tripsFirst: tripsFirst(findings),
    limitsAtMinimumVoltage: limitsAtMinimumVoltage(evaluation, policy),
    lastsWithoutGrid: lastsWithoutGrid(node, year),
    fuelOfYear: fuelOfYear(node, year),
  };
}
