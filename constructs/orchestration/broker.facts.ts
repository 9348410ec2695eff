import type { BrokerReach } from "../facts/node-facts";
import { defined } from "../plain/defined";
import { containerFacts } from "../services/container-facts";
import { healthcheckSettings } from "../services/healthcheck";
import type { ImageReference } from "../services/image";
import { hostAndCores } from "../services/needs";
import type { ServiceFacts } from "../services/service-facts";
import { brokerDirectories, brokerName, type ParsedBroker } from "./broker.props";

const configurationPath = `${brokerDirectories.configuration}/nats-server.json`;
const dataDirectory = brokerDirectories.data;
const clientPort = 4222;
const tlsFiles = { certificate: "/run/secrets/message-broker/certificate.pem", key: "/run/secrets/message-broker/key.pem" };
const monitoringPort = 8222;

/** Returns the address of the broker: its name on its own host, and a published port for others. */
export function brokerReach({ ports = [], tls, loosened }: ParsedBroker): BrokerReach {
  const published = ports.find(({ container, protocol = "tcp" }) => container === clientPort && protocol === "tcp");
  return defined({
    service: brokerName,
    port: clientPort,
    tls: tls !== undefined,
    published: published && { address: published.address, port: published.host },
    plainReason: loosened?.plainText?.reason,
  });
}

/** Returns the broker as a container, with its configuration. */
export function brokerFacts(broker: ParsedBroker, probe?: ImageReference): ServiceFacts {
  return {
    healthcheck: healthcheckSettings({ http: { port: monitoringPort, path: "/healthz" } }),
    ...containerFacts(broker, probe),
    ...hostAndCores(broker, broker.host),
    ...(broker.tls && { secrets: { ...broker.secrets, [tlsFiles.certificate]: broker.tls.certificate, [tlsFiles.key]: broker.tls.key } }),
    id: brokerName,
    command: ["-c", configurationPath],
    files: { [configurationPath]: brokerConfiguration(broker) },
    dataDirectories: [dataDirectory],
  };
}

/**
 * Returns the configuration of nats-server, whose format accepts JSON. A message is acknowledged only after it is on the disk: by default
 * it may stay in memory for two minutes, and is lost if the grid fails.
 *
 * @source NATS documentation, JetStream configuration: `store_dir`, `max_file_store`, `sync_interval`; Monitoring: `http`; TLS:
 * `cert_file`, `key_file`
 */
function brokerConfiguration({ storage, tls }: ParsedBroker): string {
  const configuration = {
    server_name: brokerName, // with a new name at each start, readers of its streams would fail
    listen: `0.0.0.0:${clientPort}`,
    http: `127.0.0.1:${monitoringPort}`,
    jetstream: {
      store_dir: dataDirectory,
      max_file_store: storage.bytes,
      max_memory_store: 0,
      sync_interval: "always",
    },
    ...(tls && { tls: { cert_file: tlsFiles.certificate, key_file: tlsFiles.key } }),
  };
  return `${JSON.stringify(configuration, undefined, 2)}\n`;
}
