import type { EngineAddress } from "../../services/engine-address";

/** A disk of a host. */
export interface DiskFacts {
  readonly name: string;
  readonly bytes: number; // [B]
  /** Rate of continuous writing; undefined if not stated. */
  readonly writeBitPerS?: number; // [bit/s]
}

/** A machine of a rack that runs its own Docker engine. */
export interface HostFacts {
  readonly id: string;
  readonly rack: string;
  readonly address: EngineAddress;
  /** Folder with the certificates for its engine, on the machine that runs Terraform. */
  readonly certificates?: string;
  /** Memory for containers. */
  readonly memoryMiB: number; // [MiB]
  readonly cores: number;
  readonly disks: readonly DiskFacts[];
  /** Undefined if not stated. */
  readonly networkPortBitPerS?: number; // [bit/s]
  /** Address at which other hosts of the site reach it; undefined if not stated. */
  readonly networkAddress?: string;
  /** Group of its engine's socket; undefined if it is that of `orchestration.shedding`. */
  readonly socketGroup?: number;
  /** Path of its engine's socket; undefined if it is that of `orchestration.shedding`. */
  readonly socket?: string;
  /** Number of each kind. */
  readonly accelerators: Readonly<Record<string, number>>;
}
