import type { ScrapeTarget, TelemetryFacts } from "../facts/node-facts";
import type { WatchedLimit } from "../facts/watched-limit";
import { agentFacts } from "./agent.facts";
import { alertingFacts } from "./alerting.facts";
import { storeFacts } from "./store.facts";
import type { ParsedTelemetry } from "./telemetry.props";

/**
 * Which devices are watched, and the three services that watch them. Their power is part of their rack's.
 *
 * @param limits limits of the node; those on devices that are watched become alerts
 */
export function telemetryFacts(props: ParsedTelemetry, limits: readonly WatchedLimit[] = []): TelemetryFacts {
  const targets = monitoredTargets(props);
  const monitored = targets.map(({ device }) => device);
  const known = new Set(monitored);
  const watched = limits.filter(({ device }) => known.has(device)).sort(byRuleAndSubject);
  return {
    monitored,
    services: [agentFacts(props, targets), storeFacts(props), alertingFacts(props, watched)],
    demands: [],
    devices: [],
    stated: [],
  };
}

function monitoredTargets({ targets, monitors = "all" }: ParsedTelemetry): ScrapeTarget[] {
  const asked = new Set(monitors === "all" ? Object.keys(targets) : monitors);
  return Object.entries(targets)
    .filter(([device]) => asked.has(device))
    .map(([device, address]) => ({ device, address }))
    .sort((left, right) => (left.device < right.device ? -1 : 1));
}

/** Sorted, so that the order in which a design is written down makes no other file. */
function byRuleAndSubject(left: WatchedLimit, right: WatchedLimit): number {
  const key = ({ rule, subject, device, metric }: WatchedLimit) => JSON.stringify([rule, subject, device, metric]);
  return key(left) < key(right) ? -1 : 1;
}
