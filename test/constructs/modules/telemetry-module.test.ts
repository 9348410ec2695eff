import { App, TerraformStack } from "cdktf";
import { describe, expect, it } from "vitest";
import { dockerProvider } from "../../../constructs/deploy/provider";
import { type TelemetryContext, TelemetryModule } from "../../../constructs/modules/telemetry-module";
import { PropsError } from "../../../constructs/props";
import type { TelemetryProps } from "../../../constructs/telemetry";
import { synthesized } from "../../support/deploy/synthesized";
import { supplyLimit } from "../../support/deploy/watched-limits";
import { telemetryProps } from "../../support/props/telemetry-props";

function deploy(props: TelemetryProps, context?: TelemetryContext) {
  return synthesized("riyadh-1", (stack) => {
    dockerProvider(stack);
    new TelemetryModule(stack, "telemetry", props, context);
  });
}

describe("TelemetryModule", () => {
  it("TelemetryModule works alone in a stack: agent, store and alerting on one network, with their configuration and data", () => {
    const { byName } = deploy(telemetryProps);
    const containers = byName("docker_container");
    expect(Object.keys(containers).sort()).toEqual([
      "riyadh-1.edge-node.probe-probe_image",
      "riyadh-1.telemetry-agent",
      "riyadh-1.telemetry-agent.prepare",
      "riyadh-1.telemetry-agent.seed",
      "riyadh-1.telemetry-alerting",
      "riyadh-1.telemetry-alerting.seed",
      "riyadh-1.telemetry-store",
      "riyadh-1.telemetry-store.prepare",
      "riyadh-1.telemetry-store.seed",
    ]);
    expect(Object.keys(byName("docker_network"))).toEqual(["riyadh-1.telemetry"]);
    const mounts = (name: string) =>
      ((containers[name]?.volumes ?? []) as { container_path: string }[]).map((mount) => mount.container_path);
    expect(mounts("riyadh-1.telemetry-agent")).toEqual(["/etc/telemetry-agent", undefined]); // the rest from what prepares it
    expect(mounts("riyadh-1.telemetry-agent.prepare")).toEqual(["/telemetry-agent-data", "/.edge-node/probe"]);
    expect(mounts("riyadh-1.telemetry-store")).toEqual(["/etc/telemetry-store/dashboards", undefined]);
    expect(mounts("riyadh-1.telemetry-alerting")).toEqual(["/etc/telemetry-alerting", "/.edge-node/probe"]);
  });

  it("TelemetryModule publishes no port of the host unless its props name one", () => {
    for (const container of Object.values(deploy(telemetryProps).byName("docker_container"))) expect(container).not.toHaveProperty("ports");
    const ports = [{ container: 8428, host: 8428, address: "10.0.0.7" }];
    const { byName } = deploy({ ...telemetryProps, store: { ...telemetryProps.store, ports } });
    expect(byName("docker_container")["riyadh-1.telemetry-store"]?.ports).toEqual([
      { internal: 8428, external: 8428, ip: "10.0.0.7", protocol: "tcp" },
    ]);
  });

  it("TelemetryModule turns the limits of the node into alerts, with their remedies as text", () => {
    const limits = [{ ...supplyLimit, remedy: "look at ${coolers}" }];
    const seed = deploy(telemetryProps, { limits }).byName("docker_container")["riyadh-1.telemetry-alerting.seed"];
    const [upload] = (seed?.upload ?? []) as { content: string }[];
    expect(upload?.content).toContain("remedy: look at $${coolers}");
    expect(upload?.content).toContain("alert: cooling/supply-within-it-limit");
  });

  it("TelemetryModule alone refuses a device of which no node says what it gives", () => {
    const exporters = {
      snmp: { image: { variable: "snmp_image" }, memory: "64 MiB", auths: { hostFile: "/etc/edge-node/snmp-auths.yaml" } },
    } as const;
    const targets = { "ups-a": { snmp: "192.0.2.41:161" } };
    expect(() => deploy({ ...telemetryProps, exporters, targets })).toThrow(
      "targets.ups-a.map: is required of a device that is asked by snmp where no node says what it speaks: name one of telemetry.maps, or one of the library",
    );
  });

  it("TelemetryModule needs a docker provider in the stack and says so", () => {
    expect(() => synthesized("riyadh-1", (stack) => void new TelemetryModule(stack, "telemetry", telemetryProps))).toThrow(/provider/);
  });

  it("TelemetryModule throws every problem of its props with its own path", () => {
    const bad = { ...telemetryProps, targets: {}, agent: { ...telemetryProps.agent, image: "X" } };
    try {
      new TelemetryModule(new TerraformStack(new App({ stackTraces: false }), "riyadh-1"), "telemetry", bad);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(PropsError);
      expect((error as PropsError).path).toBe("riyadh-1/telemetry");
      expect((error as PropsError).problems.map(({ path }) => path).sort()).toEqual(["agent.image", "targets"]);
    }
  });
});
