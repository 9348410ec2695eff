import type { TelemetryFacts } from "../facts/node-facts";
import type { ServiceFacts } from "../facts/service";
import { healthcheckSettings } from "../props/healthcheck";
import { defaultCpuShares, defaultUser } from "../props/service";
import { type CollectorTarget, collectorConfiguration, configurationPath, dataDirectory, healthAddress } from "./collector-configuration";
import type { ParsedTelemetry } from "./telemetry.props";

/** Which devices are watched, and the one service that watches them. Its power is part of its rack's. */
export function telemetryFacts(props: ParsedTelemetry): TelemetryFacts {
  const targets = monitoredTargets(props);
  return {
    monitored: targets.map(({ device }) => device),
    services: [collectorService(props.collector, targets)],
    demands: [],
    devices: [],
    stated: [],
  };
}

function monitoredTargets({ targets, monitors = "all" }: ParsedTelemetry): CollectorTarget[] {
  return Object.entries(targets)
    .filter(([device]) => monitors === "all" || monitors.includes(device))
    .map(([device, address]) => ({ device, address }))
    .sort((left, right) => (left.device < right.device ? -1 : 1));
}

function collectorService(collector: ParsedTelemetry["collector"], targets: readonly CollectorTarget[]): ServiceFacts {
  return {
    id: "telemetry-collector",
    image: collector.image,
    command: [
      `-promscrape.config=${configurationPath}`,
      `-storageDataPath=${dataDirectory}`,
      `-retentionPeriod=${collector.retention.seconds / 3600}h`,
    ],
    memoryMiB: collector.memory.mebibytes,
    cpuShares: collector.cpuShares ?? defaultCpuShares,
    user: collector.user ?? defaultUser,
    environment: {},
    labels: {},
    files: { [configurationPath]: collectorConfiguration(targets, collector.interval.seconds) },
    dataDirectories: [dataDirectory],
    ...(collector.removableData && { removableData: collector.removableData }),
    healthcheck: healthcheckSettings(collector.healthcheck ?? { command: ["wget", "-q", "-O", "/dev/null", healthAddress] }),
  };
}
