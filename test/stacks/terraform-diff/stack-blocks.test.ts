import { describe, expect, it } from "vitest";
import { stackBlocks } from "../../../stacks/terraform-diff/stack-blocks";

describe("stackBlocks()", () => {
  it("names resources as Terraform does, and every other block by its kind", () => {
    const blocks = stackBlocks({
      resource: { docker_container: { broker: { name: "riyadh.broker" }, agent: {} }, docker_network: { node: {} } },
      data: { docker_network: { node: {} } },
      output: { devices: { value: 1 } },
      provider: { docker: [{ host: "a" }] },
      terraform: { backend: { local: {} }, required_providers: {} },
      moved: [{ from: "a", to: "b" }],
    });
    expect([...blocks.keys()]).toEqual([
      "docker_container.broker",
      "docker_container.agent",
      "docker_network.node",
      "data.docker_network.node",
      "output.devices",
      "provider.docker",
      "terraform.backend",
      "terraform.required_providers",
      "moved",
    ]);
    expect(blocks.get("docker_container.broker")).toEqual({ name: "riyadh.broker" });
    expect(blocks.get("moved")).toEqual([{ from: "a", to: "b" }]);
  });

  it("leaves out what cdktf notes for itself, and keeps a map of the stack's own with the same key", () => {
    const metadata = { path: "riyadh/node/broker" };
    const blocks = stackBlocks({
      "//": { metadata },
      resource: { docker_container: { broker: { "//": { metadata }, labels: { "//": "kept" } } } },
      provider: { docker: [{ "//": { metadata }, host: "a" }] },
    });
    expect(Object.fromEntries(blocks)).toEqual({
      "docker_container.broker": { labels: { "//": "kept" } },
      "provider.docker": [{ host: "a" }],
    });
  });
});
