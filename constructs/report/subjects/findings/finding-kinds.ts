import type { Finding } from "../../../policy/rule/finding";
import { type FailLevel, failLevels } from "../../fail-level";
import type { SiteReport } from "../../site-report";

/** What a finding means for who has to decide. Of what does not hold, `warnings` stop nothing and `accepted` are answered for; what does not apply is of none. */
export type FindingKind = "blocking" | "warnings" | "accepted" | "holding";

/** The one kind of a finding. A pass within the warn band is no pass any more. */
export function kindOfFinding({ outcome, effect, blocks, accepted }: Finding): FindingKind | undefined {
  if (blocks) return "blocking";
  if (accepted) return "accepted";
  if (effect !== undefined || isBroken(outcome)) return "warnings";
  return outcome === "pass" ? "holding" : undefined;
}

/** Does a run of that level fail by it? What is accepted never counts. */
export function failsRun({ effect, accepted }: Partial<Pick<Finding, "effect" | "accepted">>, level: FailLevel): boolean {
  return accepted === undefined && effect !== undefined && failLevels.indexOf(effect) <= failLevels.indexOf(level);
}

/** Does it break a promise and stop nothing, though nobody accepted it? */
export function isTolerated(finding: Finding): boolean {
  return kindOfFinding(finding) === "warnings" && finding.effect !== undefined && isBroken(finding.outcome);
}

/** Who made it stop nothing: the layer that set what a fail of the rule does, or a pack by what it makes of unknowns and of small margins. */
export function softenedBy({ effect, enforcement, enforcementSetBy }: Finding): string {
  return effect === enforcement ? enforcementSetBy : "a pack";
}

function isBroken(outcome: Finding["outcome"]): boolean {
  return outcome === "fail" || outcome === "unknown";
}

/** Does nothing stop the site, and is it not held back by what it needs? */
export function isDeployable({ verdict, needs }: Pick<SiteReport, "verdict" | "needs">): boolean {
  return verdict === "pass" && needs === undefined;
}

/** What is said in place of a finding of a site that is held back: its stack is not written. */
export const heldBackRule = { rule: "app/site-is-written", subject: "stack", title: "Every site that passes is written" } as const;

/** Why a site is held back. */
export function heldBackText(needs: string): string {
  return `not written: it needs ${needs}, which is not deployable`;
}
