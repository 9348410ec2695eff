import type { Edit } from "../changes/edits";
import type { EndedSeries } from "../changes/ended-series";
import type { VariationKind } from "../changes/variations/variation";
import type { RuleUnit } from "../policy/rule/finding";

/** A change of the design that was tried. */
export interface TriedChange {
  /** Kind of the change. */
  readonly kind: VariationKind;
  /** Prop that changes, such as `cooling.dryCoolers`. */
  readonly prop: string;
  /** Number of steps of its kind. */
  readonly steps: number;
  /** Words for the change, such as `3 dry coolers instead of 2`. */
  readonly text: string;
}

/** The margin to a limit; negative if the value is beyond it. */
export interface LimitMargin {
  /** Id of the rule, such as `cooling/sound-power-within-limit`. */
  readonly rule: string;
  /** Subject of the finding, such as `compute/rack-1`. */
  readonly subject: string;
  /** Margin in the unit of the rule. */
  readonly margin: number;
  /** Unit of the rule; the margin of a temperature in °C is in K. */
  readonly unit: RuleUnit;
}

/** One or two changes with which a finding passes in every promised scenario, and nothing else gets worse. They were solved, not guessed. */
export interface Remedy {
  /** One change, or two if no single change is enough. */
  readonly changes: readonly TriedChange[];
  /** Number of steps of all changes. */
  readonly steps: number;
  /** Margin of the finding after the change; missing if nothing is measured. */
  readonly margin?: number;
  /** Gain of margin by the change. */
  readonly gain?: number;
  /** Unit of margin and gain. */
  readonly unit?: RuleUnit;
  /** Tightest of the limits that have less margin after the change. @default none has less */
  readonly nextLimit?: LimitMargin;
  /** Numbers of a larger part that no document states. They were scaled in proportion or kept, and must be confirmed. */
  readonly confirm: readonly string[];
  /** Props that were true of the old part alone. They must be stated for the new part before its limits are judged. */
  readonly restate: readonly string[];
  /** Edits that make this change in the design. */
  readonly edits: readonly Edit[];
}

/** The trial that came nearest if nothing clears a finding. */
export interface NearestTrial {
  /** Changes of the trial. */
  readonly changes: readonly TriedChange[];
  /** Scenario in which the finding then fails. @default the scenario of the finding */
  readonly scenario?: string;
  /** Margin there. */
  readonly margin?: number;
  /** Unit of the margin. */
  readonly unit?: RuleUnit;
  /** Limits that then break, although the finding itself passes. */
  readonly breaks: readonly string[];
  /** Props that must be stated for the new part before the finding can be judged. @default none */
  readonly restate?: readonly string[];
  /** Reason why the finding is unknown after more steps of the change. @default more steps are known, or there are none */
  readonly unknownBeyond?: string;
}

/** The results of the search for one blocking finding. */
export interface FindingRemedies {
  /** Id of the rule, such as `power/breaker-loading`. */
  readonly rule: string;
  /** Requirement of the rule in a few words. */
  readonly title: string;
  /** Subject of the finding, such as `compute/rack-1`. */
  readonly subject: string;
  /** Part of the subject that is judged, if the subject has several. */
  readonly at?: string;
  /** Worst scenario; missing if the rule is judged once. */
  readonly scenario?: string;
  /** Outcome of the rule. A fail is answered by trials, an unknown by what is missing. A pass may block if its margin is within the warn band. */
  readonly outcome: "fail" | "unknown" | "not-judged" | "pass";
  /** Margin of the design as it is, in the unit of the rule; missing if nothing is measured. */
  readonly margin?: number;
  /** Remedies with the fewest steps of each kind of change, in the order of the kinds; else a pair. */
  readonly remedies: readonly Remedy[];
  /** Nearest trial, if there is no remedy. @default none removed a tenth of the shortfall, or ended where the finding is unknown */
  readonly nearest?: NearestTrial;
  /** Series of its parts that end below what it needs, if there is no remedy. @default none does */
  readonly endedSeries?: readonly EndedSeries[];
  /** Props that would let its parts grow, such as `power.batteries[].scalable`, if there is no remedy. @default its parts state how far they may grow */
  readonly unscaled?: readonly string[];
  /** Number of changed designs that were judged for it. @default none */
  readonly tried?: number;
  /** Missing inputs, which answer an unknown. */
  readonly missing?: readonly string[];
  /** Reason why it is unknown or not judged. */
  readonly reason?: string;
  /** Remedy of the rule itself, if nothing was tried. */
  readonly advice?: string;
  /** Whether the budget ended before the search. There may then be other remedies. */
  readonly isCutShort: boolean;
}

/** The first remedies of all findings, judged as a whole. */
export interface RemedySet {
  /** Changes, one after the other. */
  readonly changes: readonly TriedChange[];
  /** Verdict on the site with all changes. Limits of new parts that still lack numbers are left aside. */
  readonly verdict: "pass" | "fail";
  /** Findings that still block, such as `cooling/ride-through of cooling/ride-through`. */
  readonly blocks: readonly string[];
  /** Numbers of larger parts that no document states, and that must be confirmed. */
  readonly confirm: readonly string[];
  /** Props that were true of old parts alone, and must be stated for the new parts. */
  readonly restate: readonly string[];
  /** Edits that make this change in the design. */
  readonly edits: readonly Edit[];
}

/** A candidate that the design cannot add as it is. */
export interface RefusedCandidate {
  /** Words for the change, such as `adds a trim chiller`. */
  readonly text: string;
  /** Problems of the candidate, one a line. */
  readonly reason: string;
}

/** The results of the search for a site that fails. */
export interface SiteRemedies {
  /** Name of the site. */
  readonly site: string;
  /** Number of changed designs that were solved. */
  readonly tried: number;
  /** Most changed designs that were allowed. Missing if there was no limit. */
  readonly budget?: number;
  /** Every finding that blocks, with the results of its search. */
  readonly findings: readonly FindingRemedies[];
  /** First remedies of all findings together. Missing if no finding has a remedy. */
  readonly set?: RemedySet;
  /** Candidates that the design refuses, with the reasons. */
  readonly refused: readonly RefusedCandidate[];
}

/** A site that rules out one design for all sites. */
export interface RuledOut {
  /** Name of the site. */
  readonly site: string;
  /** Reason why the design does not pass there. */
  readonly reason: string;
}

/** One design for several sites. */
export interface OneDesign {
  /** Changes in order; empty if the design passes everywhere as it is. */
  readonly changes: readonly TriedChange[];
  /** Edits that make this change in the design. */
  readonly edits: readonly Edit[];
  /** Whether it passes at all sites. */
  readonly verdict: "pass" | "fail";
  /** Sites that rule such a design out, with the reasons. */
  readonly ruledOutBy: readonly RuledOut[];
}
