import { TerraformVariable } from "cdktf";
import { describe, expect, it } from "vitest";
import { dockerProvider } from "../../../constructs/deploy/provider";
import { OrchestrationModule } from "../../../constructs/modules/orchestration-module";
import type { OrchestrationProps } from "../../../constructs/orchestration";
import { synthesized } from "../../support/deploy/synthesized";
import { broker } from "../../support/props/orchestration-props";

const image = { variable: "work_image" };

function deploy(workloads: OrchestrationProps["workloads"], change: Partial<OrchestrationProps> = {}) {
  return synthesized("riyadh-1", (stack) => {
    dockerProvider(stack);
    new OrchestrationModule(stack, "orchestration", { workloads, ...change });
  });
}

const decoder = {
  name: "decoder",
  image,
  memory: "8 GiB",
  healthcheck: "image",
  priority: 1,
  rack: "rack-1",
  shareOfRackPower: "40 %",
} as const;
const archive = { ...decoder, name: "archive", memory: "1 GiB", priority: 9, sheddable: true } as const;

describe("OrchestrationModule", () => {
  it("OrchestrationModule deploys one container for each workload, on one network, with one variable for the image they share", () => {
    const { byName, json } = deploy([decoder, archive]);
    expect(Object.keys(byName("docker_container")).sort()).toEqual(["riyadh-1.archive", "riyadh-1.decoder"]);
    expect(byName("docker_container")["riyadh-1.decoder"]).toMatchObject({ memory: 8192, memory_swap: 8192 });
    expect(Object.keys(byName("docker_network"))).toEqual(["riyadh-1.orchestration"]);
    expect(Object.keys(json.variable ?? {})).toEqual(["work_image"]);
  });

  it("OrchestrationModule gives the same bytes whatever the order of the workloads", () => {
    expect(deploy([archive, decoder]).text).toBe(deploy([decoder, archive]).text);
  });

  it("OrchestrationModule refuses the contact plan of a node where there is no node, with its place", () => {
    expect(() => deploy([{ ...decoder, contactPlan: "reread" }])).toThrow(
      /workloads\[0\]\.contactPlan: must be of a node with satellites but its design has none: give downlink\.satellites, downlink\.elements and downlink\.window, or leave it out/,
    );
  });

  it("OrchestrationModule deploys nothing for no workloads", () => {
    expect(deploy([]).json.resource).toEqual({ docker_volume: { data: expect.objectContaining({ for_each: "${toset([])}" }) } });
  });

  it("OrchestrationModule deploys the broker on the network of the workloads, under the name by which they reach it", () => {
    const { byName, json } = deploy([decoder], { broker });
    const containers = byName("docker_container");
    expect(Object.keys(containers).sort()).toEqual([
      "riyadh-1.decoder",
      "riyadh-1.edge-node.probe-probe_image",
      "riyadh-1.message-broker",
      "riyadh-1.message-broker.prepare",
      "riyadh-1.message-broker.seed",
    ]);
    const [address = ""] = Object.keys(json.resource?.docker_network ?? {});
    const network = { name: `\${docker_network.${address}.name}` };
    expect(containers["riyadh-1.message-broker"]?.networks_advanced).toEqual([{ ...network, aliases: ["message-broker"] }]);
    expect(containers["riyadh-1.decoder"]?.networks_advanced).toEqual([{ ...network, aliases: ["decoder"] }]);
    expect(json.resource?.docker_volume?.data?.for_each).toBe('${toset(["riyadh-1.message-broker.message-broker-data"])}');
  });

  it("OrchestrationModule lets the environment hold a token, and text beside it stay text", () => {
    const { byName } = synthesized("riyadh-1", (stack) => {
      dockerProvider(stack);
      const { stringValue } = new TerraformVariable(stack, "token", { type: "string", sensitive: true });
      new OrchestrationModule(stack, "orchestration", {
        workloads: [{ ...decoder, environment: { KEY: stringValue, URL: `\${host}/${stringValue}` } }],
      });
    });
    expect(byName("docker_container")["riyadh-1.decoder"]?.env).toEqual(["KEY=${var.token}", "URL=$${host}/${var.token}"]);
  });
});
