import { DockerProvider } from "@cdktf/provider-docker/lib/provider";
import { S3Backend, TerraformVariable } from "cdktf";
import { describe, expect, it } from "vitest";
import { dockerProvider } from "../../../constructs/deploy/provider";
import { relativeBackend } from "../../../stacks/site/edge-node-stack";
import { synthesized } from "../../support/deploy/synthesized";

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
    expect(dockerVersion(json)).toMatchObject({ version: ">= 3.6.2, < 5.0.0, ~> 4.5" });
    expect(text).toContain('"host": "ssh://$${x}@${var.host}"');
  });

  it("dockerProvider() gives the provider that is there, and leaves its version alone", () => {
    const { json } = synthesized("site", (stack) => {
      const own = new DockerProvider(stack, "own", {});
      expect(dockerProvider(stack)).toBe(own);
    });
    expect(dockerVersion(json)).toMatchObject({ version: "3.6.2" });
  });

  it.each(["latest", "", "~> x", "4.5 || 5", "${var.version}", ">= 4,"])(
    "dockerProvider() refuses the version constraint %j",
    (providerVersion) => {
      expect(() => synthesized("site", (stack) => void dockerProvider(stack, { providerVersion }))).toThrow(
        `Version of the docker provider must be a constraint but is ${JSON.stringify(providerVersion)}: write it like "~> 4.5"`,
      );
    },
  );

  it.each(["4.5.0", "= 4.5", ">=4.1, != 4.2.0", "~> 4.6.0-dev"])("dockerProvider() narrows the versions by %s", (providerVersion) => {
    const { json } = synthesized("site", (stack) => void dockerProvider(stack, { providerVersion }));
    expect(dockerVersion(json)).toMatchObject({ version: `>= 3.6.2, < 5.0.0, ${providerVersion}` });
  });

  it("dockerProvider() refuses a host for a provider that is there, which would go unheard", () => {
    expect(() =>
      synthesized("site", (stack) => {
        dockerProvider(stack);
        dockerProvider(stack, { host: "ssh://edge@10.0.0.7" });
      }),
    ).toThrow("Host of the docker provider must be given once but site/docker-provider is declared already:");
  });

  it("dockerProvider() refuses a host with a password, and does not repeat it", () => {
    expect(() => synthesized("site", (stack) => void dockerProvider(stack, { host: "ssh://edge:hunter2@10.0.0.7" }))).toThrow(
      /^Host of the docker provider must not be a secret, which Terraform's plan would keep, but it holds an address with a password \(secret rule address-password\): use a key of SSH$/,
    );
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
