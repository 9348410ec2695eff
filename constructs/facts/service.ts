/** A registry reference with digest, or the name of a Terraform input variable that the deployer fills with one. */
export type ImageReference = string | { readonly variable: string };

/** A container that a module wants to run on the node. */
export interface ServiceFacts {
  readonly id: string;
  readonly image: ImageReference;
  readonly command?: readonly string[];
  readonly memoryMiB: number; // [MiB]
  readonly cpuShares: number; // [-]
  readonly user: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  /** Read-only configuration files by absolute path in the container. */
  readonly files: Readonly<Record<string, string>>;
}

/** A device that somebody may monitor. */
export interface DeviceFacts {
  readonly id: string;
  readonly kind: string;
  readonly module: string;
}
