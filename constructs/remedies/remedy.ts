import type { Edit } from "../changes/edits";
import type { EndedSeries } from "../changes/ended-series";
import type { VariationKind } from "../changes/variations/variation";
import type { RuleUnit } from "../policy/rule/finding";

/** One change of a design that was tried. */
export interface TriedChange {
  /** The kind of change. */
  readonly kind: VariationKind;
  /** The prop that changes, as `cooling.dryCoolers`. */
  readonly prop: string;
  /** How far, in the steps of its kind. */
  readonly steps: number;
  /** As `3 dry coolers instead of 2`. */
  readonly text: string;
}

/** Room to a limit, negative where it is broken. */
export interface LimitMargin {
  /** Id of the rule, as `cooling/sound-power-within-limit`. */
  readonly rule: string;
  /** What it is about, as `compute/rack-1`. */
  readonly subject: string;
  /** Room between value and limit, in the rule's unit. */
  readonly margin: number;
  /** Unit of the margin; that of temperatures is in K. */
  readonly unit: RuleUnit;
}

/** Changes with which a finding passes in every promised scenario, and nothing that held breaks: solved, not guessed. */
export interface Remedy {
  /** One, or two where no single one does it. */
  readonly changes: readonly TriedChange[];
  /** Of all changes together. */
  readonly steps: number;
  /** Room to the finding's own limit then; missing where nothing is measured. */
  readonly margin?: number;
  /** By how much that is more than before. */
  readonly gain?: number;
  /** Unit of margin and gain. */
  readonly unit?: RuleUnit;
  /** The tightest of the limits that have less room then. @default none has less */
  readonly nextLimit?: LimitMargin;
  /** Numbers of a larger part that no document gives: taken in proportion, or left as they were. */
  readonly confirm: readonly string[];
  /** What was stated of the old part alone: to be stated of the new one, before its limits are judged. */
  readonly restate: readonly string[];
  /** What makes the design so. */
  readonly edits: readonly Edit[];
}

/** What came nearest where nothing clears a finding. */
export interface NearestTrial {
  /** What was changed. */
  readonly changes: readonly TriedChange[];
  /** Where it fails then. @default the scenario of the finding */
  readonly scenario?: string;
  /** Room to the limit there: what it lacks. */
  readonly margin?: number;
  /** Unit of the margin. */
  readonly unit?: RuleUnit;
  /** Limits that held and do not hold then, where the finding itself passes. */
  readonly breaks: readonly string[];
  /** What was stated of the old part alone, and the finding waits for: to be stated of the new one. @default it waits for nothing */
  readonly restate?: readonly string[];
}

/** What was tried for one blocking finding. */
export interface FindingRemedies {
  /** Id of the rule, as `power/breaker-loading`. */
  readonly rule: string;
  /** What the rule asks for, in a few words. */
  readonly title: string;
  /** What it is about, as `compute/rack-1`. */
  readonly subject: string;
  /** The part that is judged, where the subject is more than one. */
  readonly at?: string;
  /** The scenario that binds; missing where the rule is judged once. */
  readonly scenario?: string;
  /** How the rule judged: a fail is answered by trials, an unknown by what is missing. A pass blocks where its margin is within a band that its policy makes block. */
  readonly outcome: "fail" | "unknown" | "not-judged" | "pass";
  /** Room to its limit as the design is, in the rule's unit; missing where nothing is measured. */
  readonly margin?: number;
  /** Of each kind of change that clears it the fewest steps, in the order of the kinds; else pairs. */
  readonly remedies: readonly Remedy[];
  /** Where there is no remedy: what came nearest. @default nothing took a tenth of its shortfall away */
  readonly nearest?: NearestTrial;
  /** Where there is no remedy: series of its parts that end below what it needs. @default none does */
  readonly endedSeries?: readonly EndedSeries[];
  /** Changed designs that were judged for it. @default none */
  readonly tried?: number;
  /** Inputs that are missing: an unknown is answered by them, not by trials. */
  readonly missing?: readonly string[];
  /** Why it is unknown or not judged. */
  readonly reason?: string;
  /** What the rule itself says to that, and to what nothing that the design lets change moves. */
  readonly advice?: string;
  /** The budget ended before the search did: there may be other remedies. */
  readonly isCutShort: boolean;
}

/** The first remedy of each finding together, judged as a whole. */
export interface RemedySet {
  /** One after the other. */
  readonly changes: readonly TriedChange[];
  /** Of the site with all of them; what is to be restated left aside. */
  readonly verdict: "pass" | "fail";
  /** What still blocks, as `cooling/ride-through of cooling/ride-through`. */
  readonly blocks: readonly string[];
  /** Numbers of larger parts that no document gives. */
  readonly confirm: readonly string[];
  /** What was stated of old parts alone, and is to be stated of the new ones. */
  readonly restate: readonly string[];
  /** What makes the design so. */
  readonly edits: readonly Edit[];
}

/** A candidate that cannot be added as its design has it. */
export interface RefusedCandidate {
  /** As `adds a trim chiller`. */
  readonly text: string;
  /** What is wrong with it, a line a problem. */
  readonly reason: string;
}

/** What was tried for a site that must not be deployed. */
export interface SiteRemedies {
  /** Name of the site. */
  readonly site: string;
  /** Changed designs that were solved. */
  readonly tried: number;
  /** Most that were allowed. Missing where the search went to its end. */
  readonly budget?: number;
  /** Every finding that blocks, with what was tried for it. */
  readonly findings: readonly FindingRemedies[];
  /** Missing where no finding has a remedy. */
  readonly set?: RemedySet;
  /** Candidates that the design refuses, with why. */
  readonly refused: readonly RefusedCandidate[];
}

/** A site at which no change that was tried makes the design pass. */
export interface RuledOut {
  /** Name of the site. */
  readonly site: string;
  /** What nothing clears there. */
  readonly reason: string;
}

/** One design for several sites. */
export interface OneDesign {
  /** What is changed, one after the other; nothing where the design passes everywhere as it is. */
  readonly changes: readonly TriedChange[];
  /** What makes the design so. */
  readonly edits: readonly Edit[];
  /** Whether it passes at all sites. */
  readonly verdict: "pass" | "fail";
  /** Sites that rule such a design out, with why. */
  readonly ruledOutBy: readonly RuledOut[];
}
