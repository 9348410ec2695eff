import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { scrapeConfiguration } from "../../../constructs/plan/scrape-configuration";

describe("scrapeConfiguration()", () => {
  it("scrapeConfiguration() gives each device a static target under its name, and the programs one job", () => {
    const devices = [
      { device: "dry-cooler-1", address: "[fd00::21]:9116" },
      { device: "rack-1", address: "10.0.0.11:9100" },
    ];
    expect(parse(scrapeConfiguration(devices, ["telemetry-agent:8429", "telemetry-store:8428"], 5))).toEqual({
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

  it("scrapeConfiguration() keeps names that YAML would read as something else", () => {
    const { scrape_configs } = parse(scrapeConfiguration([{ device: "0x10", address: "1e3:80" }], [], 30)) as {
      scrape_configs: { static_configs: object[] }[];
    };
    expect(scrape_configs[0]?.static_configs).toEqual([{ targets: ["1e3:80"], labels: { device: "0x10" } }]);
  });
});
