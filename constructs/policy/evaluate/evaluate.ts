import { compact } from "../../plain/compact";
import { defined } from "../../plain/defined";
import { listIds, listNames } from "../../plain/list-ids";
import { answered } from "../../props/kept-answers";
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

/** What is kept of one scenario: its points are released once judged. */
export interface ScenarioOutcome {
  /** Its name, as errors, reports and other places say it. */
  readonly name: string;
  /** Point of the climate. */
  readonly climate: Scenario["climate"];
  /** What is different from the healthy node. Missing in a result of version 1, but for the healthy one. */
  readonly state?: Scenario["state"];
  /** Whether the site promises to every rule to stand the scenario. */
  readonly promised: boolean;
  /** The folder of the rules to which alone it promises so. @default what `promised` says to every rule */
  readonly promisedTo?: Scenario["promisedTo"];
  /** Whether the scenario could be solved. */
  readonly outcome: OperatingPoint["outcome"];
  /** Why, where nothing is known or something is accepted. */
  readonly reason?: string;
  /** Rounds until the solution stood still. */
  readonly iterations: number;
  /** Coolant that the racks get. */
  readonly itSupplyC?: number; // [°C]
  /** Air of the room. */
  readonly roomC?: number; // [°C]
  /** What the node draws in all. */
  readonly nodePowerW?: number; // [W]
  /** Power of the node over that of its IT: power usage effectiveness. */
  readonly pue?: number; // [-]
}

/** The policy that a verdict was given by. */
export interface AppliedPolicy {
  /** Names of the packs in force. */
  readonly packs: readonly string[];
  /** Names of the packs that nothing in the policy lowers. @default none */
  readonly floor?: readonly string[];
  /** The date that waivers were held against. */
  readonly today?: string;
  /** Waivers and baseline were ignored. */
  readonly audit: boolean;
  /** What the run was limited to: it says nothing of the rest and deploys nothing. */
  readonly only?: OnlyProps;
  /** Rules that the site or its country switched off. */
  readonly switchedOff: readonly SwitchedOff[];
  /** Rules of the core pack that no pack of the policy holds. */
  readonly withoutCore: readonly string[];
  /** What the policy has to mend. */
  readonly notices: readonly PolicyNotice[];
}

/** The verdict on one node, with everything it rests on. */
export interface Evaluation {
  readonly node: NodeSnapshot;
  readonly verdict: "pass" | "fail";
  readonly findings: readonly Finding[];
  readonly policy: AppliedPolicy;
  readonly scenarios: readonly ScenarioOutcome[];
  readonly counts: {
    /** How many scenarios were solved. */
    readonly scenarios: number;
    /** How many rules judged. */
    readonly rules: number;
    /** How many judgements they made, over all scenarios and subjects. */
    readonly judgements: number;
  };
}

/** How a node is evaluated. */
export interface EvaluateOptions {
  /** @default the core pack, and nothing accepted */
  readonly policy?: PolicyProps;
  /** Limits the run, to look at a part of it, as every judgement in one scenario. @default every rule in every scenario */
  readonly only?: OnlyProps;
  /** Solves no scenario, and so asks only what is judged once. @default false */
  readonly once?: boolean;
  /** Called after each scenario. */
  readonly onProgress?: (done: number, total: number, scenario: Scenario) => void;
}

/** Rules that `edge-node preflight` asks. */
const elsewhere: ReadonlySet<string> = new Set(listIds(preflightRules));

function nothingDecided(node: string, scenarios: number, rules: number): PropsError {
  const message = `Nothing was evaluated for ${node}: ${scenarios} scenarios and ${rules} rules decided nothing that the site promises, so there is no verdict: add modules or rules`;
  return new PropsError(node, [{ path: "", message }]);
}

/**
 * Solves every scenario of a node and judges it by every rule of its policy. Of each rule and subject the worst scenario is kept, promised ones first.
 *
 * @param given a node, or a study of it whose answers are wanted for more than the verdict
 * @throws PropsError when the policy is not valid, and when nothing was decided: no scenario that the site promises, no rule, or no judgement that applies there
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
  // A run of a part cannot know what stands for nothing in the whole.
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

/** What the rules said, and in which scenarios one said nothing; none of what is judged once. */
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
  throw new PropsError(path, [{ path: "baseline.site", message: `must be ${name} but is ${site}: give the baseline of this site` }]);
}

/** Rules of the core pack that neither judge nor are switched off by somebody who says why. */
function notJudged(settings: readonly RuleSettings[], switchedOff: readonly SwitchedOff[]): readonly string[] {
  const known = new Set([...settings.map(({ rule }) => rule.id), ...switchedOff.map(({ rule }) => rule)]);
  return corePack.rules.map(({ rule }) => rule.id).filter((id) => !known.has(id));
}

function noticesOf(packs: readonly Pack[], floor: readonly Pack[] = []): Enforcement {
  const own = packs.findLast(({ notices }) => notices !== undefined)?.notices ?? "warn";
  return hardest([own, ...floor.map(({ notices = "warn" }) => notices)]) ?? own;
}

/** A rule that says nothing where it is asked says that all is well there, to a reader. */
function neverJudged(silent: ReadonlyMap<RuleSettings, readonly string[]>): PolicyNotice[] {
  return [...silent].map(([{ rule }, scenarios]) => ({
    id: "policy/rule-never-judged",
    place: rule.id,
    message: `Rule ${rule.id} must judge something ${isAskedOnce(rule) ? "but judged nothing" : `in every scenario but judged nothing in ${severalText(scenarios)}`}: let it give judgeNotApplicable() or judgeMissingInput() with the reason`,
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
