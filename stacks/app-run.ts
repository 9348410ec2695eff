import type { Shard } from "../constructs/report/subjects/shards";
import type { RunShard } from "../site-lists/shards/run-shard";

/** Context of an app that is run for more than its own props say. */
export const appRunContext = "edge-node.app-run";

/** Options that a run of the command line hands to an app. */
export interface AppRun {
  /** Charts and pages beside the reports. @default as the app has it */
  readonly charts?: boolean;
  /** Threads that evaluate. @default as the app has it */
  readonly concurrency?: number;
  /** Patterns of the names of the sites that are judged and written, with those that they need. @default all */
  readonly sites?: readonly string[];
  /** The shard of its sites that is judged and written. @default all */
  readonly shard?: RunShard;
  /** The shard that its sites are, where who made the app has split them. @default all */
  readonly split?: Shard;
}
