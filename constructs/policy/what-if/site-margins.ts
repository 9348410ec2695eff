import { compact } from "../../plain/compact";
import { listNames } from "../../plain/list-ids";
import { unique } from "../../plain/unique";
import { remembered } from "../../props/remembered";
import type { NodeStudy } from "../../studies/node-study";
import type { Scenario } from "../../studies/scenarios/scenarios";
import type { Finding } from "../rule/finding";
import { isWorse, leastBy } from "../rule/is-worse";
import { tightness } from "../rule/tightness";
import type { PolicyProps } from "../settings/policy.props";
import { leastMaximum, reachOf } from "./least-maximum";
import { ambientSearch, type MaximumAmbient, searchAmbient } from "./maximum-ambient";
import { itLoadSearch, type MaximumItLoad, searchItLoad } from "./maximum-it-load";
import { limitedBy, searchedRules } from "./what-if-search";

/** The highest outdoor temperature and IT load of a node in one scenario. */
export interface ScenarioMargins {
  /** Name of the scenario, such as `hottest/healthy`. */
  readonly scenario: string;
  /** Highest outdoor temperature, with the margin to it. */
  readonly ambient: MaximumAmbient;
  /** Highest IT load, with the margin to it. */
  readonly itLoad: MaximumItLoad;
}

/**
 * Searches the highest outdoor temperature and IT load of an evaluated node: healthy at the hottest climate point; in the promised scenario with the worst finding of
 * the rules that either of them worsens; and in the promised scenarios with the least maxima.
 *
 * @param findings the findings of its evaluation
 * @param policy the policy by which the node was evaluated
 */
export function siteMargins(study: NodeStudy, findings: readonly Finding[], policy: PolicyProps): readonly ScenarioMargins[] {
  const { scenarios } = study;
  const [hotter, more] = [limitedBy(study, policy, "hotter-air"), limitedBy(study, policy, "more-load")];
  const worsened = new Set<string>([...hotter, ...more].map(({ rule }) => rule.id));
  const promised = scenarios.flatMap((scenario) => (scenario.promised ? [scenario.name] : []));
  const isPromised = (finding: Finding) => finding.promised && (finding.scenario === undefined || promised.includes(finding.scenario));
  const binding = worst(
    findings.filter((finding) => finding.outcome !== "not-judged" && isPromised(finding) && !finding.defect && worsened.has(finding.rule)),
  );
  const healthy = scenarios.find((scenario) => isAtHottest(scenario) && scenario.state.kind === "healthy");
  const named = compact([healthy?.name, binding?.scenario]);
  const asked = unique([...named.filter((name) => promised.includes(name)), ...promised]);
  const [underAmbient, underItLoad] = [searchedRules(hotter, study), searchedRules(more, study)];
  const ambientSearchOf = remembered((name: string) => ambientSearch(study, name, underAmbient));
  const itLoadSearchOf = remembered((name: string) => itLoadSearch(study, name, underItLoad));
  const ambientOf = remembered((name: string) => searchAmbient(study, ambientSearchOf(name)));
  const itLoadOf = remembered((name: string) => searchItLoad(study, itLoadSearchOf(name)));
  const least = [
    leastMaximum(asked.filter((name) => isAtHottest(study.scenario(name))).map(ambientSearchOf), (name) => ambientReach(ambientOf(name))),
    leastMaximum(asked.map(itLoadSearchOf), (name) => itLoadReach(itLoadOf(name))),
  ];
  return unique([...named, ...compact(least)]).map((scenario) => ({
    scenario,
    ambient: ambientOf(scenario),
    itLoad: itLoadOf(scenario),
  }));
}

/** Returns the margins with the least highest outdoor temperature: the site survives it in every promised scenario. */
export function leastAmbient(
  margins: readonly ScenarioMargins[],
  scenarios: readonly Pick<Scenario, "name" | "climate">[],
): ScenarioMargins | undefined {
  const hottest = new Set(listNames(scenarios.filter(isAtHottest)));
  return leastBy(
    margins.filter(({ scenario }) => hottest.has(scenario)),
    ({ ambient }) => ambientReach(ambient),
  );
}

/** Returns the margins with the least highest IT load: the site carries it in every promised scenario. */
export function leastItLoad(margins: readonly ScenarioMargins[]): ScenarioMargins | undefined {
  return leastBy(margins, ({ itLoad }) => itLoadReach(itLoad));
}

function isAtHottest({ climate }: Pick<Scenario, "climate">): boolean {
  return climate === "hottest";
}

function ambientReach({ outcome, maximumC }: MaximumAmbient): number {
  return reachOf(outcome, maximumC);
}

function itLoadReach({ outcome, factor }: MaximumItLoad): number {
  return reachOf(outcome, factor);
}

/** Returns the first of the worst findings, in the order of the rules. */
function worst(findings: readonly Finding[]): Finding | undefined {
  return findings.reduce<Finding | undefined>(
    (most, one) => (most === undefined || isWorse(severity(one), severity(most)) ? one : most),
    undefined,
  );
}

function severity(finding: Finding) {
  return { outcome: finding.outcome, urgency: tightness(finding) ?? Number.POSITIVE_INFINITY };
}
