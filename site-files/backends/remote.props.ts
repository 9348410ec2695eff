import { propsSchema } from "../../constructs/props/props-schema";
import { exactlyOne } from "./exactly-one";
import { backendText } from "./state-text";

/** Which workspaces hold the state: exactly one of the two. */
export interface RemoteBackendWorkspaces {
  /** Name of the workspace, one of its own for each site. @default those of `prefix` */
  readonly name?: string;
  /** How the names of the workspaces begin; Terraform asks for one of them. @default that of `name` */
  readonly prefix?: string;
}

/** State in HCP Terraform or Terraform Enterprise. The token is that of `terraform login`, or of `TF_TOKEN_<host>`. */
export interface RemoteBackendProps {
  /** Name of the organization. */
  readonly organization: string;
  /** Workspaces of the organization that hold the state. */
  readonly workspaces: RemoteBackendWorkspaces;
  /** Host of Terraform Enterprise. @default app.terraform.io */
  readonly hostname?: string;
}

const workspaces = propsSchema<RemoteBackendWorkspaces>()({
  name: backendText().exactOptional(),
  prefix: backendText().exactOptional(),
}).superRefine(exactlyOne(["name", "prefix"]));

/** Parses {@link RemoteBackendProps}. */
export const remoteBackendSchema = propsSchema<RemoteBackendProps>()({
  organization: backendText(),
  workspaces,
  hostname: backendText().exactOptional(),
});
