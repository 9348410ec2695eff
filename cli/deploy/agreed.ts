import { exitCodes } from "../terminal/exit-codes";
import { say } from "../terminal/say";
import { askYes, isTerminal } from "./ask-yes";
import type { PlanCommand } from "./failed-step";
import { hasLeftovers, isStateElsewhere, type Leftovers } from "./leftovers";
import { sayFailure } from "./say";
import { planFile } from "./site-plan";
import { Stopped } from "./stopped";
import type { Terraform } from "./terraform";

interface Proposal {
  readonly site: string;
  readonly command: PlanCommand;
  readonly terraform: Terraform;
  readonly left: readonly Leftovers[];
  /** Whether `--yes` agreed beforehand. */
  readonly isYes: boolean;
}

/** Asks whether to apply a Terraform plan. @throws Stopped when nobody agrees */
export function agreed({ site, command, terraform, left, isYes }: Proposal): void {
  const removes = left.some(hasLeftovers);
  const elsewhere = removes && isStateElsewhere(left);
  if (elsewhere)
    say(
      `! Containers of ${site} run, but its Terraform state has none of them. If the real state is in another folder or backend, answer no`,
    );
  if (isYes && !elsewhere) return;
  const question = removes
    ? "Remove the containers and networks that are not in the state, and apply these changes?"
    : "Apply these changes?";
  if (isTerminal()) {
    if (askYes(question)) return;
    sayFailure("", `${site} stays as it is: the plan was not agreed to, and nothing was changed`);
    throw new Stopped(exitCodes.inputFailed);
  }
  const byHand = `${terraform.said("apply", planFile)} applies exactly this plan`;
  sayFailure(
    "",
    elsewhere
      ? `The Terraform state of ${site} must have its containers that run but has none of them, and nothing was changed. --yes does not agree to that: name the backend that has the state, or, if an apply was killed, run ${command} at a terminal and answer there`
      : `The plan of ${site} must be agreed to but there is no terminal to ask at, and nothing was changed: ${command} again with --yes${removes ? "" : `, or ${byHand}`}`,
  );
  throw new Stopped(exitCodes.inputFailed);
}
