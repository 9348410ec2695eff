import { type HeartbeatFacts, heartbeatAlert } from "../facts/telemetry/paging";
import { siteWatchedRunbook } from "../policy/runbooks/telemetry";
import { Duration } from "../units";
import type { AlertGroup } from "./site-alert";

/**
 * The alert that fires as long as store and alerting program run: who is called by it hears that these and the paging program work, and that the site has its link. Of an agent
 * that is gone another alert tells.
 *
 * @source Prometheus documentation, Alerting, Best practices, Metamonitoring: an alert goes the whole way to who is told, and its absence is what pages
 */
export function heartbeatGroup({ everyS }: HeartbeatFacts): AlertGroup {
  const every = `${Duration.seconds(everyS)}`;
  const remedy = "where the next call does not come, look at the host of the telemetry and at the link of the site";
  return {
    name: "heartbeat",
    rules: [
      {
        alert: heartbeatAlert,
        expr: "vector(1)",
        labels: { rule: heartbeatAlert, severity: "low" },
        annotations: { summary: `The site is watched: this call comes every ${every}`, remedy },
        severity: "low",
        title: "The site is watched",
        means:
          "It always fires. When no call comes any more, the host, its link or a program of the telemetry is gone: nobody is told of anything.",
        runbook: siteWatchedRunbook,
        subjects: [{ what: "the whole way of a page", limit: `a call every ${every}`, remedy }],
      },
    ],
  };
}
