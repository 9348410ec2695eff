import type { RunPolicy } from "../../constructs/policy/settings/run-policy";
import type { Edition } from "../../constructs/report/subjects/edition";

/** What a run asks of every site: beside its own policy, and of its report. */
export interface RunOptions {
  readonly policy: RunPolicy;
  /** What the reports are an edition of. */
  readonly edition?: Edition;
  /** The folder that must hold every file that a site file names. @default the working directory */
  readonly root?: string;
}
