import type { Source } from "../../provenance/source";

/**
 * What a rule says of one subject, in one scenario or once for the node. `unknown`: an input that is needed is not known, or no model gives the number.
 * `not-judged`: the part is there, and the design or the site leaves out the input that opens the rule. `not-applicable`: what it judges is not there.
 */
export type Outcome = "pass" | "fail" | "unknown" | "not-judged" | "not-applicable";

/** How often each outcome came. What was always judged has no `not-judged`. */
export type OutcomeCounts = Readonly<Record<Exclude<Outcome, "not-judged">, number> & Partial<Record<"not-judged", number>>>;

/**
 * One part of a value, in the value's unit. The contributors of a judgement add up to its value within 1e-6 of the larger of it and the sum of their
 * magnitudes, powers within at least 10 mW.
 */
export interface Contributor {
  /** Its name, as errors, reports and other places say it. */
  readonly name: string;
  /** How much of the value comes from it, in the unit of the value. */
  readonly value: number;
}

/** How bad a broken rule is. */
export type Severity = "critical" | "high" | "medium" | "low";

/** What a broken rule does: stops the site, is shown as a warning, or is written down. */
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
  | "B"
  | "cores"
  | "share"
  | "-";

/** One rule judged on one subject, in one scenario or once for the node. */
export interface Judgement {
  /** Path of what is judged, as `compute/rack-1`. */
  readonly subject: string;
  /** How the rule judged. */
  readonly outcome: Outcome;
  /** Missing where nothing is measured: a requirement that is met or not. */
  readonly unit?: RuleUnit;
  /** Upper limits are met at or below, lower limits at or above. */
  readonly bound?: "at-most" | "at-least";
  /** What was measured against the limit. */
  readonly value?: number;
  /** The limit, in the unit of the value. */
  readonly limit?: number;
  /** Room to the limit; negative is broken. */
  readonly margin?: number;
  /** What a negative margin is, behind its amount: `warmer than the rack allows`. Missing where the rule has no words for it. */
  readonly shortfall?: string;
  /** What counts as the whole when margins of different units are compared: the limit, or for temperatures 10 K. Missing where that is 0. */
  readonly span?: number;
  /** Margin as a share of the span. Missing where the span is 0, as of energy of which none may be unserved, and of what is never tight. */
  readonly relativeMargin?: number;
  /** The largest uncertainty that a source of the limit or of the value states, in the judgement's unit. */
  readonly uncertainty?: {
    /** Uncertainty, in the unit of the value. */
    readonly value: number;
    /** Document that states it. */
    readonly document: string;
  };
  /** The part that is judged, where the subject is more than one. */
  readonly at?: string;
  /** Where the limit comes from. */
  readonly limitSource?: Source;
  /** What the limit is made of, where it is more than a number from a sheet: they add up to it. */
  readonly limitContributors?: readonly Contributor[];
  /** Why the outcome is unknown, not judged or not applicable; of a fail what breaks, and of a pass what holds, where no number says it. */
  readonly reason?: string;
  /** Of what is not judged: the inputs that open the rule, as paths in the design or in the site (`site.…`). */
  readonly missing?: readonly string[];
  /** What the value is made of. */
  readonly contributors: readonly Contributor[];
  /** What to change, when the rule fails. */
  readonly remedy?: string;
  /** Models that were used outside the range in which they are trusted. */
  readonly marks?: readonly string[];
  /** The rule itself failed: it threw. Blocks in every scenario. */
  readonly defect?: true;
}

/** A parameter as it was in force, and who set it. */
export interface EffectiveParameter {
  /** Its name, as errors, reports and other places say it. */
  readonly name: string;
  /** Value in force, as text. */
  readonly value: string;
  /** Name of the pack, the country or the site, or `default`. */
  readonly setBy: string;
}

/** Why a finding that would do something does nothing, or less. */
export interface Acceptance {
  /** What accepts it. */
  readonly by: "waiver" | "baseline";
  /** Why, where nothing is known or something is accepted. */
  readonly reason: string;
  /** Who answers for it. */
  readonly owner?: string;
  /** Last day on which it holds. */
  readonly expires?: string;
  /** Where the work is tracked. */
  readonly ticket?: string;
}

/** A pass that is closer to its limit than can be told apart from a fail. */
export interface NearLimit {
  /** Margin below which it counts, in the rule's unit; of temperatures in K. */
  readonly band: number;
  /** Name of the layer that set the band, or the document whose uncertainty it is. */
  readonly setBy: string;
}

/** A promised scenario in which a rule does not hold, or nobody knows whether it does. */
export interface Broken {
  /** Missing of a rule that is judged once: it does not hold in any. */
  readonly scenario?: string;
  /** How the rule judged. */
  readonly outcome: "fail" | "unknown";
  /** What was measured against the limit. */
  readonly value?: number;
  /** Room to the limit: less is worse. Missing where nothing is measured. */
  readonly margin?: number;
}

/**
 * What is kept of one rule and one subject: its worst promised scenario, the worst beyond the promises, and how often each outcome came. A rule that is judged
 * once, as on the design, has no scenario: what it finds holds in all of them.
 */
export interface Finding extends Judgement {
  /** Id of the rule, as `power/breaker-loading`. */
  readonly rule: string;
  /** What the rule asks for, in a few words. */
  readonly title: string;
  /** How grave it is when the rule is broken. */
  readonly severity: Severity;
  /** What the policy makes of a fail of this rule, and the layer that says so. */
  readonly enforcement: Enforcement;
  /** Who decided how hard the rule is enforced: a pack, a country or the site. */
  readonly enforcementSetBy: string;
  /** Parameters of the rule as they were in force. */
  readonly parameters: readonly EffectiveParameter[];
  /** The scenario that binds; missing where the rule is judged once. */
  readonly scenario?: string;
  /** Does the site promise to stand in that scenario? Always, where there is none. */
  readonly promised: boolean;
  /** What this finding does, accepted or not; missing where it does nothing: a pass, or a scenario beyond the promises. */
  readonly effect?: Enforcement;
  /** Must the site not be deployed because of it? */
  readonly blocks: boolean;
  /** Present where the margin is within the warn band. */
  readonly nearLimit?: NearLimit;
  /** Who accepts the finding and until when. */
  readonly accepted?: Acceptance;
  /** In how many scenarios the rule came out each way. */
  readonly counts: OutcomeCounts;
  /** Every promised scenario in which it fails or is unknown, in the order of the scenarios. */
  readonly broken: readonly Broken[];
  /** Scenarios that the baseline does not accept, when it accepts others of this finding. */
  readonly unaccepted?: readonly string[];
  /** The worst scenario that the site does not promise, when the rule does not hold there. */
  readonly beyondPromise?: Judgement & {
    /** Name of the scenario, as `hottest/healthy`. */
    readonly scenario: string;
  };
}

/** A finding on the policy itself: a waiver that ran out, a baseline entry that stands for nothing. */
export interface PolicyNotice {
  /** As `policy/waiver-expired`. */
  readonly id: `policy/${string}`;
  /** Where it stands in the policy, as `waivers[0]`. */
  readonly place: string;
  /** What has to be mended. */
  readonly message: string;
  /** Whether it blocks, warns or informs. */
  readonly effect: Enforcement;
}
