import { exitCodes } from "../terminal/exit-codes";
import { type PlanCommand, refusedPlan } from "./failed-step";
import { plannedChanges, planSummary } from "./planned-changes";
import { sayFailure } from "./say";
import { Stopped } from "./stopped";
import type { Terraform } from "./terraform";

/** The Terraform plan that is applied, in the folder of the site. */
export const planFile = "site.tfplan";

/** The exit code of a plan with changes. @source Terraform, plan -detailed-exitcode */
const hasChanges = 2;

/** Initializes the folder of the site, and returns its Terraform state. @throws Stopped when Terraform refuses */
export function initialisedState(site: string, command: PlanCommand, terraform: Terraform): string {
  const init = terraform.run("init", "-input=false", "-no-color");
  if (init.status !== 0)
    throw stopped(
      init.stderr,
      `terraform init must succeed for ${site} but failed, and nothing was changed: correct what it says above, and ${command} again`,
    );
  return stateOf(site, command, terraform);
}

/** Returns the Terraform state of the site as text; empty before its first apply. @throws Stopped when Terraform refuses */
export function stateOf(site: string, command: PlanCommand, terraform: Terraform): string {
  const state = terraform.run("state", "pull");
  if (state.status === 0) return state.stdout;
  throw stopped(
    state.stderr,
    `Terraform must read the state of ${site} but cannot, and nothing was changed: check whether its backend answers, and ${command} again`,
  );
}

/**
 * Plans, and returns a line a change; undefined without changes.
 *
 * @throws Stopped when Terraform refuses
 */
export function sitePlan(
  site: string,
  command: PlanCommand,
  terraform: Terraform,
  variables: readonly string[],
): readonly string[] | undefined {
  const kind = command === "destroy" ? ["-destroy"] : [];
  const plan = terraform.run("plan", ...kind, "-input=false", "-no-color", "-detailed-exitcode", `-out=${planFile}`, ...variables);
  if (plan.status === 0) return undefined;
  if (plan.status !== hasChanges) throw stopped(plan.stderr, refusedPlan(site, command, terraform, plan.stderr));
  const shown = terraform.run("show", "-json", planFile);
  if (shown.status !== 0) throw stopped(shown.stderr, refusedPlan(site, command, terraform, shown.stderr));
  return [planSummary(plan.stdout), ...plannedChanges(shown.stdout)];
}

function stopped(words: string, line: string): Stopped {
  sayFailure(words, line);
  return new Stopped(exitCodes.policyFailed);
}
