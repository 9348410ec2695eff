import type { Source } from "../../provenance/source";

/**
 * The outcome of a rule on one subject, in one scenario or once for the node. `unknown`: a number that decides is unknown, or no model computes it.
 * `not-judged`: the part is there, but the first input that the rule needs is missing. `not-applicable`: the node or the scenario has nothing that the rule
 * judges.
 */
export type Outcome = "pass" | "fail" | "unknown" | "not-judged" | "not-applicable";

/** Number of times that a rule had each outcome. `not-judged` is missing if it never occurred. */
export type OutcomeCounts = Readonly<Record<Exclude<Outcome, "not-judged">, number> & Partial<Record<"not-judged", number>>>;

/**
 * One part of a value, in the unit of the value. The contributors of a judgement add up to its value within 1e-6 of the larger of the value and the sum of their
 * magnitudes; powers add up at least within 10 mW.
 */
export interface Contributor {
  /** Name of the contributor in reports. */
  readonly name: string;
  /** Share of the value that comes from it, in the unit of the value. */
  readonly value: number;
}

/** Severity of a fail of a rule. */
export type Severity = "critical" | "high" | "medium" | "low";

/** Effect of a finding: it blocks the site, warns, or is only written to the report. */
export type Enforcement = "block" | "warn" | "inform";

/** Units in which rules judge. */
export type RuleUnit =
  | "°C"
  | "K"
  | "W"
  | "A"
  | "V"
  | "Hz"
  | "VA"
  | "d"
  | "h"
  | "s"
  | "kg"
  | "m"
  | "MiB"
  | "Pa"
  | "dB"
  | "dB(A)"
  | "bit/s"
  | "L"
  | "L/min"
  | "L/min/kW"
  | "units"
  | "cycles"
  | "B"
  | "cores"
  | "share"
  | "-";

/** The judgement of one rule on one subject, in one scenario or once for the node. */
export interface Judgement {
  /** Path of the judged subject, such as `compute/rack-1`. */
  readonly subject: string;
  /** Outcome of the judgement. */
  readonly outcome: Outcome;
  /** Unit of value and limit. Missing if nothing is measured: the requirement is met or not. */
  readonly unit?: RuleUnit;
  /** Side of the limit on which the value must be: `at-most` is met at or below it, `at-least` at or above it. */
  readonly bound?: "at-most" | "at-least";
  /** Value that was compared with the limit. */
  readonly value?: number;
  /** The limit, in the unit of the value. */
  readonly limit?: number;
  /** Distance from the value to the limit; negative if the value is beyond it. */
  readonly margin?: number;
  /** Words behind the amount of a negative margin, such as `warmer than the rack allows`. Missing if the rule has no such words. */
  readonly shortfall?: string;
  /** Amount that counts as 100 % when margins of different units are compared: the limit, or 10 K for temperatures. Missing if it is 0. */
  readonly span?: number;
  /** Margin as a share of the span. Missing if the span is 0, such as a limit of no unserved energy, and if the value is always at its limit. */
  readonly relativeMargin?: number;
  /** Largest uncertainty that a source of the limit or of the value states. */
  readonly uncertainty?: {
    /** Uncertainty, in the unit of the value. */
    readonly value: number;
    /** Document that states it. */
    readonly document: string;
  };
  /** Part of the subject that is judged, if the subject has several. */
  readonly at?: string;
  /** Source of the limit. */
  readonly limitSource?: Source;
  /** Parts of the limit, if it is more than one number of a data sheet. They add up to the limit. */
  readonly limitContributors?: readonly Contributor[];
  /**
   * Reason why the outcome is unknown, not judged or not applicable. For a fail or a pass: the requirement that fails or holds, if the numbers do not state it.
   */
  readonly reason?: string;
  /** Inputs that the rule needs, if it is not judged: paths in the design, or in the site (`site.…`). */
  readonly missing?: readonly string[];
  /** Parts of the value. They add up to it. */
  readonly contributors: readonly Contributor[];
  /** Change that helps if the rule fails. */
  readonly remedy?: string;
  /** Models that were used outside the range in which they are reliable. */
  readonly marks?: readonly string[];
  /** Set if the rule itself has a defect, such as that it threw. A defect blocks in every scenario. */
  readonly defect?: true;
}

