import { compact } from "../../plain/compact";
import { defined } from "../../plain/defined";
import { listIds, listNames } from "../../plain/list-ids";
import { answered } from "../../props/answer-cache";
import { parseProps } from "../../props/parse-props";
import { PropsError } from "../../props/problems/props-error";
import { type NodeStudy, studyOf } from "../../studies/node-study";
import type { OperatingPoint } from "../../studies/operating-point/operating-point";
import type { Scenario } from "../../studies/scenarios/scenarios";
import type { NodeSnapshot } from "../../studies/snapshot/snapshot";
import { acceptFindings } from "../acceptance/accept";
import { corePack, type Pack } from "../packs";
import type { Enforcement, Finding, PolicyNotice } from "../rule/finding";
import { hardest } from "../rule/hardness";
import { isAskedOnce } from "../rule/judged-study";
import { preflightRules } from "../rules";
import type { PolicyProps } from "../settings/policy.props";
import type { RuleSettings, SwitchedOff } from "../settings/rule-settings";
import { readPolicy } from "../settings/settings-of";
import { askRule } from "./ask-rule";
import type { RuleJudgements } from "./judge-scenario";
import { judgeScenarios } from "./judge-scenarios";
import { Ledger } from "./ledger";
import { type OnlyProps, onlySchema, selected } from "./only";

/** The results that are kept of one scenario. Its operating point is released once it is judged. */
export interface ScenarioOutcome {
  /** Name of the scenario. */
  readonly name: string;
  /** Climate point of the scenario. */
  readonly climate: Scenario["climate"];
  /** Equipment state of the scenario. In a result of version 1 only the healthy state is there. */
  readonly state?: Scenario["state"];
  /** Whether the site promises to survive the scenario, for every rule. */
  readonly promised: boolean;
  /** Folder of the only rules for which the site promises to survive it. @default `promised` holds for every rule */
  readonly promisedTo?: Scenario["promisedTo"];
  /** Whether the scenario could be solved. */
  readonly outcome: OperatingPoint["outcome"];
  /** Reason why the scenario could not be solved. */
  readonly reason?: string;
  /** Number of rounds that the solver needed. */
  readonly iterations: number;
  /** Temperature of the coolant that the racks get. */
  readonly itSupplyC?: number; // [°C]
  /** Temperature of the room's air. */
  readonly roomC?: number; // [°C]
  /** Power that the whole node draws. */
  readonly nodePowerW?: number; // [W]
  /** Power usage effectiveness: power of the node divided by the power of its IT. */
  readonly pue?: number; // [-]
}

/** The policy by which a verdict was made. */
export interface AppliedPolicy {
  /** Names of the packs that were used. */
  readonly packs: readonly string[];
  /** Names of the packs of the floor: no other layer of the policy weakens them. @default none */
  readonly floor?: readonly string[];
  /** Date on which waivers were judged. */
  readonly today?: string;
  /** Whether waivers and baseline were ignored. */
  readonly audit: boolean;
  /** Part of the verdict to which the run was limited. Such a run says nothing about the rest, and deploys nothing. */
  readonly only?: OnlyProps;
  /** Rules that the site or its country switched off. */
  readonly switchedOff: readonly SwitchedOff[];
  /** Rules of the core pack that no pack of the policy has. */
  readonly withoutCore: readonly string[];
  /** Findings on the policy itself. */
  readonly notices: readonly PolicyNotice[];
}

/** The verdict on one node, with everything behind it. */
export interface Evaluation {
  readonly node: NodeSnapshot;
  readonly verdict: "pass" | "fail";
  readonly findings: readonly Finding[];
  readonly policy: AppliedPolicy;
  readonly scenarios: readonly ScenarioOutcome[];
  readonly counts: {
    /** Number of scenarios that were solved. */
    readonly scenarios: number;
    /** Number of rules that judged. */
    readonly rules: number;
    /** Number of judgements, over all scenarios and subjects. */
    readonly judgements: number;
  };
}

