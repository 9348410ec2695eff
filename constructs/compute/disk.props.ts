import type { z } from "zod";
import type { DiskFacts } from "../facts/compute/host";
import { computeRanges } from "../plausibility/compute";
import { propsSchema } from "../props/props-schema";
import { dataRate, dataSize } from "../props/quantities";
import type { Unusual } from "../props/unusual";
import { mostDiskBytes } from "../services/most";
import type { DataRateLike, DataSizeLike } from "../units";

/** Disks of a node without hosts, counted as one. */
export interface NodeDiskProps {
  /** What they hold together. */
  readonly size: DataSizeLike;
  /** Data that they take in while they are written without a break, as `"400 MB/s"`. @default not said */
  readonly write?: DataRateLike;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"write">;
}

/** What a disk is asked for, by whatever name. */
export const storageShape = {
  size: dataSize({ positive: true, max: mostDiskBytes }),
  write: dataRate({ positive: true, plausible: computeRanges.disk.write }).exactOptional(),
};

/** Parses the port of a machine. */
export const networkPort = dataRate({ positive: true, plausible: computeRanges.networkPort });

/** Parses {@link NodeDiskProps}. */
export const nodeDiskSchema = propsSchema<NodeDiskProps>()(storageShape);

/** The disks of a node without hosts are one, by this name. */
const nodeDisk = "disk";

/** A disk as rules know it. */
export function diskFacts({ name = nodeDisk, size, write }: z.output<typeof nodeDiskSchema> & { readonly name?: string }): DiskFacts {
  return { name, bytes: size.bytes, ...(write && { writeBitPerS: write.bitsPerSecond }) };
}
