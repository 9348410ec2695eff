/** Context key with which an app states for each site the engine to which it is deployed. */
export const enginesContext = "edge-node.engines";

/** Name of the file with the engine, beside the report of a site. */
export const engineFile = "engine.json";

export interface DeployedEngine {
  /** Address as Terraform reads it: an expression of a variable is `${var.docker_host}`. @default that of the provider */
  readonly dockerHost?: string;
  /** Path of the lock with its images. @default none */
  readonly imageLock?: string;
}
