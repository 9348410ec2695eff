import type { ScrapeTarget, TelemetryFacts } from "../facts/node-facts";
import { agentFacts } from "./agent.facts";
import { alertingFacts } from "./alerting.facts";
import { addressOf, programs } from "./programs";
import { storeFacts } from "./store.facts";
import type { ParsedTelemetry } from "./telemetry.props";

/**
 * Which devices are watched, and the three services that watch them. Their power is part of their rack's. What the services are told of the limits of the
 * node is in its plan, which needs these facts and the limits.
 */
export function telemetryFacts(props: ParsedTelemetry): TelemetryFacts {
  const targets = monitoredTargets(props);
  const { buffer } = props.agent;
  return {
    monitored: targets.map(({ device }) => device),
    targets,
    programs: Object.values(programs).map(addressOf),
    intervalS: props.interval.seconds,
    ...(buffer && { bufferBytes: buffer.bytes }),
    services: [agentFacts(props), storeFacts(props), alertingFacts(props)],
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
