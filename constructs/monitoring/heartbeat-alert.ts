import { type HeartbeatFacts, heartbeatAlert } from "../facts/telemetry/paging";
import { siteWatchedRunbook } from "../policy/runbooks/telemetry";
import { Duration } from "../units";
import type { AlertGroup } from "./site-alert";

/**
 * Returns the alert that fires as long as store and alerting program run: its calls, or its samples at the centre, prove that these work and
 * that the site has its link. Another alert reports a missing agent.
 *
 * @source Prometheus documentation, Alerting, Best practices, Metamonitoring: an alert goes the whole way to who is told, and its absence
 * is what pages
 */
export function heartbeatGroup(heartbeat: HeartbeatFacts | undefined, intervalS: number): AlertGroup {
  const every = `${Duration.seconds(heartbeat?.everyS ?? intervalS)}`;
  const [sign, what] = heartbeat ? ["call", "the whole way of a page"] : ["sample", "the way from the site to its centre"];
  const remedy = `if the next ${sign} does not come, check the host of the telemetry and the link of the site`;
  return {
    name: "heartbeat",
    rules: [
      {
        alert: heartbeatAlert,
        expr: "vector(1)",
        labels: { rule: heartbeatAlert, severity: "low" },
        annotations: { summary: `The site is watched: this ${sign} comes every ${every}`, remedy },
        severity: "low",
        title: "The site is watched",
        means: `This alert always fires. When its ${sign}s stop, the host, its link or a program of the telemetry has failed, and no alert reaches anybody.`,
        runbook: siteWatchedRunbook,
        subjects: [{ what, limit: `a ${sign} every ${every}`, remedy }],
      },
    ],
  };
}