/** Options of {@link evaluate}. */
export interface EvaluateOptions {
  /** Policy of the site. @default the core pack, and nothing accepted */
  readonly policy?: PolicyProps;
  /** Rules and scenarios to which the run is limited, such as one scenario. @default every rule in every scenario */
  readonly only?: OnlyProps;
  /** Whether no scenario is solved, so that only rules that are judged once judge. @default false */
  readonly once?: boolean;
  /** Called after each scenario. */
  readonly onProgress?: (done: number, total: number, scenario: Scenario) => void;
}

/** Ids of rules that `edge-node preflight` judges. */
const elsewhere: ReadonlySet<string> = new Set(listIds(preflightRules));

function nothingDecided(node: string, scenarios: number, rules: number): PropsError {
  const message = `Nothing was evaluated for ${node}: ${scenarios} scenarios and ${rules} rules decided nothing in what the site promises, so there is no verdict: add modules to the design, or rules to the policy`;
  return new PropsError(node, [{ path: "", message }]);
}

/**
 * Solves every scenario of a node and judges it by every rule of its policy. For each rule and subject it keeps the worst scenario, promised scenarios first.
 *
 * @param given a node, or a study of it, whose answers can be used again
 * @throws PropsError when the policy is not valid, and when nothing was decided: without a promised scenario, without a rule, or without a judgement that applies there
 */
export function evaluate(given: NodeSnapshot | NodeStudy, options: EvaluateOptions = {}): Evaluation {
  const study = studyOf(given);
  const { onProgress, ...asked } = options;
  const sayAgain = ({ scenarios }: Evaluation) => {
    for (const [i, { name }] of scenarios.entries()) onProgress?.(i + 1, scenarios.length, study.scenario(name));
  };
  return answered("verdict", [study, asked], () => evaluated(study, options), sayAgain);
}

function evaluated(study: NodeStudy, options: EvaluateOptions): Evaluation {
  const { node } = study;
  const path = `${node.name}/policy`;
  const { policy, packs, switchedOff, ...layered } = readPolicy(study, options.policy ?? {});
  const { today, audit = false } = policy;
  refuseOtherSite(path, policy.baseline?.site, node.name);
  const only = options.only === undefined ? {} : parseProps(onlySchema, `${path}.only`, options.only);
  const chosen = selected(`${path}.only.rules`, only.rules, layered.settings, ({ rule }) => rule.id);
  const settings = options.once ? chosen.filter(({ rule }) => isAskedOnce(rule)) : chosen;
  const all = options.once ? [] : selected(`${path}.only.scenarios`, only.scenarios, study.scenarios, ({ name }) => name);
  const { ledger, outcomes, silent } = askedRules(study, all, settings, layered.watching, options);
  if (ledger.decided === 0 && (options.only === undefined || ledger.decidedBeyond === 0))
    throw nothingDecided(node.name, all.length, settings.length);
  const accepting = { path, policy, settings: layered.settings, switchedOff, elsewhere, notices: noticesOf(packs, policy.floor) };
  const { findings, notices } = acceptFindings(ledger.findings(), accepting);
  // A run of a part cannot know which entries are unused in the whole.
  const known = notices.filter(({ id }) => options.only === undefined || (id !== "policy/waiver-unused" && id !== "policy/baseline-stale"));
  const allNotices = [...neverJudged(silent), ...known];
  return Object.freeze<Evaluation>({
    node,
    verdict: findings.some(({ blocks }) => blocks) || allNotices.some(({ effect }) => effect === "block") ? "fail" : "pass",
    findings,
    policy: defined({
      packs: listNames(packs),
      floor: policy.floor?.map(({ name }) => name),
      today,
      audit,
      only: options.only,
      switchedOff,
      withoutCore: notJudged(layered.settings, switchedOff),
      notices: allNotices,
    }),
    scenarios: outcomes,
    counts: { scenarios: all.length, rules: settings.length, judgements: ledger.judgements },
  });
}

