import type { Finding } from "../../policy/rule/finding";
import type { PolicyProps } from "../../policy/settings/policy.props";
import type { NodeStudy } from "../../studies/node-study";
import { type LimitAnswer, leastRoom, type NoAnswer } from "./answer";
import { type FuelAnswer, fuelOfYear } from "./fuel-of-year";
import { lastsWithoutGrid, type WithoutGridAnswer } from "./lasts-without-grid";
import { limitsAtMinimumVoltage } from "./limits-at-minimum-voltage";

/** Four questions on the power of a site, each with the scenario that sets the answer and what it is made of. */
export interface SiteQuestions {
  /** The breaker with the least room. */
  readonly tripsFirst: LimitAnswer | NoAnswer;
  /** The limit with the least room at the lowest voltage of the grid. */
  readonly limitsAtMinimumVoltage: LimitAnswer | NoAnswer;
  /** How long the node runs without the grid. */
  readonly lastsWithoutGrid: WithoutGridAnswer | NoAnswer;
  /** What the gensets burn in a year. */
  readonly fuelOfYear: FuelAnswer | NoAnswer;
}

/**
 * The four questions, from what rules and solver say of an evaluated node.
 *
 * @param findings of its evaluation
 * @param policy that the node was evaluated by
 */
export function siteQuestions(study: NodeStudy, findings: readonly Finding[], policy: PolicyProps): SiteQuestions {
  return {
    tripsFirst: tripsFirst(findings),
    limitsAtMinimumVoltage: limitsAtMinimumVoltage(study, policy),
    lastsWithoutGrid: lastsWithoutGrid(study),
    fuelOfYear: fuelOfYear(study.node, study.year()),
  };
}

/** Rules on what opens a circuit by itself. */
const breakerRules: readonly string[] = ["power/breaker-loading", "power/pdu-bank-within-rating"];

/** What trips first: of all breakers, those of PDU banks included, the one with the least room in the scenarios that the site promises. */
export function tripsFirst(findings: readonly Finding[]): LimitAnswer | NoAnswer {
  return leastRoom(
    findings.filter(({ rule }) => breakerRules.includes(rule)),
    "no breaker was judged",
  );
}
