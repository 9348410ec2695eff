import type { WatchedLimit } from "../facts/watched-limit";
import type { OperatingPoint } from "../solve/operating-point";
import type { NodeSnapshot } from "../solve/snapshot";
import type { Severity } from "./finding";
import type { PendingJudgement } from "./judge";

/** What a rule sees: the node, and one scenario of it already solved. */
export interface RuleContext {
  readonly node: NodeSnapshot;
  readonly point: OperatingPoint;
}

/** A limit of a rule on one device that is measured at the site. */
export type RuleLimit = Omit<WatchedLimit, "rule" | "title" | "severity">;

/** One check, readable alone: what it asks, why, from where, and what to do when it fails. */
export interface Rule {
  /** Folder and file, as `cooling/supply-within-it-limit`. */
  readonly id: `${string}/${string}`;
  /** The requirement in a few words. */
  readonly title: string;
  /** What happens to the node when it is broken. */
  readonly why: string;
  /** Standard or publication the check follows, with edition. */
  readonly source: string;
  readonly severity: Severity;
  /** Limits of the rule that are known without solving: those that can be measured at the site. @default none */
  watched?(node: NodeSnapshot): readonly RuleLimit[];
  /** Judges every subject of the rule in the scenario. It reads what the solver computed and computes nothing again. */
  check(context: RuleContext): readonly PendingJudgement[];
}
