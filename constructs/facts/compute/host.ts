import type { EngineAddress } from "../../services/engine-address";

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
  readonly disks: readonly { readonly name: string; readonly bytes: number }[];
  /** Address under which other hosts of the site reach it; undefined where nobody gives one. */
  readonly networkAddress?: string;
  /** How many of each kind. */
  readonly accelerators: Readonly<Record<string, number>>;
}
