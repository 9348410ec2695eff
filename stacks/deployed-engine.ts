/** Context of an app that says of each site which engine it is deployed to. */
export const enginesContext = "edge-node.engines";

/** File of it beside the report of a site. */
export const engineFile = "engine.json";

/** The engine of a site, as its stack has it. */
export interface DeployedEngine {
  /** As Terraform reads it: an expression of a variable stands as `${var.docker_host}`. @default the provider's own */
  readonly dockerHost?: string;
  /** Path of the lock that its images stand in. @default it names none */
  readonly imageLock?: string;
}
