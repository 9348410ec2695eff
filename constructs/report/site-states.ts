import { listNames } from "../plain/list-ids";
import { unique } from "../plain/unique";
import type { ScenarioOutcome } from "../policy/evaluate/evaluate";
import type { Finding } from "../policy/rule/finding";
import type { ScenarioMargins } from "../policy/what-if/site-margins";
import { type NodeStudy, studyOf } from "../studies/node-study";
import type { OperatingPointRecord } from "../studies/operating-point/operating-point-record";
import type { NodeSnapshot } from "../studies/snapshot/snapshot";
import type { TightestMargins } from "./tightest-margins";

/** Version of the schema of saved states. It rises when a reader of the old one would misread the new one. */
const statesSchemaVersion = 1;

/** Context key of an app that writes the states behind each report. */
export const statesContext = "edge-node.states";

/** The part of a report that decides which states it uses. */
export interface ShownVerdict {
  readonly scenarios: readonly ScenarioOutcome[];
  readonly findings: readonly Finding[];
  readonly tightest: TightestMargins;
  readonly margins?: readonly ScenarioMargins[];
}

/** The records of some scenarios of a site, by scenario. */
export interface SiteStates {
  /** Name of the site. */
  readonly site: string;
  /** Records by the name of the scenario. */
  readonly states: Readonly<Record<string, OperatingPointRecord>>;
}

/** The output of `edge-node check --states` and of an app with `states`, to inspect the solver. No command reads it. */
export interface StatesResult {
  /** Version of this schema. It rises when the meaning of a field changes. */
  readonly schemaVersion: typeof statesSchemaVersion;
  /** States of the sites, in the given order. */
  readonly sites: readonly SiteStates[];
}

export function statesResult(sites: readonly SiteStates[]): StatesResult {
  return { schemaVersion: statesSchemaVersion, sites };
}

/** Returns the solved scenarios behind a report: healthy ones, and those that set a finding or margin that it shows. */
export function shownScenarios({ scenarios, findings, tightest, margins = [] }: ShownVerdict): readonly string[] {
  const healthy = scenarios.flatMap(({ name, state }) => (state?.kind === "healthy" ? [name] : []));
  const broken = findings.filter(({ outcome }) => outcome === "fail" || outcome === "unknown");
  const shown = [...healthy, ...[...broken, ...Object.values(tightest), ...margins].flatMap(({ scenario }) => scenario ?? [])];
  const crashed = new Set(listNames(scenarios.filter(({ iterations }) => iterations === 0)));
  return unique(shown)
    .filter((name) => !crashed.has(name))
    .sort();
}

/** Returns the states behind the report of a node, in full. */
export function siteStates(given: NodeSnapshot | NodeStudy, report: ShownVerdict & { readonly site: string }): SiteStates {
  const study = studyOf(given);
  return { site: report.site, states: Object.fromEntries(shownScenarios(report).map((name) => [name, study.record(name)])) };
}
