import type { ScrapeTarget } from "../facts/node-facts";
import { containerFacts } from "../services/container-facts";
import { healthcheckSettings } from "../services/healthcheck";
import type { ServiceFacts } from "../services/service-facts";
import { addressOf, healthCommand, programs } from "./programs";
import { scrapeConfiguration } from "./scrape-configuration";
import type { ParsedTelemetry } from "./telemetry.props";

const configurationPath = `${programs.agent.directories.configuration}/scrape.yaml`;
const dataDirectory = programs.agent.directories.data;
const defaultBufferBytes = 1_000_000_000; // [B]

/**
 * The agent as a container: it samples the devices and hands the samples to the store. What the store does not take waits on the disk.
 *
 * @source VictoriaMetrics documentation, vmagent: flags
 */
export function agentFacts({ agent, interval }: ParsedTelemetry, targets: readonly ScrapeTarget[]): ServiceFacts {
  return {
    healthcheck: healthcheckSettings({ command: healthCommand(programs.agent) }),
    ...containerFacts(agent),
    id: programs.agent.id,
    command: [
      `-promscrape.config=${configurationPath}`,
      "-promscrape.config.strictParse=true",
      `-remoteWrite.url=http://${addressOf(programs.store)}/api/v1/write`,
      `-remoteWrite.tmpDataPath=${dataDirectory}`,
      `-remoteWrite.maxDiskUsagePerURL=${agent.buffer?.bytes ?? defaultBufferBytes}`,
      "-remoteWrite.flushInterval=1s",
      // The store is on the same host: when it is back, so are the samples, and not after the usual minute.
      "-remoteWrite.retryMaxTime=5s",
    ],
    files: { [configurationPath]: scrapeConfiguration(targets, Object.values(programs).map(addressOf), interval.seconds) },
    dataDirectories: [dataDirectory],
  };
}
