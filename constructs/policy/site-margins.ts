import type { Evaluation } from "./evaluate";
import type { Finding } from "./finding";
import { isWorse } from "./is-worse";
import { type MaximumAmbient, maximumAmbient } from "./maximum-ambient";
import { type MaximumItLoad, maximumItLoad } from "./maximum-it-load";
import type { PolicyProps } from "./policy.props";
import { settingsOf } from "./settings-of";
import { worsenedBy } from "./worsened-by";

/** How far a node is from its limits in one scenario. */
export interface ScenarioMargins {
  readonly scenario: string;
  readonly ambient: MaximumAmbient;
  readonly itLoad: MaximumItLoad;
}

const healthyAtItsHottest = "hottest/healthy";

/**
 * Highest outdoor temperature and IT load of an evaluated node, healthy at its hottest and in the scenario that binds: the promised one with the worst
 * finding of the rules that either of them worsens.
 *
 * @param policy that the node was evaluated by
 */
export function siteMargins({ node, findings }: Evaluation, policy: PolicyProps): readonly ScenarioMargins[] {
  const worsened = new Set<string>(settingsOf(node, policy).flatMap(({ rule }) => (worsenedBy(rule, node).length === 0 ? [] : [rule.id])));
  const binding = worst(findings.filter(({ rule, promised, defect }) => promised && !defect && worsened.has(rule)));
  return [...new Set([healthyAtItsHottest, ...(binding ? [binding.scenario] : [])])].map((scenario) => ({
    scenario,
    ambient: maximumAmbient(node, scenario, { policy }),
    itLoad: maximumItLoad(node, scenario, { policy }),
  }));
}

/** The first of the worst in the order of the rules. */
function worst(findings: readonly Finding[]): Finding | undefined {
  return findings.reduce<Finding | undefined>(
    (most, one) => (most === undefined || isWorse(severity(one), severity(most)) ? one : most),
    undefined,
  );
}

function severity({ outcome, relativeMargin = Number.POSITIVE_INFINITY }: Finding) {
  return { outcome, urgency: relativeMargin };
}
