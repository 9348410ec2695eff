import { listNames } from "../plain/list-ids";
import { unique } from "../plain/unique";
import type { ScenarioOutcome } from "../policy/evaluate/evaluate";
import type { Finding } from "../policy/rule/finding";
import type { ScenarioMargins } from "../policy/what-if/site-margins";
import { type NodeStudy, studyOf } from "../studies/node-study";
import type { OperatingPointRecord } from "../studies/operating-point/operating-point-record";
import type { NodeSnapshot } from "../studies/snapshot/snapshot";
import type { TightestMargins } from "./tightest-margins";

/** Version of the shape of saved states: raised when a reader of the old one would misread the new one. */
export const statesSchemaVersion = 1;

/** Context of an app that writes the states that each report rests on. */
export const statesContext = "edge-node.states";

/** What of a report decides which states it rests on. */
export interface ShownVerdict {
  readonly scenarios: readonly ScenarioOutcome[];
  readonly findings: readonly Finding[];
  readonly tightest: TightestMargins;
  readonly margins?: readonly ScenarioMargins[];
}

/** Every intermediate value of some scenarios of a site, by scenario. */
export interface SiteStates {
  /** Name of the site. */
  readonly site: string;
  /** What was computed in each scenario, by the name of the scenario. */
  readonly states: Readonly<Record<string, OperatingPointRecord>>;
}

/** What `edge-node check --states` and an app with `states` write: for people and programs that look into the solver. No command reads it. */
export interface StatesResult {
  /** Version of this form; it rises when what is here changes its meaning. */
  readonly schemaVersion: typeof statesSchemaVersion;
  /** States of the sites, in the order in which they were given. */
  readonly sites: readonly SiteStates[];
}

/** The states of these sites, in their order. */
export function statesResult(sites: readonly SiteStates[]): StatesResult {
  return { schemaVersion: statesSchemaVersion, sites };
}

/**
 * The scenarios whose states a report rests on, by name: the healthy ones, and those that set a fail, an unknown, a tightest margin or one of the margins. A scenario that
 * could not be solved has no state.
 */
export function shownScenarios({ scenarios, findings, tightest, margins = [] }: ShownVerdict): readonly string[] {
  const healthy = scenarios.flatMap(({ name, state }) => (state?.kind === "healthy" ? [name] : []));
  const broken = findings.filter(({ outcome }) => outcome === "fail" || outcome === "unknown");
  const shown = [...healthy, ...[...broken, ...Object.values(tightest), ...margins].flatMap(({ scenario }) => scenario ?? [])];
  const crashed = new Set(listNames(scenarios.filter(({ iterations }) => iterations === 0)));
  return unique(shown)
    .filter((name) => !crashed.has(name))
    .sort();
}

/** The states that the report of a node rests on, in full. */
export function siteStates(given: NodeSnapshot | NodeStudy, report: ShownVerdict & { readonly site: string }): SiteStates {
  const study = studyOf(given);
  return { site: report.site, states: Object.fromEntries(shownScenarios(report).map((name) => [name, study.record(name)])) };
}
