import { stringify } from "yaml";
import type { ScrapeTarget } from "../facts/node-facts";

/**
 * Scrape configuration in Prometheus' format: one job of the devices, each a static target labelled with its name, and one of the telemetry's own
 * programs, whose samples tell how much waits to be stored.
 *
 * @source Prometheus documentation, configuration, `scrape_config` and `static_config`
 */
export function scrapeConfiguration(devices: readonly ScrapeTarget[], programs: readonly string[], intervalS: number): string {
  return stringify({
    global: { scrape_interval: `${intervalS}s` },
    scrape_configs: [
      {
        job_name: "devices",
        static_configs: devices.map(({ device, address }) => ({ targets: [address], labels: { device } })),
      },
      { job_name: "telemetry", static_configs: [{ targets: programs }] },
    ],
  });
}
