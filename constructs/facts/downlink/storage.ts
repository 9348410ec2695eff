import type { DiskFacts } from "../compute/host";

/** The disk for received data, and how long data stay there. */
export interface RequestedStorage {
  /** Host of the disk. @default the host of the workload that processes */
  readonly host?: string;
  /** Name of the disk. @default the only disk of the host */
  readonly disk?: string;
  /** Time for which raw data stay after they are processed. */
  readonly keepRawS: number; // [s]
  /** Time for which products stay after they are delivered. */
  readonly keepProductS: number; // [s]
}

/** The disk that stores received data. */
export interface StorageFacts {
  /** Undefined for a node without hosts. */
  readonly host?: string;
  /** Undefined if not stated. */
  readonly disk?: DiskFacts;
  /** Rate of the network port of the machine with the disk; undefined if not stated. */
  readonly networkPortBitPerS?: number; // [bit/s]
  readonly keepRawS: number; // [s]
  readonly keepProductS: number; // [s]
}
