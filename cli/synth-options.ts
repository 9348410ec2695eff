import type { RunOptions } from "./run-options";

/** What `edge-node synth` is asked for. */
export interface SynthOptions {
  readonly run: RunOptions;
  /** Folder for reports and Terraform JSON. */
  readonly output: string;
  /** Patterns of names of sites; none for all. */
  readonly sites: readonly string[];
  readonly charts: boolean;
  readonly states: boolean;
  /** Threads that evaluate. Undefined for one, or for what an app says. */
  readonly concurrency: number | undefined;
  readonly isQuiet: boolean;
}
