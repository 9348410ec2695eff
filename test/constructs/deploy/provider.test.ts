import { DockerProvider } from "@cdktf/provider-docker/lib/provider";
import { S3Backend, TerraformVariable } from "cdktf";
import { describe, expect, it } from "vitest";
import { relativeBackend } from "../../../constructs/deploy/backend";
import { dockerProvider } from "../../../constructs/deploy/provider";
import { synthesized } from "./synthesized";

const dockerVersion = (json: ReturnType<typeof synthesized>["json"]) => json.terraform?.required_providers?.docker;

describe("dockerProvider", () => {
  it("dockerProvider() widens the version that the bindings pin", () => {
    const { json } = synthesized("site", (stack) => {
      dockerProvider(stack);
    });
    expect(dockerVersion(json)).toEqual({ source: "kreuzwerker/docker", version: ">= 3.6.2, < 5.0.0" });
  });

  it("dockerProvider() takes a version constraint, and a host that may be a token", () => {
    const { text, json } = synthesized("site", (stack) => {
      const host = new TerraformVariable(stack, "host", { type: "string" }).stringValue;
      dockerProvider(stack, { host: `ssh://\${x}@${host}`, providerVersion: "~> 4.5" });
    });
    expect(dockerVersion(json)).toMatchObject({ version: "~> 4.5" });
    expect(text).toContain('"host": "ssh://$${x}@${var.host}"');
  });

  it("dockerProvider() gives the provider that is there, and leaves its version alone", () => {
    const { json } = synthesized("site", (stack) => {
      const own = new DockerProvider(stack, "own", {});
      expect(dockerProvider(stack)).toBe(own);
    });
    expect(dockerVersion(json)).toMatchObject({ version: "3.6.2" });
  });

  it("dockerProvider() declares a default provider beside one with an alias", () => {
    const { text } = synthesized("site", (stack) => {
      new DockerProvider(stack, "other", { alias: "other" });
      expect(dockerProvider(stack)).toBe(dockerProvider(stack));
    });
    expect(JSON.parse(text)).toHaveProperty("provider.docker", [{ alias: "other" }, {}]);
  });
});

describe("relativeBackend", () => {
  it("relativeBackend() keeps the state beside the Terraform files, by relative path", () => {
    const { json } = synthesized("riyadh-1", (stack) => {
      relativeBackend(stack);
    });
    expect(json.terraform?.backend).toEqual({ local: { path: "../../../terraform.riyadh-1.tfstate" } });
  });

  it("relativeBackend() gives the backend that is there", () => {
    synthesized("riyadh-1", (stack) => {
      const own = new S3Backend(stack, { bucket: "state", key: "riyadh-1" });
      expect(relativeBackend(stack)).toBe(own);
    });
  });
});
