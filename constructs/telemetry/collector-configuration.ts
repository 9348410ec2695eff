import { stringify } from "yaml";

/** Where the collector reads {@link collectorConfiguration}. */
export const configurationPath = "/etc/telemetry/scrape.yaml";

/** Where the collector keeps its samples. */
export const dataDirectory = "/telemetry-data";

/**
 * Answers 200 while the collector is well.
 *
 * @source VictoriaMetrics documentation, single-server: port of `-httpListenAddr` and handler `/health`
 */
export const healthAddress = "http://127.0.0.1:8428/health";

export interface CollectorTarget {
  readonly device: string;
  readonly address: string;
}

/**
 * Scrape configuration in Prometheus' format: one job, one static target a device, labelled with the device's name.
 *
 * @source Prometheus documentation, configuration, `scrape_config` and `static_config`
 */
export function collectorConfiguration(targets: readonly CollectorTarget[], intervalS: number): string {
  return stringify({
    global: { scrape_interval: `${intervalS}s` },
    scrape_configs: [
      {
        job_name: "devices",
        static_configs: targets.map(({ device, address }) => ({ targets: [address], labels: { device } })),
      },
    ],
  });
}
