import { stringify } from "yaml";
import type { UplinkFacts } from "../facts/telemetry/uplink";
import { defined } from "../plain/defined";
import { containerFacts } from "../services/container-facts";
import { healthcheckSettings } from "../services/healthcheck";
import { hostAndCores } from "../services/needs";
import type { ServiceFacts } from "../services/service-facts";
import { healthPage, programs } from "./programs";
import type { ParsedTelemetry } from "./telemetry.props";

const { configuration, data } = programs.uplink.directories;
const alertsPath = `${configuration}/alerts.yaml`;
const seriesPath = `${configuration}/series.yaml`;
const tokenPath = "/run/secrets/uplink-token";
const authorityPath = "/run/secrets/uplink-ca.pem";

/** Returns the uplink as the model of the link sees it; undefined for a node without one. */
export function uplinkFacts({ uplink }: Pick<ParsedTelemetry, "uplink">): UplinkFacts | undefined {
  if (!uplink) return undefined;
  const { buffer, also = [], alertsPerHour = 20, bytesPerSample } = uplink;
  return defined({ bufferBytes: buffer?.bytes, also, alertsPerHour, bytesPerSample: bytesPerSample?.bytes ?? 7 });
}

/**
 * Returns the uplink as a container with two queues: alerts, and the other series that cross. vmagent knows a queue by the text of its
 * address, so the two differ in an argument that the centre ignores. What depends on the link is in the deployment plan.
 *
 * @source vmagent 1.150, `-help`
 */
export function uplinkService({ uplink, probe, host }: ParsedTelemetry): readonly ServiceFacts[] {
  if (!uplink) return [];
  const { token, ca } = uplink;
  const secrets = { ...uplink.secrets, [tokenPath]: token, ...defined({ [authorityPath]: ca }) };
  const address = `${uplink.centre.replace(/\/+$/, "")}/api/v1/write`;
  const queue = (name: string, path: string) => [`-remoteWrite.url=${address}?queue=${name}`, `-remoteWrite.urlRelabelConfig=${path}`];
  return [
    {
      healthcheck: healthcheckSettings(healthPage(programs.uplink)),
      ...containerFacts({ ...uplink, secrets }, probe),
      ...hostAndCores(uplink, host),
      id: programs.uplink.id,
      command: [
        ...queue("alerts", alertsPath),
        ...queue("series", seriesPath),
        `-remoteWrite.bearerTokenFile=${tokenPath}`,
        ...(ca ? [`-remoteWrite.tlsCAFile=${authorityPath}`] : []),
        `-remoteWrite.tmpDataPath=${data}`,
        { flag: "-remoteWrite.maxDiskUsagePerURL", planned: "uplink-buffer-bytes" },
        "-remoteWrite.queues=1",
        { flag: "-remoteWrite.rateLimit", planned: "uplink-rate-limit" },
        { flag: "-remoteWrite.flushInterval", planned: "uplink-flush-interval" },
        { flag: "-remoteWrite.retryMinInterval", planned: "uplink-retry-min-interval" },
        { flag: "-remoteWrite.retryMaxInterval", planned: "uplink-retry-max-interval" },
        { flag: "-remoteWrite.sendTimeout", planned: "uplink-send-timeout" },
        "-remoteWrite.forceVMProto=true",
        "-remoteWrite.vmProtoCompressLevel=19",
      ],
      files: {
        [alertsPath]: stringify([{ action: "keep_metrics", regex: "ALERTS" }]),
        [seriesPath]: { planned: "uplink-series" },
      },
      dataDirectories: [data],
    },
  ];
}
