import type { EngineAddress } from "../../services/engine-address";

/** Where data stay. */
export interface DiskFacts {
  readonly name: string;
  readonly bytes: number; // [B]
  /** While it is written without a break; undefined where nobody says it. */
  readonly writeBitPerS?: number; // [bit/s]
}

/** A machine of a rack with a Docker engine of its own. */
export interface HostFacts {
  readonly id: string;
  readonly rack: string;
  readonly address: EngineAddress;
  /** Folder with the certificates by which its engine is reached, on the machine that runs Terraform. */
  readonly certificates?: string;
  /** What containers may take. */
  readonly memoryMiB: number; // [MiB]
  readonly cores: number;
  readonly disks: readonly DiskFacts[];
  /** Undefined where nobody says it. */
  readonly networkPortBitPerS?: number; // [bit/s]
  /** Address under which other hosts of the site reach it; undefined where nobody gives one. */
  readonly networkAddress?: string;
  /** How many of each kind. */
  readonly accelerators: Readonly<Record<string, number>>;
}
