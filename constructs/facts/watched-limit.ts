import type { Source } from "../provenance/source";
import type { SeriesUnit } from "./telemetry/series";

/** What to do when an alert fires, for a person at the site or far from it. */
export interface Runbook {
  /** The first three steps, in their order: each an imperative sentence, without a period. */
  readonly steps: readonly [first: string, second: string, third: string];
  /** The part to have in stock, as `a coolant pump of the same type`. @default no part mends it */
  readonly spare?: string;
}

/** A limit of one rule on one device, as data: what a plan is held against and what telemetry watches at the site. */
export interface WatchedLimit {
  /** Id of the rule whose limit it is. */
  readonly rule: string;
  /** The rule's title. */
  readonly title: string;
  /** What happens to the node when it is broken, in the rule's words. @default nobody says it */
  readonly why?: string;
  /** How bad it is when it is broken: the rule's, where the rule gives the limit none of its own. */
  readonly severity: string;
  /** Path of what is judged, as `compute/rack-1`. */
  readonly subject: string;
  /** Name of the device that is measured. */
  readonly device: string;
  /** Further labels of the series, as `{ circuit: "rack-1-a" }`. @default none */
  readonly labels?: Readonly<Record<string, string>>;
  /** Name of the measured series, as `edge_node_coolant_supply_temperature_celsius`; it has the label `device`. */
  readonly metric: string;
  readonly unit: SeriesUnit;
  /** Upper limits are met at or below, lower limits at or above. */
  readonly bound: "at-most" | "at-least";
  readonly limit: number;
  /** What the solved node has for the same quantity over the promised scenarios. @default not known */
  readonly expected?: readonly [least: number, most: number];
  /** Where the limit comes from. */
  readonly source?: Source;
  /** What to do when it is broken. */
  readonly remedy: string;
  /** What to do first. @default nobody wrote one */
  readonly runbook?: Runbook;
}
