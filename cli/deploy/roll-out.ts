import { join } from "node:path";
import { listIds } from "../../constructs/plain/list-ids";
import { siteEngines } from "../preflight/ask-site";
import { Docker } from "../preflight/docker";
import { refusalOf } from "../preflight/refusal";
import { exitCodes } from "../terminal/exit-codes";
import { say } from "../terminal/say";
import { agreed } from "./agreed";
import type { DeployOptions } from "./deploy-options";
import type { PlanCommand } from "./failed-step";
import { goneHosts, goneHostsText } from "./gone-hosts";
import { findLeftovers, hasLeftovers, leftoverLines, removeLeftovers } from "./leftovers";
import { pullImages } from "./pull-images";
import { EngineRefusal, ReachedEngine } from "./reached-engine";
import { sayFailure } from "./say";
import { type ServiceState, serviceStates } from "./service-states";
import { initialisedState, planFile, sitePlan, stateOf } from "./site-plan";
import { isReadyForApply, type SiteToDeploy, siteToDeploy, synthesized } from "./site-to-deploy";
import { Stopped } from "./stopped";
import { findTerraform, Terraform } from "./terraform";

/** The way in which a site is deployed or destroyed. */
interface RollOut {
  readonly command: PlanCommand;
  /** Whether the engines are checked before. */
  readonly withPreflight: boolean;
  /** Whether missing images are pulled before that. */
  readonly withPull: boolean;
}

/**
 * Checks a site, plans, asks and applies the Terraform plan: the five commands in docs/deploying.md, with its advice for a killed apply.
 * Until somebody agrees nothing is changed on an engine.
 *
 * @returns the exit code: 1 where the site, an engine or Terraform refuses; 2 where nobody agreed
 * @throws InputError or PropsError for unusable input, before any step
 */
export function rollOut(file: string, options: DeployOptions, { command, withPreflight, withPull }: RollOut): number {
  const program = findTerraform(options.terraform);
  const docker = Docker.find();
  const site = siteToDeploy(file, options);
  const { name } = site.node;
  if (synthesized(site, options) !== exitCodes.passed) {
    sayFailure("", `${name} must pass its check to be ${done(command)} but fails, and nothing was changed: change what its report names`);
    return exitCodes.policyFailed;
  }
  const unpulled = withPull ? pullImages(site, docker, options.variables ?? "") : undefined;
  if (unpulled !== undefined) {
    sayFailure("", unpulled);
    return exitCodes.policyFailed;
  }
  if (command === "deploy" && !withPreflight) say(`${name}: preflight of the engines skipped (--no-preflight)`);
  if (withPreflight && !isReadyForApply(site, docker, options)) {
    sayFailure(
      "",
      `${name} must pass its preflight but does not, and nothing was changed: do what its findings above say, and deploy again`,
    );
    return exitCodes.policyFailed;
  }
  try {
    const terraform = new Terraform(program, join(options.output, "stacks", name));
    return applied({ site, command, terraform, engines: reachedEngines(site, docker), isYes: options.yes ?? false });
  } catch (error) {
    if (error instanceof Stopped) return error.code;
    if (!(error instanceof EngineRefusal)) throw error;
    const { reason, remedy } = refusalOf(error.docker, error.run);
    sayFailure("", `The engine at ${error.address} must run the command above but did not, ${reason}: ${remedy}, and ${command} again`);
    return exitCodes.policyFailed;
  }
}

interface Applying {
  readonly site: SiteToDeploy;
  readonly command: PlanCommand;
  readonly terraform: Terraform;
  readonly engines: readonly ReachedEngine[];
  readonly isYes: boolean;
}

function applied(applying: Applying): number {
  const { site, command, terraform, engines, isYes } = applying;
  const { name } = site.node;
  const state = initialisedState(name, command, terraform);
  refuseGoneHosts(applying, state);
  const left = engines.map((engine) => findLeftovers(engine, name, state));
  const lines = sitePlan(name, command, terraform, site.variableOptions);
  if (left.some(hasLeftovers))
    for (const line of [`On the engines, but not in the Terraform state of ${name}:`, ...left.flatMap(leftoverLines)]) say(line);
  if (lines === undefined) {
    say(`${name}: nothing to change${left.some(hasLeftovers) ? "; what is not in the state stays" : ""}`);
    return command === "deploy" ? said(states(applying)) : exitCodes.passed;
  }
  for (const line of lines) say(line);
  agreed({ site: name, command, terraform, left, isYes });
  if (left.some(hasLeftovers)) {
    const now = stateOf(name, command, terraform);
    for (const one of left.filter(hasLeftovers)) removeLeftovers(one, findLeftovers(one.engine, name, now));
  }
  if (terraform.show("apply", "-input=false", planFile) !== 0) return failedApply(applying);
  if (command === "deploy") return said(states(applying));
  say(`${name} is removed. Images stay on its engines`);
  return exitCodes.passed;
}

/** Refuses hosts that are gone: Terraform would refuse the plan without advice. */
function refuseGoneHosts({ site: { node }, terraform }: Applying, state: string): void {
  const gone = goneHosts(state, listIds([...node.hosts, ...(node.leavingHosts ?? [])]));
  if (gone.size === 0) return;
  sayFailure("", goneHostsText(node.name, gone, terraform.said()));
  throw new Stopped(exitCodes.policyFailed);
}

/** Returns engines with a known address. Preflight blocks for the others. */
function reachedEngines(site: SiteToDeploy, docker: Docker): readonly ReachedEngine[] {
  return siteEngines(site, site.variables).flatMap((engine) => {
    if ("host" in engine) return new ReachedEngine(docker, engine);
    say(`${site.node.name}: not searched for what a killed apply left: ${engine.unknown}`);
    return [];
  });
}

function states({ site, engines }: Applying): readonly ServiceState[] {
  return engines.flatMap((engine) => serviceStates(engine, site.node.name, site.node.services));
}

/** Prints the running services and their states. */
function said(services: readonly ServiceState[]): number {
  const bad = saidBad(services);
  const [first, ...others] = bad;
  if (!first) return exitCodes.passed;
  const more = others.length === 0 ? "" : `, and ${others.length} more`;
  sayFailure(wordsOf(bad), `${first.container} must run and be healthy but is ${first.status}${more}: read the logs that are named above`);
  return exitCodes.policyFailed;
}

/** Prints which service a failed apply waited for, as the engine reports it. Terraform has printed the reason. */
function failedApply(applying: Applying): number {
  const { site, command } = applying;
  const bad = command === "deploy" ? saidBad(states(applying)) : [];
  sayFailure(
    wordsOf(bad),
    `${site.node.name} must be ${done(command)} but the apply stopped before its end: correct what Terraform says above, and ${command} again, which continues from there`,
  );
  return exitCodes.policyFailed;
}

/** Prints all services, and returns those that are not well. */
function saidBad(services: readonly ServiceState[]): readonly ServiceState[] {
  for (const { container, status, isWell } of services) say(`${isWell ? "✓" : "✗"} ${container}: ${status}`);
  return services.filter(({ isWell }) => !isWell);
}

/** Names the logs with the reason of each. */
function wordsOf(bad: readonly ServiceState[]): string {
  return bad.flatMap(({ container, status, logs }) => (logs === undefined ? [] : [`${container}: ${status}: ${logs}`])).join("\n");
}

function done(command: PlanCommand): string {
  return command === "deploy" ? "deployed" : "destroyed";
}
