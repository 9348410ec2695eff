import type { Source } from "../provenance/source";
import type { SeriesUnit } from "./telemetry/series";

/** The steps after an alert, for a person at the site or far from it. */
export interface Runbook {
  /** The first three steps in their order, each an imperative sentence without a period. */
  readonly steps: readonly [first: string, second: string, third: string];
  /** The part to have in stock, such as `a coolant pump of the same type`. @default no part repairs it */
  readonly spare?: string;
}

/** A limit of one rule on one device, as data. A Terraform plan is compared with it, and telemetry watches it at the site. */
export interface WatchedLimit {
  /** Id of the rule whose limit it is. */
  readonly rule: string;
  readonly title: string;
  /** The consequence for the node when the limit is broken, in the rule's words. @default not stated */
  readonly why?: string;
  /** Severity when the limit is broken. It is the rule's, unless the limit has its own. */
  readonly severity: string;
  /** Path of the judged part, such as `compute/rack-1`. */
  readonly subject: string;
  readonly device: string;
  /** Further labels of the series, such as `{ circuit: "rack-1-a" }`. @default none */
  readonly labels?: Readonly<Record<string, string>>;
  /** Name of the measured series, such as `edge_node_coolant_supply_temperature_celsius`; it has the label `device`. */
  readonly metric: string;
  readonly unit: SeriesUnit;
  /** An upper limit is met at or below its value, a lower limit at or above. */
  readonly bound: "at-most" | "at-least";
  readonly limit: number;
  /** Lowest and highest value of the same quantity in the solved node, over the promised scenarios. @default unknown */
  readonly expected?: readonly [least: number, most: number];
  readonly source?: Source;
  /** The repair when the limit is broken. */
  readonly remedy: string;
  /** The first steps. @default none */
  readonly runbook?: Runbook;
}
