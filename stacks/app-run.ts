import type { Shard } from "../constructs/report/subjects/shards";
import type { RunShard } from "../site-lists/shards/run-shard";

/** Context key of the options that a run of the command line passes to an app. */
export const appRunContext = "edge-node.app-run";

/** Options that a run of the command line passes to an app. */
export interface AppRun {
  /** Whether charts and pages are written beside the reports. @default as the app has it */
  readonly charts?: boolean;
  /** Number of threads that evaluate. @default as the app has it */
  readonly concurrency?: number;
  /** Patterns of the names of the sites that are judged and written, with the sites that they need. @default all */
  readonly sites?: readonly string[];
  /** The shard of its sites that is judged and written. @default all */
  readonly shard?: RunShard;
  /** The shard to which its sites belong, if the maker of the app has split them. @default all */
  readonly split?: Shard;
}
