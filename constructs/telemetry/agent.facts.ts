import { containerFacts } from "../services/container-facts";
import { healthcheckSettings } from "../services/healthcheck";
import { hostAndCores } from "../services/needs";
import type { ServiceFacts } from "../services/service-facts";
import { addressOf, healthPage, programs, reloadInterval } from "./programs";
import type { ParsedTelemetry } from "./telemetry.props";

const configurationPath = `${programs.agent.directories.configuration}/scrape.yaml`;
const dataDirectory = programs.agent.directories.data;

/**
 * Returns the agent as a container: it samples the devices and sends the samples to the store. Samples that the store does not accept wait
 * on the disk. With an uplink it sends them there too, with what alerting writes.
 *
 * @source VictoriaMetrics documentation, vmagent: flags
 */
export function agentFacts({ agent, uplink, probe, host }: ParsedTelemetry): ServiceFacts {
  return {
    healthcheck: healthcheckSettings(healthPage(programs.agent)),
    ...containerFacts(agent, probe),
    ...hostAndCores(agent, host),
    id: programs.agent.id,
    command: [
      `-promscrape.config=${configurationPath}`,
      "-promscrape.config.strictParse=true",
      `-promscrape.configCheckInterval=${reloadInterval}`,
      ...[programs.store, ...(uplink ? [programs.uplink] : [])].map(
        (program) => `-remoteWrite.url=http://${addressOf(program)}/api/v1/write`,
      ),
      `-remoteWrite.tmpDataPath=${dataDirectory}`,
      { flag: "-remoteWrite.maxDiskUsagePerURL", planned: "agent-buffer-bytes" },
      "-remoteWrite.flushInterval=1s",
      // The store is on the same host: after its return the samples follow at once, not after the usual minute.
      "-remoteWrite.retryMaxInterval=5s",
    ],
    files: { [configurationPath]: { planned: "scrape-configuration" } },
    reloads: [configurationPath],
    dataDirectories: [dataDirectory],
  };
}
