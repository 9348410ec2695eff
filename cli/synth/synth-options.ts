import type { RunOptions } from "../sources/run-options";
import type { ShardNumber } from "../sources/shard-option";

/** What `edge-node synth` is asked for. */
export interface SynthOptions {
  readonly run: RunOptions;
  /** Folder for reports and Terraform JSON. */
  readonly output: string;
  /** Patterns of names of sites; none for all. */
  readonly sites: readonly string[];
  /** The part of the sites that is judged and written. Undefined for all. */
  readonly shard: ShardNumber | undefined;
  readonly charts: boolean;
  readonly states: boolean;
  /** Threads that evaluate. Undefined for one, or for what an app says. */
  readonly concurrency: number | undefined;
  readonly isQuiet: boolean;
}
