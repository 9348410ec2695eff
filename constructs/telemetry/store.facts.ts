import { containerFacts } from "../services/container-facts";
import { healthcheckSettings } from "../services/healthcheck";
import { hostAndCores } from "../services/needs";
import { type DeploymentText, dashboardIds } from "../services/planned";
import type { ServiceFacts } from "../services/service-facts";
import { addressOf, healthPage, programs } from "./programs";
import type { ParsedTelemetry } from "./telemetry.props";

const dataDirectory = programs.store.directories.data;

/** The directory whose dashboards vmui shows, in the order of the names. */
const dashboardsDirectory = `${programs.store.directories.configuration}/dashboards`;

/** The dashboards of the node, as files that vmui rereads when its page is loaded. */
const dashboards: Readonly<Record<string, DeploymentText>> = Object.fromEntries(
  dashboardIds.map((id, i) => [`${dashboardsDirectory}/${i + 1}-${id}.json`, { planned: `dashboard-${id}` } as const]),
);

/** Samples reach the store within seconds, so queries need not wait for the usual half minute. */
export const sampleDelayS = 5; // [s]

/**
 * Returns the store as a container. It writes samples to the disk every second, its shortest interval: a power cut loses only later ones.
 * Its page vmui has the dashboards of the node, and the alerts of the alerting program.
 *
 * @source VictoriaMetrics documentation, single-server: flags; `-inmemoryDataFlushInterval` has a least value of 1 s
 */
export function storeFacts({ store, probe, host }: ParsedTelemetry): ServiceFacts {
  return {
    healthcheck: healthcheckSettings(healthPage(programs.store)),
    ...containerFacts(store, probe),
    ...hostAndCores(store, host),
    id: programs.store.id,
    command: [
      `-storageDataPath=${dataDirectory}`,
      `-retentionPeriod=${store.retention.seconds / 3600}h`,
      "-inmemoryDataFlushInterval=1s",
      `-search.latencyOffset=${sampleDelayS}s`,
      `-vmui.customDashboardsPath=${dashboardsDirectory}`,
      `-vmalert.proxyURL=http://${addressOf(programs.alerting)}`,
    ],
    files: dashboards,
    reloads: Object.keys(dashboards),
    dataDirectories: [dataDirectory],
  };
}
