import type { z } from "zod";
import type { RequestedStorage } from "../facts/downlink/storage";
import { defined } from "../plain/defined";
import { nameSchema } from "../props/name";
import { optional } from "../props/optional";
import { propsSchema } from "../props/props-schema";
import { duration } from "../props/quantities";
import { longestRetentionS } from "../services/most";
import type { DurationLike } from "../units";

/** Storage of received data. */
export interface StorageProps {
  /** Host whose disk keeps the data. @default that of the workload that processes */
  readonly host?: string;
  /** Disk of that host. Needed if the host has several. @default its only one */
  readonly disk?: string;
  /** Time that raw data are kept after they are processed. @default "0 s" */
  readonly keepRaw?: DurationLike;
  /** Time that products are kept after they are delivered. @default "0 s" */
  readonly keepProduct?: DurationLike;
}

export const storageSchema = propsSchema<StorageProps>()(
  optional({
    host: nameSchema,
    disk: nameSchema,
    keepRaw: duration({ min: 0, max: longestRetentionS }),
    keepProduct: duration({ min: 0, max: longestRetentionS }),
  }),
);

/** Returns the storage of a design, in the form of the snapshot. */
export function storageFacts({ host, disk, keepRaw, keepProduct }: z.output<typeof storageSchema>): RequestedStorage {
  return {
    ...defined({ host, disk }),
    keepRawS: keepRaw?.seconds ?? 0,
    keepProductS: keepProduct?.seconds ?? 0,
  };
}
