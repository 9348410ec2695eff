import type { DiskFacts } from "../compute/host";

/** Where a design keeps what it receives, and for how long. */
export interface RequestedStorage {
  /** Host of the disk. @default that of the workload that processes */
  readonly host?: string;
  /** Disk of that host. @default its only one */
  readonly disk?: string;
  /** Raw data stay as long after they are processed. */
  readonly keepRawS: number; // [s]
  /** Products stay as long after they are delivered. */
  readonly keepProductS: number; // [s]
}

/** Where what is received is kept. */
export interface StorageFacts {
  /** Undefined of a node without hosts. */
  readonly host?: string;
  /** Undefined where nobody says what there is. */
  readonly disk?: DiskFacts;
  /** Of the machine with the disk; undefined where nobody says it. */
  readonly networkPortBitPerS?: number; // [bit/s]
  readonly keepRawS: number; // [s]
  readonly keepProductS: number; // [s]
}