/** The value of a parameter that was used, and who set it. */
export interface EffectiveParameter {
  /** Name of the parameter. */
  readonly name: string;
  /** Value that was used, as text. */
  readonly value: string;
  /** Layer that set the value: the name of a pack, `country SA`, `site` or `default`. */
  readonly setBy: string;
}

/** The reason why a finding that would block or warn does not. */
export interface Acceptance {
  /** Kind of the acceptance. */
  readonly by: "waiver" | "baseline";
  /** Reason why it is accepted. */
  readonly reason: string;
  /** Person or team that is responsible. */
  readonly owner?: string;
  /** Last day on which the acceptance holds. */
  readonly expires?: string;
  /** Ticket that tracks the work. */
  readonly ticket?: string;
}

/** The warn band within which the margin of a pass lies. */
export interface NearLimit {
  /** Margin below which a pass counts as near its limit, in the unit of the rule; for temperatures in K. */
  readonly band: number;
  /** Layer that set the band, or the document whose stated uncertainty it is. */
  readonly setBy: string;
}

/** A promised scenario in which a rule fails or is unknown. */
export interface Broken {
  /** Name of the scenario. Missing if the rule is judged once for all scenarios. */
  readonly scenario?: string;
  /** Outcome of the rule there. */
  readonly outcome: "fail" | "unknown";
  /** Value that was compared with the limit. */
  readonly value?: number;
  /** Margin to the limit: less is worse. Missing if nothing is measured. */
  readonly margin?: number;
}

/**
 * The result of one rule on one subject: its worst promised scenario, the worst scenario beyond the promises, and how often each outcome occurred. A rule that is judged
 * once, such as on the design, has no scenario: its result holds in all of them.
 */
export interface Finding extends Judgement {
  /** Id of the rule, such as `power/breaker-loading`. */
  readonly rule: string;
  /** Requirement of the rule in a few words. */
  readonly title: string;
  /** Severity of a fail of the rule. */
  readonly severity: Severity;
  /** Enforcement of a fail of this rule, by the policy. */
  readonly enforcement: Enforcement;
  /** Layer that set the enforcement: a pack, a country or the site. */
  readonly enforcementSetBy: string;
  /** Parameters of the rule, with the values that were used. */
  readonly parameters: readonly EffectiveParameter[];
  /** Worst scenario; missing if the rule is judged once. */
  readonly scenario?: string;
  /** Whether the site promises to survive that scenario. Always true if there is none. */
  readonly promised: boolean;
  /** Effect of this finding, accepted or not. Missing if it has none: a pass, or a scenario beyond the promises. */
  readonly effect?: Enforcement;
  /** Whether the finding keeps the site from being deployed. */
  readonly blocks: boolean;
  /** Warn band, if the margin is within it. */
  readonly nearLimit?: NearLimit;
  /** Waiver or baseline that accepts the finding. */
  readonly accepted?: Acceptance;
  /** Number of scenarios with each outcome. */
  readonly counts: OutcomeCounts;
  /** Every promised scenario in which the rule fails or is unknown, in the order of the scenarios. */
  readonly broken: readonly Broken[];
  /** Scenarios that the baseline does not accept, if it accepts others of this finding. */
  readonly unaccepted?: readonly string[];
  /** Worst scenario beyond the promises of the site, if the rule fails or is unknown there. */
  readonly beyondPromise?: Judgement & {
    /** Name of the scenario, such as `hottest/healthy`. */
    readonly scenario: string;
  };
}

/** A finding on the policy itself, such as an expired waiver or a baseline entry without a finding. */
export interface PolicyNotice {
  /** Id of the notice, such as `policy/waiver-expired`. */
  readonly id: `policy/${string}`;
  /** Path in the policy, such as `waivers[0]`. */
  readonly place: string;
  /** The problem and the remedy. */
  readonly message: string;
  /** Whether the notice blocks, warns or informs. */
  readonly effect: Enforcement;
}
