import { defined } from "../plain/defined";
import type { FailLevel } from "./fail-level";
import type { SiteReport } from "./site-report";
import type { MissingShard, Shard } from "./subjects/shards";
import { toolVersion } from "./tool-version";

/** Version of a saved result's shape: raised when a reader of the old one would misread the new one. */
export const resultSchemaVersion = 2;

/** Everything that one run says: what every format is made of, and what is saved to be read again. */
export interface RunResult {
  /** Version of this form; it rises when what is here changes its meaning. */
  readonly schemaVersion: typeof resultSchemaVersion;
  /** What wrote the result. */
  readonly generator: {
    /** Name of the program. */
    readonly name: "cdktf-edge-node";
    /** Version of the program. */
    readonly version: string;
  };
  /** From when on the run fails. @default block */
  readonly failOn?: FailLevel;
  /** Which part of the sites it holds, where they are split over several runs. @default all */
  readonly shard?: Shard;
  /** Shards of which there was no result when the others were merged: their sites were not judged, and the run fails. @default none */
  readonly missing?: readonly MissingShard[];
  /** Reports of the sites, in the order in which they were given. */
  readonly sites: readonly SiteReport[];
}

/** The result of these sites, in their order. */
export function runResult(sites: readonly SiteReport[], failOn: FailLevel = "block", shard?: Shard): RunResult {
  return defined({
    schemaVersion: resultSchemaVersion,
    generator: { name: "cdktf-edge-node", version: toolVersion() },
    failOn: failOn !== "block" ? failOn : undefined,
    shard,
    sites,
  });
}
