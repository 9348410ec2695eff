import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { TargetFacts } from "../../../constructs/facts/telemetry/device-map";
import { scrapeConfiguration } from "../../../constructs/monitoring/scrape-configuration";
import { targetFacts } from "../../../constructs/telemetry/asking-problems";
import { targetSchema } from "../../../constructs/telemetry/targets.props";

const direct = (device: string, address: string): TargetFacts => ({
  device,
  protocol: "prometheus",
  address,
  parts: {},
  labels: {},
  rows: {},
});

describe("scrapeConfiguration()", () => {
  it("scrapeConfiguration() gives each device a static target under its name, and the programs one job", () => {
    const targets = [direct("dry-cooler-1", "[fd00::21]:9116"), direct("rack-1", "10.0.0.11:9100")];
    const programs = ["telemetry-agent:8429", "telemetry-store:8428"];
    expect(parse(scrapeConfiguration({ targets, exporters: {}, programs, intervalS: 5 }))).toEqual({
      global: { scrape_interval: "5s" },
      scrape_configs: [
        {
          job_name: "devices",
          static_configs: [
            { targets: ["[fd00::21]:9116"], labels: { device: "dry-cooler-1" } },
            { targets: ["10.0.0.11:9100"], labels: { device: "rack-1" } },
          ],
        },
        { job_name: "telemetry", static_configs: [{ targets: ["telemetry-agent:8429", "telemetry-store:8428"] }] },
      ],
    });
  });

  it("scrapeConfiguration() gives a program on another host the instance that it would have here", () => {
    const programs = ["telemetry-agent:8429", "load-shedder-host-2:9465"];
    const elsewhere = { "load-shedder-host-2:9465": "10.0.0.8:9465" };
    expect(parse(scrapeConfiguration({ targets: [], exporters: {}, programs, elsewhere, intervalS: 5 }))).toMatchObject({
      scrape_configs: [
        {
          static_configs: [
            { targets: ["telemetry-agent:8429"] },
            { targets: ["10.0.0.8:9465"], labels: { instance: "load-shedder-host-2:9465" } },
          ],
        },
      ],
    });
  });

  it("scrapeConfiguration() keeps names that YAML would read as something else", () => {
    const { scrape_configs } = parse(
      scrapeConfiguration({ targets: [direct("0x10", "1e3:80")], exporters: {}, programs: [], intervalS: 30 }),
    ) as {
      scrape_configs: { static_configs: object[] }[];
    };
    expect(scrape_configs[0]?.static_configs).toEqual([{ targets: ["1e3:80"], labels: { device: "0x10" } }]);
  });

  it("scrapeConfiguration() asks an exporter in place of each device, with module, credentials and unit", () => {
    const targets = targetFacts({
      targets: {
        "ups-a": targetSchema.parse({ snmp: "192.0.2.41:161", map: "ups-mib" }),
        "rack-1": targetSchema.parse({ redfish: "192.0.2.43" }),
      },
    });
    const exporters = { snmp: "telemetry-snmp:9116", redfish: "telemetry-redfish:9348" };
    const { scrape_configs: jobs } = parse(scrapeConfiguration({ targets, exporters, programs: [], intervalS: 5 }));
    expect(jobs.map(({ job_name }: { job_name: string }) => job_name)).toEqual(["snmp", "redfish", "telemetry"]);
    expect(jobs[0]).toEqual({
      job_name: "snmp",
      metrics_path: "/snmp",
      static_configs: [{ targets: ["192.0.2.41:161"], labels: { device: "ups-a", __param_module: "ups-mib", __param_auth: "site" } }],
      relabel_configs: [
        { source_labels: ["__address__"], target_label: "__param_target" },
        { source_labels: ["__param_target"], target_label: "instance" },
        { target_label: "__address__", replacement: "telemetry-snmp:9116" },
      ],
    });
    expect(jobs[1]).toMatchObject({
      metrics_path: "/metrics",
      static_configs: [{ targets: ["192.0.2.43"], labels: { device: "rack-1" } }],
    });
  });
});
