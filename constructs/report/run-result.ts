import { defined } from "../plain/defined";
import type { FailLevel } from "./fail-level";
import type { SiteReport } from "./site-report";
import type { MissingShard, Shard } from "./subjects/shards";
import { toolVersion } from "./tool-version";

/** Version of the schema of saved results. It rises when a reader of the old one would misread the new one. */
export const resultSchemaVersion = 2;

/** The result of one run, from which every format is written, and which is saved to be read again. */
export interface RunResult {
  /** Version of this schema. It rises when the meaning of a field changes. */
  readonly schemaVersion: typeof resultSchemaVersion;
  /** The program that wrote the result. */
  readonly generator: {
    /** Name of the program. */
    readonly name: "cdktf-edge-node";
    /** Version of the program. */
    readonly version: string;
  };
  /** Level from which the run fails. @default block */
  readonly failOn?: FailLevel;
  /** Shard of the sites, where they are split over several runs. @default all */
  readonly shard?: Shard;
  /** Shards without a result when the others were merged. Their sites were not judged, and the run fails. @default none */
  readonly missing?: readonly MissingShard[];
  /** Reports of the sites, in the given order. */
  readonly sites: readonly SiteReport[];
}

export function runResult(sites: readonly SiteReport[], failOn: FailLevel = "block", shard?: Shard): RunResult {
  return defined({
    schemaVersion: resultSchemaVersion,
    generator: { name: "cdktf-edge-node", version: toolVersion() },
    failOn: failOn !== "block" ? failOn : undefined,
    shard,
    sites,
  });
}