/** The judgements of the rules, and the scenarios in which a rule made none. */
interface Said {
  readonly ledger: Ledger;
  readonly outcomes: readonly ScenarioOutcome[];
  readonly silent: ReadonlyMap<RuleSettings, readonly string[]>;
}

function askedRules(
  study: NodeStudy,
  all: readonly Scenario[],
  settings: readonly RuleSettings[],
  watching: readonly RuleSettings[],
  options: EvaluateOptions,
): Said {
  const ledger = new Ledger();
  const outcomes: ScenarioOutcome[] = [];
  const silent = new Map<RuleSettings, string[]>();
  const note = (said: RuleJudgements, scenario?: Scenario) => {
    ledger.add(scenario, said);
    if (said.judgements.length === 0) silent.set(said.settings, compact([...(silent.get(said.settings) ?? []), scenario?.name]));
  };
  if (options.once) for (const one of settings) note({ settings: one, judgements: askRule(one, study) });
  for (const { scenario, point, rules } of judgeScenarios(study, all, settings, { watching })) {
    outcomes.push(scenarioOutcome(scenario, point));
    for (const said of rules) note(said, scenario);
    options.onProgress?.(outcomes.length, all.length, scenario);
  }
  return { ledger, outcomes, silent };
}

function refuseOtherSite(path: string, site: string | undefined, name: string): void {
  if (site === undefined || site === name) return;
  throw new PropsError(path, [{ path: "baseline.site", message: `must be ${name} but is ${site}: use the baseline of this site` }]);
}

/** Lists rules of the core pack that neither judge nor are switched off with a reason. */
function notJudged(settings: readonly RuleSettings[], switchedOff: readonly SwitchedOff[]): readonly string[] {
  const known = new Set([...settings.map(({ rule }) => rule.id), ...switchedOff.map(({ rule }) => rule)]);
  return corePack.rules.map(({ rule }) => rule.id).filter((id) => !known.has(id));
}

function noticesOf(packs: readonly Pack[], floor: readonly Pack[] = []): Enforcement {
  const own = packs.findLast(({ notices }) => notices !== undefined)?.notices ?? "warn";
  return hardest([own, ...floor.map(({ notices = "warn" }) => notices)]) ?? own;
}

/** Makes a notice for each rule that returned no judgement, because a reader would take silence for a pass. */
function neverJudged(silent: ReadonlyMap<RuleSettings, readonly string[]>): PolicyNotice[] {
  return [...silent].map(([{ rule }, scenarios]) => ({
    id: "policy/rule-never-judged",
    place: rule.id,
    message: `Rule ${rule.id} must judge something ${isAskedOnce(rule) ? "but judged nothing" : `in every scenario but judged nothing in ${severalText(scenarios)}`}: let it return judgeNotApplicable() or judgeMissingInput() with the reason`,
    effect: "block",
  }));
}

function severalText([first, ...others]: readonly string[]): string {
  return `${first}${others.length === 0 ? "" : ` and ${others.length} others`}`;
}

function scenarioOutcome(scenario: Scenario, point: OperatingPoint | Error): ScenarioOutcome {
  if (point instanceof Error) return { ...scenario, outcome: "unknown", reason: point.message, iterations: 0 };
  const supply = point.coolant ?? point.liquidToAir;
  return {
    ...scenario,
    outcome: point.outcome,
    ...defined({ reason: point.reason }),
    iterations: point.iterations,
    ...(supply?.outcome === "solved" && { itSupplyC: supply.itSupplyC }),
    ...(point.room?.outcome === "solved" && { roomC: point.room.roomC }),
    ...(point.electrical.outcome === "solved" && { nodePowerW: point.electrical.nodePowerW }),
    ...defined({ pue: point.pue }),
  };
}
