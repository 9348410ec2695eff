import { containerFacts } from "../services/container-facts";
import { healthcheckSettings } from "../services/healthcheck";
import { hostAndCores } from "../services/needs";
import { type DeploymentText, dashboardIds } from "../services/planned";
import type { ServiceFacts } from "../services/service-facts";
import { addressOf, healthPage, programs } from "./programs";
import type { ParsedTelemetry } from "./telemetry.props";

const dataDirectory = programs.store.directories.data;

/** vmui shows what lies there, in the order of the names. */
const dashboardsDirectory = `${programs.store.directories.configuration}/dashboards`;

/** The pictures of the node, as files that vmui reads anew when its page is loaded. */
const dashboards: Readonly<Record<string, DeploymentText>> = Object.fromEntries(
  dashboardIds.map((id, i) => [`${dashboardsDirectory}/${i + 1}-${id}.json`, { planned: `dashboard-${id}` } as const]),
);

/** Samples reach the store within seconds, so queries need not wait for the usual half minute. */
export const sampleDelayS = 5; // [s]

/**
 * The store as a container. It writes samples to the disk every second, the shortest that it knows: what a power cut takes is what came after. Its page vmui has
 * the pictures of the node, and the alerts by asking the program that has them.
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
