import { containerFacts } from "../services/container-facts";
import { healthcheckSettings } from "../services/healthcheck";
import type { ImageReference } from "../services/image";
import type { ServiceFacts } from "../services/service-facts";
import { brokerDirectories, brokerName, type ParsedBroker } from "./broker.props";

const configurationPath = `${brokerDirectories.configuration}/nats-server.json`;
const dataDirectory = brokerDirectories.data;
const clientPort = 4222;
const monitoringPort = 8222;

/** The broker as a container, with its configuration. */
export function brokerFacts(broker: ParsedBroker, probe?: ImageReference): ServiceFacts {
  return {
    healthcheck: healthcheckSettings({ http: { port: monitoringPort, path: "/healthz" } }),
    ...containerFacts(broker, probe),
    id: brokerName,
    command: ["-c", configurationPath],
    files: { [configurationPath]: brokerConfiguration(broker.storage.mebibytes) },
    dataDirectories: [dataDirectory],
  };
}

/**
 * Configuration of nats-server, whose format takes JSON. A message is acknowledged once it is on the disk: where the grid fails, what was
 * acknowledged and lay in memory for two minutes, as is the default, is lost.
 *
 * @source NATS documentation, JetStream configuration: `store_dir`, `max_file_store`, `sync_interval`; Monitoring: `http`
 */
function brokerConfiguration(storageMiB: number): string {
  const configuration = {
    server_name: brokerName, // a name of every start anew would break those that read its streams
    listen: `0.0.0.0:${clientPort}`,
    http: `127.0.0.1:${monitoringPort}`,
    jetstream: {
      store_dir: dataDirectory,
      max_file_store: storageMiB * 1024 * 1024,
      max_memory_store: 0,
      sync_interval: "always",
    },
  };
  return `${JSON.stringify(configuration, undefined, 2)}\n`;
}
