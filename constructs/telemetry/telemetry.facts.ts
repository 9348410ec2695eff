import type { TelemetryFacts } from "../facts/node-facts";
import { monitoredDevices, type TargetFacts } from "../facts/telemetry/device-map";
import { compact } from "../plain/compact";
import { defined } from "../plain/defined";
import { agentFacts } from "./agent.facts";
import { alertingFacts } from "./alerting.facts";
import { declaredMaps, targetFacts } from "./asking-problems";
import { exportersFacts } from "./exporters.facts";
import { pagingFacts, pagingService } from "./paging.facts";
import { addressOf, programs } from "./programs";
import { storeFacts } from "./store.facts";
import type { ParsedTelemetry } from "./telemetry.props";
import { uncertaintyFacts } from "./uncertainty.facts";
import { uplinkFacts, uplinkService } from "./uplink.facts";

/**
 * Returns the watched devices, and the three services that watch them, whose power is part of their rack's. The limits of the node are in
 * its deployment plan, which needs these facts.
 */
export function telemetryFacts(props: ParsedTelemetry): TelemetryFacts {
  const targets = monitoredTargets(props);
  const { buffer } = props.agent;
  const asking = exportersFacts(props);
  const paging = pagingFacts(props);
  const asked = (["snmp", "modbus", "redfish"] as const).filter((name) => props.exporters?.[name] !== undefined);
  return {
    monitored: monitoredDevices(targets),
    targets,
    maps: declaredMaps(props.maps),
    programs: compact([
      programs.agent,
      programs.store,
      programs.alerting,
      paging && programs.paging,
      props.uplink && programs.uplink,
      ...asked.filter(tellsOfItself).map((name) => programs[name]),
    ]).map(addressOf),
    exporters: Object.fromEntries(asked.map((name) => [name, addressOf(programs[name])])),
    intervalS: props.interval.seconds,
    uncertainty: uncertaintyFacts(props),
    ...defined({ bufferBytes: buffer?.bytes, paging, uplink: uplinkFacts(props) }),
    services: [agentFacts(props), storeFacts(props), alertingFacts(props), ...pagingService(props), ...uplinkService(props), ...asking],
    demands: [],
    devices: [],
    stated: [],
  };
}

/** Whether an exporter has a page of its own series; idrac_exporter has none without a target. @source idrac_exporter, README, Endpoints */
function tellsOfItself(name: "snmp" | "modbus" | "redfish"): boolean {
  return name !== "redfish";
}

function monitoredTargets({ targets, maps, monitors = "all" }: ParsedTelemetry): readonly TargetFacts[] {
  const asked = new Set(monitors === "all" ? Object.keys(targets) : monitors);
  return targetFacts({ targets, ...defined({ maps }) })
    .filter(({ device }) => asked.has(device))
    .sort((left, right) => (left.device < right.device ? -1 : 1));
}
