import type { z } from "zod";
import type { DiskFacts } from "../facts/compute/host";
import { defined } from "../plain/defined";
import { computeRanges } from "../plausibility/compute";
import { propsSchema } from "../props/props-schema";
import { dataRate, dataSize } from "../props/quantities";
import { refuseSmallerScale, type ScalableProps, scalable } from "../props/scalable";
import type { Unusual } from "../props/unusual";
import { mostDiskBytes } from "../services/most";
import type { DataRateLike, DataSize, DataSizeLike } from "../units";

/** The disks of a node without hosts, counted as one. */
export interface NodeDiskProps {
  /** Total capacity. */
  readonly size: DataSizeLike;
  /** Sustained write rate, such as `"400 MB/s"`. @default not stated */
  readonly write?: DataRateLike;
  /** Largest capacity that `edge-node fix` may try where the design fails: by a larger disk, or one more. @default its capacity stays */
  readonly scalable?: ScalableProps<DataSizeLike>;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"write">;
}

const size = dataSize({ positive: true, max: mostDiskBytes });

/** Props that every disk has beside its name. */
export const storageShape = {
  size,
  scalable: scalable(size).exactOptional(),
  write: dataRate({ positive: true, plausible: computeRanges.disk.write }).exactOptional(),
};

type ParsedStorage = { readonly size: DataSize; readonly scalable?: { readonly to: DataSize } | undefined };

/** Refuses a `scalable` that would make a disk smaller. */
export function refuseSmallerDisk(disk: ParsedStorage, context: z.RefinementCtx): void {
  refuseSmallerScale(disk, disk.size, ({ bytes }) => bytes, context);
}

export const networkPort = dataRate({ positive: true, plausible: computeRanges.networkPort });

export const nodeDiskSchema = propsSchema<NodeDiskProps>()(storageShape).superRefine(refuseSmallerDisk);

/** The name of the one disk of a node without hosts. */
const nodeDisk = "disk";

/** Returns a disk in the form of rules. */
export function diskFacts({ name = nodeDisk, size, write }: z.output<typeof nodeDiskSchema> & { readonly name?: string }): DiskFacts {
  return { name, bytes: size.bytes, ...defined({ writeBitPerS: write?.bitsPerSecond }) };
}
