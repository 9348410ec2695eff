import type { Network } from "@cdktf/provider-docker/lib/network";
import type { Construct } from "constructs";
import { describe, expect, it } from "vitest";
import { deployServices, judgedContext } from "../../../constructs/deploy/deploy-services";
import { dockerProvider } from "../../../constructs/deploy/provider";
import { Service } from "../../../constructs/deploy/service";
import type { ProgramProps } from "../../../constructs/services/program";
import { agent } from "../../support/deploy/service-facts";
import { synthesized } from "../../support/deploy/synthesized";
import { program } from "../../support/props/programs";

/** A stack with the agent of a module and a Service on its network. */
function withService(props: ProgramProps, prepare: (stack: Construct) => void = () => {}) {
  return synthesized("riyadh-1", (stack) => {
    prepare(stack);
    dockerProvider(stack);
    deployServices(stack, "telemetry", [agent]);
    new Service(stack, "second", { program: props, network: stack.node.findChild("network") as Network });
  });
}

describe("Service", () => {
  it("Service deploys a program of the integrator's as a module deploys its own", () => {
    const container = withService(program).byName("docker_container")["riyadh-1.decoder"];
    expect(container).toMatchObject({ image: "${docker_image.image-variable-decoder_image.image_id}", memory: 64, read_only: true });
    expect(container?.networks_advanced).toEqual([{ aliases: ["decoder"], name: "${docker_network.module_telemetry.name}" }]);
  });

  it("Service throws every problem of a program with its own path", () => {
    expect(() => withService({ ...program, memory: "1 MiB", name: "A" })).toThrow(
      /^riyadh-1\/second is not valid \(2 problems\)\n {2}memory: must be whole MiB and at least 6 MiB[\s\S]*\n {2}name: must be lower-case/,
    );
  });

  it("Service takes no facts, which go past every check", () => {
    const network = undefined as unknown as Network;
    // @ts-expect-error facts are what modules give
    expect(() => synthesized("riyadh-1", (stack) => new Service(stack, "second", { facts: agent, network }))).toThrow();
  });

  it.each([
    ["beside a node", () => {}],
    ["below a node, whose rules see its modules alone", (stack: Construct) => stack.node.setContext(judgedContext, true)],
  ])("Service whose image has no digest stops the synthesis %s", (_where, prepare) => {
    expect(() => withService({ ...program, image: "registry.example/decoder:1" }, prepare)).toThrow(
      'Image of decoder must be named by digest but is "registry.example/decoder:1"',
    );
  });
});
