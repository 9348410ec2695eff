import type { z } from "zod";
import type { RequestedStorage } from "../facts/downlink/storage";
import { defined } from "../plain/defined";
import { nameSchema } from "../props/name";
import { optional } from "../props/optional";
import { propsSchema } from "../props/props-schema";
import { duration } from "../props/quantities";
import { longestRetentionS } from "../services/most";
import type { DurationLike } from "../units";

/** Where what is received is kept, and for how long. */
export interface StorageProps {
  /** Host whose disk it is. @default that of the workload that processes */
  readonly host?: string;
  /** Disk of that host. Needed where it has several. @default its only one */
  readonly disk?: string;
  /** Raw data stay as long after they are processed. @default "0 s" */
  readonly keepRaw?: DurationLike;
  /** Products stay as long after they are delivered. @default "0 s" */
  readonly keepProduct?: DurationLike;
}

/** Parses {@link StorageProps}. */
export const storageSchema = propsSchema<StorageProps>()(
  optional({
    host: nameSchema,
    disk: nameSchema,
    keepRaw: duration({ min: 0, max: longestRetentionS }),
    keepProduct: duration({ min: 0, max: longestRetentionS }),
  }),
);

/** What a design says of its storage, as the snapshot takes it. */
export function storageFacts({ host, disk, keepRaw, keepProduct }: z.output<typeof storageSchema>): RequestedStorage {
  return {
    ...defined({ host, disk }),
    keepRawS: keepRaw?.seconds ?? 0,
    keepProductS: keepProduct?.seconds ?? 0,
  };
}
