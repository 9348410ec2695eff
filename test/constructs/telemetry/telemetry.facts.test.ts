import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { parseProps } from "../../../constructs/props";
import type { TelemetryProps } from "../../../constructs/telemetry";
import { telemetryFacts } from "../../../constructs/telemetry/telemetry.facts";
import { telemetrySchema } from "../../../constructs/telemetry/telemetry.props";
import { telemetryProps } from "./telemetry-props";

const facts = (change: Partial<TelemetryProps> = {}) =>
  telemetryFacts(parseProps(telemetrySchema, "telemetry", { ...telemetryProps, ...change }));
const problems = (change: object) => () => parseProps(telemetrySchema, "riyadh-1/telemetry", { ...telemetryProps, ...change });

describe("telemetryFacts", () => {
  it("telemetryFacts() watches every device that has a target, in the order of their names", () => {
    expect(facts().monitored).toEqual(["dry-cooler-1", "rack-1"]);
    expect(facts({ monitors: "all" }).monitored).toEqual(["dry-cooler-1", "rack-1"]);
  });

  it("telemetryFacts() watches the named devices only", () => {
    expect(facts({ monitors: ["rack-1"] }).monitored).toEqual(["rack-1"]);
  });

  it("telemetryFacts() gives the collector one static target for each watched device, under the device's name", () => {
    const [service] = facts().services;
    const [path, content = ""] = Object.entries(service?.files ?? {})[0] ?? [];
    expect(service?.command).toContain(`-promscrape.config=${path}`);
    expect(parse(content)).toEqual({
      global: { scrape_interval: "30s" },
      scrape_configs: [
        {
          job_name: "devices",
          static_configs: [
            { targets: ["[fd00::21]:9116"], labels: { device: "dry-cooler-1" } },
            { targets: ["10.0.0.11:9100"], labels: { device: "rack-1" } },
          ],
        },
      ],
    });
  });

  it("telemetryFacts() keeps samples as long as asked, in a directory that outlives the container", () => {
    const [service] = facts().services;
    expect(service?.command).toContain("-retentionPeriod=720h");
    expect(service?.command).toContain(`-storageDataPath=${service?.dataDirectories?.[0]}`);
  });

  it("telemetryFacts() asks the collector's own health page with wget, unless the props say otherwise", () => {
    const healthcheck = (change: object) => facts({ collector: { ...telemetryProps.collector, ...change } }).services[0]?.healthcheck;
    expect(healthcheck({})?.command).toEqual(["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8428/health"]);
    expect(healthcheck({ healthcheck: { command: ["/check"], interval: "2 min" } })).toEqual({
      command: ["/check"],
      intervalS: 120,
      timeoutS: 5,
      retries: 3,
      startPeriodS: 30,
    });
  });

  it("telemetryFacts() lets samples go only with a reason", () => {
    const removable = (reason: string) => facts({ collector: { ...telemetryProps.collector, removableData: { reason } } });
    expect(removable("Site closed").services[0]?.removableData).toEqual({ reason: "Site closed" });
    expect(() => removable(" ")).toThrow(/collector\.removableData\.reason: must say why the data may be removed but is empty:/);
  });

  it("telemetryFacts() adds no electrical load", () => {
    expect(facts().demands).toEqual([]);
  });
});

describe("telemetrySchema", () => {
  it("telemetrySchema refuses a device to watch that has no target", () => {
    expect(problems({ monitors: ["rack-1", "rack-9"] })).toThrow(
      "riyadh-1/telemetry is not valid (1 problem)\n  monitors[1]: must have an address but rack-9 is not in targets: add its host:port there",
    );
  });

  it("telemetrySchema refuses a misspelt prop and names the right one", () => {
    expect(problems({ monitor: "all" })).toThrow('monitor: unknown prop: did you mean "monitors"?');
  });

  it("telemetrySchema refuses an address without port, or with a token that no file can wait for", () => {
    expect(problems({ targets: { "rack-1": "10.0.0.11" } })).toThrow(/targets\.rack-1: must be host:port but is "10\.0\.0\.11":/);
    expect(problems({ targets: { "rack-1": "10.0.0.11:70000" } })).toThrow(/must be host:port/);
    expect(problems({ targets: { "rack-1": "${TfToken[TOKEN.1]}:9100" } })).toThrow(/targets\.rack-1: must be known at synth/);
  });

  it("telemetrySchema refuses a target under a name that no device can have", () => {
    expect(problems({ targets: { "Rack 1": "10.0.0.11:9100" } })).toThrow(
      /targets\.Rack 1: must be lower-case letters, digits and hyphens/,
    );
  });

  it("telemetrySchema refuses to watch nothing", () => {
    expect(problems({ targets: {} })).toThrow(/targets: must give at least one device/);
  });

  it.each([
    ["memory", "30 °C", /collector\.memory: must be/],
    ["memory", "1 GB", /collector\.memory: must be whole MiB/],
    ["retention", "90 min", /collector\.retention: must be whole hours and at least one day but is .*: write it as "30 d"/],
    ["interval", "0.5 s", /collector\.interval: must be whole seconds/],
    ["image", "collector:latest", /collector\.image: must not be the tag latest but is "collector:latest":/],
    ["user", "root", /collector\.user: must be a numeric uid:gid/],
  ])("telemetrySchema refuses a collector whose %s is %s", (prop, value, message) => {
    expect(problems({ collector: { ...telemetryProps.collector, [prop]: value } })).toThrow(message);
  });
});
