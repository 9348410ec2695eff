import type { Source } from "../props/source";

/** What a rule says of one subject in one scenario. */
export type Outcome = "pass" | "fail" | "unknown" | "not-applicable";

/** One part of a value, in the value's unit. The contributors of a judgement add up to its value. */
export interface Contributor {
  readonly name: string;
  readonly value: number;
}

/** How bad a broken rule is. */
export type Severity = "critical" | "high" | "medium" | "low";

/** Units in which rules judge. */
export type RuleUnit = "°C" | "K" | "W" | "A" | "V" | "VA" | "h";

/** One rule judged on one subject in one scenario. */
export interface Judgement {
  /** Path of what is judged, as `compute/rack-1`. */
  readonly subject: string;
  readonly outcome: Outcome;
  readonly unit: RuleUnit;
  /** Upper limits are met at or below, lower limits at or above. */
  readonly bound: "at-most" | "at-least";
  readonly value?: number;
  readonly limit?: number;
  /** Room to the limit; negative is broken. */
  readonly margin?: number;
  /** Margin as a share of what counts as the whole, the limit or for temperatures 10 K: compares margins of different units. */
  readonly relativeMargin?: number;
  /** The part that is judged, where the subject is more than one. */
  readonly at?: string;
  /** Where the limit comes from. */
  readonly limitSource?: Source;
  /** Why the outcome is unknown or not applicable. */
  readonly reason?: string;
  /** What the value is made of. */
  readonly contributors: readonly Contributor[];
  /** What to change, when the rule fails. */
  readonly remedy?: string;
  /** Models that were used outside the range in which they are trusted. */
  readonly marks?: readonly string[];
  /** The rule itself failed: it threw. Blocks in every scenario. */
  readonly defect?: true;
}

/** What is kept of one rule and one subject: its worst promised scenario, the worst beyond the promises, and how often each outcome came. */
export interface Finding extends Judgement {
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  /** The scenario that binds. */
  readonly scenario: string;
  /** Does the site promise to stand in that scenario? */
  readonly promised: boolean;
  /** Must the site not be deployed because of it? */
  readonly blocks: boolean;
  readonly counts: Readonly<Record<Outcome, number>>;
  /** The worst scenario that the site does not promise, when the rule does not hold there. */
  readonly beyondPromise?: Judgement & { readonly scenario: string };
}
