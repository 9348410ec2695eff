import { stringify } from "yaml";
import type { TargetFacts } from "../facts/telemetry/device-map";
import type { Diagnostic } from "../facts/telemetry/diagnostic";
import { type SeriesUnit, seriesFacts } from "../facts/telemetry/series";
import type { WatchedLimit } from "../facts/watched-limit";
import { limitIsMeasuredRunbook } from "../policy/runbooks/telemetry";
import { dataText } from "../props/data-text";
import { Duration } from "../units";
import { plain, runbookAnnotations } from "./alert-text";
import { askingAlerts } from "./asking-alerts";
import { diagnosticGroups } from "./diagnostic-rules";
import { seriesText } from "./expressions/readings";

/** A device that misses that many samples in a row does not answer. */
const missedSamples = 3; // [-]

/** What alerts are on beside limits. */
interface AlertsBeside {
  readonly targets?: readonly TargetFacts[];
  readonly diagnostics?: readonly Diagnostic[];
}

/**
 * Alert rules in Prometheus' format: one for each limit, one for each series that a rule asks for and nobody measures, and those on the asking itself. A limit
 * without samples is not met: it is unknown. Diagnostics have a group of their own.
 *
 * @source Prometheus documentation, alerting rules; VictoriaMetrics documentation, vmalert, rules
 */
export function alertRules(
  limits: readonly WatchedLimit[],
  intervalS: number,
  { targets = [], diagnostics = [] }: AlertsBeside = {},
): string {
  const silence = `${missedSamples * intervalS}s`;
  const measured = [
    ...bySeries(limits).map((bounds) => unmeasuredAlert(bounds, silence)),
    ...askingAlerts(targets, limits, missedSamples * intervalS),
  ];
  return stringify({
    groups: [
      ...(limits.length > 0 ? [{ name: "limits", rules: limits.map(brokenAlert) }] : []),
      { name: "measured", rules: measured },
      ...diagnosticGroups(diagnostics),
    ],
  });
}

function brokenAlert(limit: WatchedLimit) {
  return {
    alert: limit.rule,
    expr: crossing(limit),
    labels: { ...alertLabels(limit), bound: limit.bound },
    annotations: {
      summary: plain(`${limit.title}: ${limit.subject} must be ${boundText(limit)}`),
      description: `${plain(limit.subject)} is at ${measuredText(limit.unit)}`,
      ...(limit.expected && { expected: `${rangeText(limit.expected, limit.unit)} in the solved node` }),
      remedy: plain(limit.remedy),
      ...(limit.runbook && runbookAnnotations(limit.runbook)),
      ...(limit.source !== undefined && { source: plain(limit.source.document) }),
    },
  };
}

/** Both bounds of one series: two alerts that are alike in all but their words would be refused as one that stands twice. */
function bySeries(limits: readonly WatchedLimit[]): readonly (readonly [WatchedLimit, ...WatchedLimit[]])[] {
  const found = new Map<string, [WatchedLimit, ...WatchedLimit[]]>();
  for (const limit of limits) {
    const key = JSON.stringify([series(limit), limit.rule, limit.subject]);
    const bounds = found.get(key);
    if (bounds) bounds.push(limit);
    else found.set(key, [limit]);
  }
  return [...found.values()];
}

function unmeasuredAlert(bounds: readonly [WatchedLimit, ...WatchedLimit[]], silence: string) {
  const [limit] = bounds;
  return {
    alert: "telemetry/limit-is-measured",
    expr: `absent(${series(limit)})`,
    for: silence,
    labels: alertLabels(limit),
    annotations: {
      summary: plain(`${limit.title}: nobody knows whether ${limit.subject} is ${bounds.map(boundText).join(" and ")}`),
      remedy: plain(`make ${limit.device} give ${limit.metric}`),
      ...runbookAnnotations(limitIsMeasuredRunbook),
    },
  };
}

/** Beyond what a working sensor can read is no crossing: another alert says that. */
function crossing(limit: WatchedLimit): string {
  const isUpper = limit.bound === "at-most";
  const beyond = `${series(limit)} ${isUpper ? ">" : "<"} ${limit.limit}`;
  const range = seriesFacts(limit.metric)?.range;
  if (!range) return beyond;
  return isUpper ? `(${beyond}) <= ${range[1]}` : `(${beyond}) >= ${range[0]}`;
}

function series({ metric, device, labels = {} }: WatchedLimit): string {
  return seriesText(metric, { device, ...labels });
}

function alertLabels({ rule, severity, subject, device, labels = {} }: WatchedLimit): Record<string, string> {
  return { rule: plain(rule), severity: plain(severity), subject: plain(subject), device: plain(device), ...labels };
}

function boundText({ bound, limit, unit }: WatchedLimit): string {
  return `${bound === "at-most" ? "at most" : "at least"} ${numberText(limit, unit, 5)}`;
}

/** As `33.1 °C to 38.4 °C`; one number where both ends are the same. */
function rangeText(range: readonly [least: number, most: number], unit: SeriesUnit): string {
  const ends = range.map((end) => numberText(end, unit, 3));
  return [...new Set(ends)].join(" to ");
}

/** Seconds of days and bytes of disks have more digits than anybody reads. */
function numberText(value: number, unit: SeriesUnit, digits: number): string {
  if (unit === "s") return `${Duration.seconds(value)}`;
  if (unit === "B") return dataText(value);
  return `${Number(value.toPrecision(digits))}${unitText(unit)}`;
}

/** What was measured, as a template of Go. */
function measuredText(unit: SeriesUnit): string {
  if (unit === "s") return "{{ humanizeDuration $value }}";
  if (unit === "B") return "{{ humanize $value }}B";
  return `{{ printf "%.4g" $value }}${unitText(unit)}`;
}

function unitText(unit: SeriesUnit): string {
  return unit === "-" ? "" : ` ${unit}`;
}
