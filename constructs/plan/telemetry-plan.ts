import type { TelemetryFacts } from "../facts/node-facts";
import type { Diagnostic, NodeDiagnostics } from "../facts/telemetry/diagnostic";
import type { WatchedLimit } from "../facts/watched-limit";
import { refuseConfigurationFile } from "../services/configuration-file";
import { type PlannedTexts, plannedText } from "../services/planned";
import { alertRules } from "./alert-rules";
import type { Dashboard } from "./dashboards/dashboard";
import { nodeDashboards, type Pictured } from "./dashboards/node-dashboards";
import { vmuiDashboard } from "./dashboards/vmui-dashboard";
import { modbusModules, snmpModules } from "./exporter-modules";
import { pagingConfiguration } from "./paging-configuration";
import { readingRules } from "./reading-rules";
import { scrapeConfiguration } from "./scrape-configuration";

const defaultBufferBytes = 1_000_000_000; // [B]

/**
 * What the telemetry of a node is told: whom to sample, which limits to watch, how much to hold back.
 *
 * @param limits limits of the node; those on devices that are watched become alerts
 * @param diagnosed by what a running node is diagnosed: what is of devices that are watched becomes alerts
 * @throws RangeError for a file that cannot be written, as one with a Terraform token in the words of a rule
 */
export function telemetryPlan(
  telemetry: TelemetryFacts,
  limits: readonly WatchedLimit[],
  diagnosed: Pick<NodeDiagnostics, "diagnostics" | "inhibitions"> = { diagnostics: [], inhibitions: [] },
): PlannedTexts {
  const { targets, intervalS } = telemetry;
  const { limits: watched, diagnostics, bufferBytes } = pictured(telemetry, limits, diagnosed.diagnostics);
  const texts: PlannedTexts = {
    ...Object.fromEntries(
      plannedDashboards(telemetry, limits, diagnosed).map((dashboard) => [`dashboard-${dashboard.id}`, vmuiDashboard(dashboard)]),
    ),
    "scrape-configuration": scrapeConfiguration(telemetry),
    "alert-rules": alertRules(watched, intervalS, { targets, diagnostics }),
    ...(telemetry.paging && { "paging-configuration": pagingConfiguration(telemetry.paging, telemetry, diagnosed.inhibitions) }),
    ...(targets.some(({ map }) => map) && { "reading-rules": readingRules(targets) }),
    ...(telemetry.exporters.snmp !== undefined && { "snmp-modules": snmpModules(targets, intervalS) }),
    ...(telemetry.exporters.modbus !== undefined && { "modbus-modules": modbusModules(targets, intervalS) }),
    "agent-buffer-bytes": `${bufferBytes}`,
  };
  for (const { files } of telemetry.services) {
    for (const [path, file] of Object.entries(files)) refuseConfigurationFile(path, plannedText(file, texts));
  }
  return texts;
}

/** The pictures of a node: of the devices that its telemetry watches. */
export function plannedDashboards(
  telemetry: TelemetryFacts,
  limits: readonly WatchedLimit[],
  diagnosed: Pick<NodeDiagnostics, "diagnostics">,
): readonly Dashboard[] {
  return nodeDashboards(pictured(telemetry, limits, diagnosed.diagnostics));
}

/** Of devices that are watched, in one order, so that the order in which a design is written down makes no other file. */
function pictured(telemetry: TelemetryFacts, limits: readonly WatchedLimit[], diagnostics: readonly Diagnostic[]): Pictured {
  const monitored = new Set(telemetry.monitored);
  return {
    telemetry,
    limits: limits.filter(({ device }) => monitored.has(device)).sort(byRuleAndSubject),
    diagnostics: [...ofMonitored(telemetry, diagnostics)].sort(byRuleAndDevice),
    bufferBytes: telemetry.bufferBytes ?? defaultBufferBytes,
  };
}

/** The diagnostics of devices that are watched. */
export function ofMonitored({ monitored }: TelemetryFacts, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const watched = new Set(monitored);
  return diagnostics.filter(({ device }) => watched.has(device));
}

function byRuleAndSubject(left: WatchedLimit, right: WatchedLimit): number {
  const key = ({ rule, subject, device, metric, labels, bound }: WatchedLimit) =>
    JSON.stringify([rule, subject, device, metric, bound, labels]);
  return key(left) < key(right) ? -1 : 1;
}

function byRuleAndDevice(left: Diagnostic, right: Diagnostic): number {
  const key = ({ rule, device }: Diagnostic) => JSON.stringify([rule, device]);
  return key(left) < key(right) ? -1 : 1;
}
