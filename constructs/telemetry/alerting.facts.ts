import { compact } from "../plain/compact";
import { containerFacts } from "../services/container-facts";
import { healthcheckSettings } from "../services/healthcheck";
import { hostAndCores } from "../services/needs";
import type { ServiceFacts } from "../services/service-facts";
import { addressOf, healthPage, programs, reloadInterval } from "./programs";
import { sampleDelayS } from "./store.facts";
import type { ParsedTelemetry } from "./telemetry.props";

const rulesPath = `${programs.alerting.directories.configuration}/limits.yaml`;
/** The file of rules that convert series of devices to ours, which the limits watch. */
const readingsPath = `${programs.alerting.directories.configuration}/readings.yaml`;

/**
 * Returns the program that compares samples with limits, as a container. Alerts are stored too, which keeps their history, and are read
 * from the store after a restart. With an uplink they go by the agent, which passes them on to both.
 *
 * @source VictoriaMetrics documentation, vmalert: flags
 */
export function alertingFacts({ alerting, paging, uplink, interval, probe, host, targets }: ParsedTelemetry): ServiceFacts {
  const notified = compact([paging && `http://${addressOf(programs.paging)}`, alerting.notify]);
  const isTranslated = Object.values(targets).some(({ protocol, map }) => protocol !== "prometheus" || map !== undefined);
  const readings = isTranslated ? { [readingsPath]: { planned: "reading-rules" } as const } : {};
  const files = { ...readings, [rulesPath]: { planned: "alert-rules" } as const };
  const store = `http://${addressOf(programs.store)}`;
  return {
    healthcheck: healthcheckSettings(healthPage(programs.alerting)),
    ...containerFacts(alerting, probe),
    ...hostAndCores(alerting, host),
    id: programs.alerting.id,
    command: [
      ...Object.keys(files).map((path) => `-rule=${path}`),
      `-configCheckInterval=${reloadInterval}`,
      `-datasource.url=${store}`,
      `-remoteWrite.url=${uplink ? `http://${addressOf(programs.agent)}` : store}`,
      `-remoteRead.url=${store}`,
      "-remoteWrite.retryMaxTime=5s", // the name of vmagent's retryMaxInterval here; otherwise a stop takes half a minute when the store stopped first
      ...(notified.length === 0 ? ["-notifier.blackhole"] : notified.map((url) => `-notifier.url=${url}`)),
      `-evaluationInterval=${interval.seconds}s`,
      `-rule.evalDelay=${sampleDelayS}s`,
    ],
    files,
    reloads: Object.keys(files),
  };
}
