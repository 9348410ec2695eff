import { exitCodes } from "../terminal/exit-codes";
import { say } from "../terminal/say";
import { askYes, isTerminal } from "./ask-yes";
import type { PlanCommand } from "./failed-step";
import { hasLeft, isStateElsewhere, type LeftBehind } from "./left-behind";
import { sayFailure } from "./say";
import { planFile } from "./site-plan";
import { Stopped } from "./stopped";
import type { Terraform } from "./terraform";

/** What somebody is asked to agree to. */
interface Proposal {
  readonly site: string;
  readonly command: PlanCommand;
  readonly terraform: Terraform;
  readonly left: readonly LeftBehind[];
  /** Agreed beforehand, by `--yes`. */
  readonly isYes: boolean;
}

/** Goes on where somebody agrees to a plan. @throws Stopped where nobody does */
export function agreed({ site, command, terraform, left, isYes }: Proposal): void {
  const removes = left.some(hasLeft);
  const elsewhere = removes && isStateElsewhere(left);
  if (elsewhere)
    say(
      `! The state of ${site} knows none of its containers, though some run: if it lies elsewhere, in another folder or a backend, answer no`,
    );
  if (isYes && !elsewhere) return;
  const question = removes ? "Remove what the state does not know, and apply these changes?" : "Apply these changes?";
  if (isTerminal()) {
    if (askYes(question)) return;
    sayFailure("", `${site} stays as it is: nobody agreed, and nothing was touched`);
    throw new Stopped(exitCodes.inputFailed);
  }
  const byHand = `${terraform.said("apply", planFile)} applies exactly this plan`;
  sayFailure(
    "",
    elsewhere
      ? `${site} must have the state of what runs but knows none of it, which --yes does not answer, and nothing was touched: name its backend, or, where an apply was killed, answer at a terminal`
      : `${site} must be agreed to but there is no terminal to ask at, and nothing was touched: ${command} again with --yes${removes ? "" : `, or ${byHand}`}`,
  );
  throw new Stopped(exitCodes.inputFailed);
}
