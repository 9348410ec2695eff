import type { Finding } from "../../policy/rule/finding";
import type { PolicyProps } from "../../policy/settings/policy.props";
import type { NodeStudy } from "../../studies/node-study";
import { type LimitAnswer, leastRoom, type NoAnswer } from "./answer";
import { type FuelAnswer, fuelOfYear } from "./fuel-of-year";
import { lastsWithoutGrid, type WithoutGridAnswer } from "./lasts-without-grid";
import { limitsAtMinimumVoltage } from "./limits-at-minimum-voltage";

/** Answers to four questions on power, each with its scenario and contributors. */
export interface SiteQuestions {
  /** The breaker with the least relative margin. */
  readonly tripsFirst: LimitAnswer | NoAnswer;
  /** The tightest limit at the lowest voltage of the grid. */
  readonly limitsAtMinimumVoltage: LimitAnswer | NoAnswer;
  /** The time that the node runs without the grid. */
  readonly lastsWithoutGrid: WithoutGridAnswer | NoAnswer;
  /** The fuel that the gensets burn in a year. */
  readonly fuelOfYear: FuelAnswer | NoAnswer;
}

/**
 * Answers the four questions on power for an evaluated node.
 *
 * @param findings those of its evaluation
 * @param policy the policy of its evaluation
 */
export function siteQuestions(study: NodeStudy, findings: readonly Finding[], policy: PolicyProps): SiteQuestions {
  return {
    tripsFirst: tripsFirst(findings),
    limitsAtMinimumVoltage: limitsAtMinimumVoltage(study, policy),
    lastsWithoutGrid: lastsWithoutGrid(study),
    fuelOfYear: fuelOfYear(study.node, study.year()),
  };
}

/** Rules on devices that trip. */
const breakerRules: readonly string[] = ["power/breaker-loading", "power/pdu-bank-within-rating"];

/** Returns the breaker, or bank of a PDU, with the least relative margin in promised scenarios. */
function tripsFirst(findings: readonly Finding[]): LimitAnswer | NoAnswer {
  return leastRoom(
    findings.filter(({ rule }) => breakerRules.includes(rule)),
    "no breaker was judged",
  );
}
