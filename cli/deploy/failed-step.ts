import type { Terraform } from "./terraform";

/** What is done with a site. */
export type PlanCommand = "deploy" | "destroy";

/** What to do where Terraform refuses before it has changed anything, by its words. */
export function refusedPlan(site: string, command: PlanCommand, terraform: Terraform, stderr: string): string {
  if (stderr.includes("prevent_destroy")) return protectedData(site, command);
  if (/error acquiring the state lock/i.test(stderr)) {
    const id = /^[\s│]*ID:\s+(\S+)/m.exec(stderr)?.[1] ?? "ID";
    return `${site} must have a state that nobody else holds but it is locked, and nothing was touched: wait for the other apply, or, where that was killed, ${terraform.said("force-unlock", id)}, then ${command} again`;
  }
  return `Terraform must plan ${site} but does not, and nothing was touched: correct what it says above, and ${command} again`;
}

/** @see docs/deploying.md, Giving data up */
function protectedData(site: string, command: PlanCommand): string {
  const allowed = 'loosened: { removableData: { reason: "Samples archived, A. Operator, 2026-11-25" } }';
  const whole = command === "destroy" ? " (each of them), or, in TypeScript, withRemovableData(design, reason) in place of the design" : "";
  return `${site} must keep its data volumes but the plan would remove one, and nothing was touched: write ${allowed} in the description of its service${whole}, and ${command} again`;
}
