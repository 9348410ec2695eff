import { App, TerraformStack } from "cdktf";
import { describe, expect, it } from "vitest";
import { dockerProvider } from "../../../constructs/deploy/provider";
import { PropsError } from "../../../constructs/props";
import { TelemetryModule } from "../../../constructs/telemetry";
import { synthesized } from "../deploy/synthesized";
import { telemetryProps } from "./telemetry-props";

function deploy(props: ConstructorParameters<typeof TelemetryModule>[2]) {
  return synthesized("riyadh-1", (stack) => {
    dockerProvider(stack);
    new TelemetryModule(stack, "telemetry", props);
  });
}

describe("TelemetryModule", () => {
  it("TelemetryModule works alone in a stack: one collector, its configuration and its data", () => {
    const { byName } = deploy(telemetryProps);
    expect(Object.keys(byName("docker_container")).sort()).toEqual(["riyadh-1-telemetry-collector", "riyadh-1-telemetry-collector.seed"]);
    expect(Object.keys(byName("docker_network"))).toEqual(["riyadh-1-telemetry"]);
    const mounts = byName("docker_container")["riyadh-1-telemetry-collector"]?.volumes as { container_path: string }[];
    expect(mounts.map((mount) => mount.container_path)).toEqual(["/etc/telemetry", "/telemetry-data"]);
  });

  it("TelemetryModule gives the same bytes from props and from facts of the same props", () => {
    let module: TelemetryModule | undefined;
    const first = synthesized("riyadh-1", (stack) => {
      dockerProvider(stack);
      module = new TelemetryModule(stack, "telemetry", telemetryProps);
    });
    if (module === undefined) throw new Error("The stack was not filled");
    expect(deploy({ facts: module.facts }).text).toBe(first.text);
  });

  it("TelemetryModule needs a docker provider in the stack and says so", () => {
    expect(() => synthesized("riyadh-1", (stack) => void new TelemetryModule(stack, "telemetry", telemetryProps))).toThrow(/provider/);
  });

  it("TelemetryModule throws every problem of its props with its own path", () => {
    const bad = { ...telemetryProps, targets: {}, collector: { ...telemetryProps.collector, image: "x" } };
    try {
      new TelemetryModule(new TerraformStack(new App({ stackTraces: false }), "riyadh-1"), "telemetry", bad);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(PropsError);
      expect((error as PropsError).path).toBe("riyadh-1/telemetry");
      expect((error as PropsError).problems.map(({ path }) => path).sort()).toEqual(["collector.image", "targets"]);
    }
  });
});
