import type { ImageReference } from "../props/image";
import type { HealthcheckFacts } from "./healthcheck";

/** A container that a module wants to run on the node. */
export interface ServiceFacts {
  readonly id: string;
  readonly image: ImageReference;
  readonly command?: readonly string[];
  readonly memoryMiB: number; // [MiB]
  readonly cpuShares: number; // [-]
  /** Numeric `uid:gid`. */
  readonly user: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  /** Read-only configuration files by absolute path in the container. */
  readonly files: Readonly<Record<string, string>>;
  /** Directories that outlive the container, by absolute path. The image must hold them, owned by the user. */
  readonly dataDirectories?: readonly string[];
  /** Lets a destroy or a replacement remove the data, and says why. Without it such a plan fails. */
  readonly removableData?: { readonly reason: string };
  /** Without it the image's own counts. */
  readonly healthcheck?: HealthcheckFacts;
}

/** A device that somebody may monitor. */
export interface DeviceFacts {
  readonly id: string;
  readonly kind: string;
  readonly module: string;
}
