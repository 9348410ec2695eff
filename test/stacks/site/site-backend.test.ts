import { App, TerraformStack } from "cdktf";
import { describe, expect, it } from "vitest";
import type { BackendProps } from "../../../site-files/backends/backend.props";
import { backendKinds } from "../../../site-files/backends/backend-schema";
import { siteBackend } from "../../../stacks/site/site-backend";

/** What Terraform reads of a stack with that backend. */
function emitted(backend: BackendProps) {
  const stack = new TerraformStack(new App({ outdir: ".cache/site-backend" }), "site");
  siteBackend(stack, backend);
  return stack.toTerraform().terraform;
}

const kinds: Required<BackendProps> = {
  azurerm: { storage_account_name: "s", container_name: "c", key: "k", use_azuread_auth: true },
  cloud: { organization: "o", workspaces: { tags: ["edge"], project: "p" } },
  consul: { path: "p", scheme: "https" },
  cos: { bucket: "b", assume_role: { role_arn: "r", session_name: "s", session_duration: 60 } },
  gcs: { bucket: "b", storage_custom_endpoint: "https://storage.example" },
  http: { address: "https://states.example/a", retry_wait_min: 1 },
  local: { path: "../../../a.tfstate", workspace_dir: "w" },
  oss: { bucket: "b", assume_role_role_arn: "r" },
  pg: { schema_name: "s" },
  remote: { organization: "o", workspaces: { prefix: "edge-" } },
  s3: {
    bucket: "b",
    key: "k",
    skip_s3_checksum: true,
    ec2_metadata_service_endpoint_mode: "IPv6",
    endpoints: { s3: "https://s3.example" },
    assume_role: { role_arn: "r", tags: { CostCentre: "edge" } },
  },
};

describe("siteBackend()", () => {
  it.each(backendKinds)("siteBackend() gives Terraform the props of %s as they stand in the file", (kind) => {
    const expected = kind === "cloud" ? { cloud: kinds.cloud } : { backend: { [kind]: kinds[kind] } };
    expect(emitted({ [kind]: kinds[kind] })).toEqual(expected);
  });

  it("siteBackend() keeps a local state beside the output folder where the file names no path", () => {
    expect(emitted({ local: {} })).toEqual({ backend: { local: { path: "../../../terraform.site.tfstate" } } });
  });
});
