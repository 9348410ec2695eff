import type { TelemetryFacts } from "../facts/node-facts";
import { givenBy, isOf } from "../facts/telemetry/device-map";
import type { Diagnostic } from "../facts/telemetry/diagnostic";
import type { WatchedLimit } from "../facts/watched-limit";
import { listValues } from "../plain/list-values";
import { refuseConfigurationFile } from "../services/configuration-file";
import { type PlannedTexts, plannedText } from "../services/planned";
import { alertGroups, alertRules } from "./alert-rules";
import { contactAnnotations } from "./contact-annotations";
import type { Dashboard } from "./dashboards/dashboard";
import { nodeDashboards } from "./dashboards/node-dashboards";
import { vmuiDashboard } from "./dashboards/vmui-dashboard";
import { byRuleAndDevice } from "./diagnostic-rules";
import { modbusModules, snmpModules } from "./exporter-modules";
import type { FurtherWatches } from "./further-watches";
import { pagingConfiguration } from "./paging-configuration";
import { readingRules } from "./reading-rules";
import { scrapeConfiguration } from "./scrape-configuration";
import type { AlertGroup } from "./site-alert";

const defaultBufferBytes = 1_000_000_000; // [B]

/**
 * Returns the telemetry of a node: what to sample, which limits to watch, and how much to buffer.
 *
 * @param limits limits of the node; those on watched devices become alerts
 * @param beside further alerts of a running node, for watched devices
 * @param others texts that services of the telemetry have besides
 * @throws RangeError for a file that cannot be written, such as one with a Terraform token in the words of a rule
 */
export function telemetryPlan(
  telemetry: TelemetryFacts,
  limits: readonly WatchedLimit[],
  beside: FurtherWatches = {},
  others: PlannedTexts = {},
): PlannedTexts {
  const { targets, intervalS, bufferBytes = defaultBufferBytes } = telemetry;
  const texts: PlannedTexts = {
    ...Object.fromEntries(
      plannedDashboards(telemetry, limits, beside).map((dashboard) => [`dashboard-${dashboard.id}`, vmuiDashboard(dashboard)]),
    ),
    "scrape-configuration": scrapeConfiguration(telemetry),
    "alert-rules": alertRules(telemetryAlerts(telemetry, limits, beside), contactAnnotations(telemetry.paging, beside.devices ?? [])),
    ...(telemetry.paging && { "paging-configuration": pagingConfiguration(telemetry.paging, telemetry, beside.inhibitions ?? []) }),
    ...(targets.some(({ map }) => map) && { "reading-rules": readingRules(targets) }),
    ...(telemetry.exporters.snmp !== undefined && { "snmp-modules": snmpModules(targets, intervalS) }),
    ...(telemetry.exporters.modbus !== undefined && { "modbus-modules": modbusModules(targets, intervalS) }),
    "agent-buffer-bytes": `${bufferBytes}`,
  };
  for (const { files } of telemetry.services) {
    for (const [path, file] of Object.entries(files)) refuseConfigurationFile(path, plannedText(file, { ...texts, ...others }));
  }
  return texts;
}

/** Returns the dashboards of a node, for the devices that its telemetry watches. */
export function plannedDashboards(
  telemetry: TelemetryFacts,
  limits: readonly WatchedLimit[],
  { diagnostics = [] }: FurtherWatches,
): readonly Dashboard[] {
  return nodeDashboards({
    telemetry,
    limits: ofWatchedDevices(telemetry, limits),
    diagnostics: [...ofMonitored(telemetry, diagnostics)].sort(byRuleAndDevice),
    bufferBytes: telemetry.bufferBytes ?? defaultBufferBytes,
  });
}

/** Returns every alert of a site, for the alert file and the page of runbooks. */
export function telemetryAlerts(
  telemetry: TelemetryFacts,
  limits: readonly WatchedLimit[],
  { diagnostics = [], gensets = [], shedding }: FurtherWatches,
): readonly AlertGroup[] {
  const { targets, intervalS, programs, paging, uplink } = telemetry;
  return alertGroups(ofWatchedDevices(telemetry, limits), intervalS, {
    targets,
    programs,
    diagnostics: ofMonitored(telemetry, diagnostics),
    gensets,
    shedding,
    heartbeat: paging?.heartbeat,
    hasUplink: uplink !== undefined,
  });
}

/**
 * Returns limits of watched devices, in a fixed order, so that the order of a design changes no file. For a device that only others
 * measure, only their series count: a PDU that measures one current of a board is no meter of the board.
 */
function ofWatchedDevices({ monitored, targets }: TelemetryFacts, limits: readonly WatchedLimit[]): readonly WatchedLimit[] {
  const watched = new Set(monitored);
  const asked = new Set(listValues(targets, "device"));
  const given = targets.flatMap((target) => givenBy(target) ?? []);
  const isWatched = ({ metric, device, labels = {} }: WatchedLimit) =>
    asked.has(device) || given.some((one) => isOf(one, { series: metric, device, labels }));
  return limits.filter((limit) => watched.has(limit.device) && isWatched(limit)).sort(byRuleAndSubject);
}

/** Returns the diagnostics of watched devices. */
export function ofMonitored({ monitored }: TelemetryFacts, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const watched = new Set(monitored);
  return diagnostics.filter(({ device }) => watched.has(device));
}

function byRuleAndSubject(left: WatchedLimit, right: WatchedLimit): number {
  const key = ({ rule, subject, device, metric, labels, bound }: WatchedLimit) =>
    JSON.stringify([rule, subject, device, metric, bound, labels]);
  return key(left) < key(right) ? -1 : 1;
}
