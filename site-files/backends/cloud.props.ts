import { list } from "../../constructs/props/problems/list";
import { propsSchema } from "../../constructs/props/props-schema";
import { exactlyOne } from "./exactly-one";
import { backendText } from "./state-text";

/** Which workspaces hold the state: exactly one of `name` and `tags`. */
export interface CloudBackendWorkspaces {
  /** Name of the workspace, one of its own for each site. @default those of `tags` */
  readonly name?: string;
  /** Tags of the workspaces; Terraform asks for one of them. @default that of `name` */
  readonly tags?: readonly string[];
  /** Project of the workspaces. @default that of the organization */
  readonly project?: string;
}

/** State and runs in HCP Terraform or Terraform Enterprise. The token is that of `terraform login`, or of `TF_TOKEN_<host>`. */
export interface CloudBackendProps {
  /** Name of the organization. */
  readonly organization: string;
  /** Workspaces of the organization that hold the state. */
  readonly workspaces: CloudBackendWorkspaces;
  /** Host of Terraform Enterprise. @default app.terraform.io */
  readonly hostname?: string;
}

const workspaces = propsSchema<CloudBackendWorkspaces>()({
  name: backendText().exactOptional(),
  tags: list(backendText()).min(1).exactOptional(),
  project: backendText().exactOptional(),
}).superRefine(exactlyOne(["name", "tags"]));

/** Parses {@link CloudBackendProps}. */
export const cloudBackendSchema = propsSchema<CloudBackendProps>()({
  organization: backendText(),
  workspaces,
  hostname: backendText().exactOptional(),
});
