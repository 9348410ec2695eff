import type { Finding } from "../../../policy/rule/finding";
import { type FailLevel, failLevels } from "../../fail-level";
import type { SiteReport } from "../../site-report";

/** The meaning of a finding for a decision. `warnings` do not block, `accepted` have an owner. What does not apply has no kind. */
export type FindingKind = "blocking" | "warnings" | "accepted" | "holding";

/** Returns the kind of a finding. A pass within the warn band is a warning. */
export function kindOfFinding({ outcome, effect, blocks, accepted }: Finding): FindingKind | undefined {
  if (blocks) return "blocking";
  if (accepted) return "accepted";
  if (effect !== undefined || isBroken(outcome)) return "warnings";
  return outcome === "pass" ? "holding" : undefined;
}

/** Returns whether a run of that level fails because of it. An accepted finding never counts. */
export function failsRun({ effect, accepted }: Partial<Pick<Finding, "effect" | "accepted">>, level: FailLevel): boolean {
  return accepted === undefined && effect !== undefined && failLevels.indexOf(effect) <= failLevels.indexOf(level);
}

/** Returns whether it breaks a promise without blocking, and without being accepted. */
export function isTolerated(finding: Finding): boolean {
  return kindOfFinding(finding) === "warnings" && finding.effect !== undefined && isBroken(finding.outcome);
}

/** Names what softened the effect: the layer that set the effect of a fail, or a pack with its effect of unknowns and small margins. */
export function softenedBy({ effect, enforcement, enforcementSetBy }: Finding): string {
  return effect === enforcement ? enforcementSetBy : "a pack";
}

function isBroken(outcome: Finding["outcome"]): boolean {
  return outcome === "fail" || outcome === "unknown";
}

/** Returns whether nothing blocks the site and it is not held back. */
export function isDeployable({ verdict, needs }: Pick<SiteReport, "verdict" | "needs">): boolean {
  return verdict === "pass" && needs === undefined;
}

/** The rule that formats show for a site that is held back. */
export const heldBackRule = { rule: "app/site-is-written", subject: "stack", title: "Every site that passes is written" } as const;

export function heldBackText(needs: string): string {
  return `not written: it needs ${needs}, which is not deployable`;
}
