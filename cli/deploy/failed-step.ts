import type { Terraform } from "./terraform";

export type PlanCommand = "deploy" | "destroy";

/** Returns what to do when Terraform refuses before any change, from its output. */
export function refusedPlan(site: string, command: PlanCommand, terraform: Terraform, stderr: string): string {
  if (stderr.includes("prevent_destroy")) return protectedData(site, command);
  if (/error acquiring the state lock/i.test(stderr)) {
    const id = /^[\s│]*ID:\s+(\S+)/m.exec(stderr)?.[1] ?? "ID";
    return `The Terraform state of ${site} must not be locked but is, and nothing was changed: wait for the other apply to end, or, if it was killed, run ${terraform.said("force-unlock", id)}, then ${command} again`;
  }
  return `Terraform must plan ${site} but failed, and nothing was changed: correct what it says above, and ${command} again`;
}

/** @see docs/deploying.md, Giving data up */
function protectedData(site: string, command: PlanCommand): string {
  const allowed = 'loosened: { removableData: { reason: "Samples archived, A. Operator, 2026-11-25" } }';
  const whole =
    command === "destroy" ? " (of each such service), or in TypeScript use withRemovableData(design, reason) instead of the design" : "";
  return `${site} must keep its data volumes but the plan would remove one, and nothing was changed: to allow it, write ${allowed} in the description of its service${whole}, and ${command} again`;
}
