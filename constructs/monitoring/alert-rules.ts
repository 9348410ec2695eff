import { givenBy, isOf, type TargetFacts } from "../facts/telemetry/device-map";
import type { Diagnostic } from "../facts/telemetry/diagnostic";
import type { GensetWatch } from "../facts/telemetry/genset-watch";
import type { HeartbeatFacts } from "../facts/telemetry/paging";
import { type SeriesUnit, seriesFacts } from "../facts/telemetry/series";
import type { WatchedLimit } from "../facts/watched-limit";
import { compact } from "../plain/compact";
import { defined } from "../plain/defined";
import { unique } from "../plain/unique";
import { limitIsMeasuredRunbook } from "../policy/runbooks/telemetry";
import { dataText } from "../props/data-text";
import { grouped } from "../props/grouped";
import type { SheddingPlan } from "../site-programs/shedding-plan";
import { Duration } from "../units";
import { plain, plainLabels, withLabels } from "./alert-text";
import { askingAlerts } from "./asking-alerts";
import { drawnNumber, type ShownUnit, scaledQuery, shownUnit } from "./dashboards/shown-unit";
import { diagnosticAlerts, diagnosticGroup } from "./diagnostic-rules";
import { seriesText } from "./expressions/readings";
import { jobOf } from "./expressions/scrape-jobs";
import { gensetAlerts, gensetGroup } from "./genset-alerts";
import { heartbeatGroup } from "./heartbeat-alert";
import { sheddingAlerts, sheddingGroup } from "./shedding-alerts";
import { type AlertGroup, type SaidBeside, type SiteAlert, writtenGroup } from "./site-alert";
import { victoriaYaml } from "./victoria-yaml";

/** Samples that a device must miss in a row before it counts as silent. */
const missedSamples = 3; // [-]

/** Alerts beside those on limits. */
interface AlertsBeside {
  readonly targets?: readonly TargetFacts[];
  readonly diagnostics?: readonly Diagnostic[];
  readonly gensets?: readonly GensetWatch[];
  /** The plan of the programs that shed. @default none shed */
  readonly shedding?: SheddingPlan | undefined;
  /** Addresses of the telemetry's own programs. */
  readonly programs?: readonly string[];
  /** The regular call that proves that the site is watched. @default no call */
  readonly heartbeat?: HeartbeatFacts | undefined;
  /** Whether alerts reach a centre, so that the alert that always fires proves it there. @default they stay at the site */
  readonly hasUplink?: boolean;
}

/** Samples for which a crossed limit stays crossed, so that silence solves nothing and a value at its limit does not page each time. */
const keptSamples = 10; // [-]

/**
 * Writes alert rules in Prometheus' format.
 *
 * @param beside returns further annotations of an alert
 * @source Prometheus documentation, alerting rules; VictoriaMetrics documentation, vmalert, rules
 */
export function alertRules(groups: readonly AlertGroup[], beside: SaidBeside = () => ({})): string {
  return victoriaYaml({ groups: groups.map((group) => writtenGroup(group, beside)) });
}

/**
 * Returns every alert of a site: one for each limit and for each series that a rule needs and no device measures; those on polling and on
 * generator sets; diagnostics; and the one that always fires. A limit without samples is not met: it is unknown.
 */
export function alertGroups(
  limits: readonly WatchedLimit[],
  intervalS: number,
  { targets = [], diagnostics = [], gensets = [], programs = [], shedding, heartbeat, hasUplink = false }: AlertsBeside = {},
): readonly AlertGroup[] {
  const silence = `${missedSamples * intervalS}s`;
  const groups: readonly AlertGroup[] = compact([
    { name: "limits", rules: limits.map((limit) => brokenAlert(limit, keptSamples * intervalS)) },
    {
      name: "measured",
      rules: [
        ...bySeries(limits).map((bounds) => unmeasuredAlert(bounds, silence, targets)),
        ...askingAlerts({ targets, limits, programs }, missedSamples * intervalS),
      ],
    },
    { name: gensetGroup, rules: gensetAlerts({ gensets, targets, limits, intervalS }) },
    { name: sheddingGroup, rules: shedding ? sheddingAlerts(shedding, intervalS) : [] },
    { name: diagnosticGroup, rules: diagnosticAlerts(diagnostics) },
    (heartbeat !== undefined || hasUplink) && heartbeatGroup(heartbeat, intervalS),
  ]);
  return groups.filter(({ rules }) => rules.length > 0);
}

function brokenAlert(limit: WatchedLimit, keptS: number): SiteAlert {
  const { title, subject, labels, device, severity, remedy, runbook } = limit;
  const expected = limit.expected && rangeText(limit.expected, limit.unit);
  return {
    alert: limit.rule,
    expr: crossing(limit),
    keeps: `${keptS}s`,
    labels: { ...alertLabels(limit), bound: limit.bound },
    annotations: defined({
      summary: plain(`${title}: ${subject} must be ${boundText(limit)}`),
      description: `${plain(subject)} is at ${measuredText(limit.unit)}`,
      expected: expected !== undefined ? `${expected} in the solved node` : undefined,
      remedy: plain(remedy),
      source: limit.source !== undefined ? plain(limit.source.document) : undefined,
    }),
    severity,
    title,
    means: limit.why ?? title,
    ...defined({ runbook }),
    subjects: [{ device, what: withLabels(subject, labels), limit: boundText(limit), ...defined({ expected }), remedy }],
  };
}

/** Groups both bounds of one series: two alerts that differ only in words would be refused as duplicates. */
function bySeries(limits: readonly WatchedLimit[]): readonly (readonly [WatchedLimit, ...WatchedLimit[]])[] {
  return [...grouped(limits, (limit) => JSON.stringify([series(limit), limit.rule, limit.subject])).values()];
}

function unmeasuredAlert(bounds: readonly [WatchedLimit, ...WatchedLimit[]], silence: string, targets: readonly TargetFacts[]): SiteAlert {
  const [limit] = bounds;
  const { device, metric, labels, subject, title } = limit;
  const asked = bounds.map(boundText).join(" and ");
  const remedy = `make ${device} report ${metric}`;
  return {
    alert: "telemetry/limit-is-measured",
    expr: `absent(${series(limit)})`,
    for: silence,
    labels: { ...alertLabels(limit), series: plain(metric), ...askedFor(limit, targets) },
    annotations: {
      summary: plain(`${title}: it is unknown whether ${subject} is ${asked}, because nothing measures it`),
      remedy: plain(remedy),
    },
    severity: limit.severity,
    title: "Limits are measured",
    means: "A limit is not measured: it may be crossed without an alert.",
    runbook: limitIsMeasuredRunbook,
    subjects: [{ device, what: `${subject}, ${withLabels(metric, labels)}`, limit: asked, remedy }],
  };
}

/** Returns the target and job that the agent polls for a series: when it is silent, so is the series, and nothing else. */
function askedFor(
  { metric, device, labels = {} }: WatchedLimit,
  targets: readonly TargetFacts[],
): { readonly asked: string; readonly job?: string } {
  const wanted = { series: metric, device, labels };
  const target = targets.find((one) => givenBy(one)?.some((given) => isOf(given, wanted))) ?? targets.find((one) => one.device === device);
  return { asked: plain(target?.device ?? device), ...(target && { job: jobOf(target.protocol) }) };
}

/** Returns the condition of a crossed limit, in the unit of the words. Another alert reports a value that no sensor can read. */
function crossing(limit: WatchedLimit): string {
  const isUpper = limit.bound === "at-most";
  const said = saidUnit(limit.unit);
  const beyond = `${scaledQuery(series(limit), said)} ${isUpper ? ">" : "<"} ${drawnNumber(limit.limit, said)}`;
  const range = seriesFacts(limit.metric)?.range;
  if (!range) return beyond;
  return isUpper ? `(${beyond}) <= ${drawnNumber(range[1], said)}` : `(${beyond}) >= ${drawnNumber(range[0], said)}`;
}

const flowUnit = shownUnit("edge_node_flow_cubic_meters_per_second");

/** Returns the unit of words; flows have that of dashboards, not m³/s. */
function saidUnit(unit: SeriesUnit): ShownUnit {
  return unit === "m³/s" ? flowUnit : { text: unit, scale: 1 };
}

function series({ metric, device, labels = {} }: WatchedLimit): string {
  return seriesText(metric, { device, ...labels });
}

function alertLabels({ rule, severity, subject, device, labels = {} }: WatchedLimit): Record<string, string> {
  return { rule: plain(rule), severity: plain(severity), subject: plain(subject), device: plain(device), ...plainLabels(labels) };
}

function boundText({ bound, limit, unit }: WatchedLimit): string {
  return `${bound === "at-most" ? "at most" : "at least"} ${numberText(limit, unit, 5)}`;
}

/** Returns a range, such as `33.1 °C to 38.4 °C`; one number where both ends are equal. */
function rangeText(range: readonly [least: number, most: number], unit: SeriesUnit): string {
  const ends = range.map((end) => numberText(end, unit, 3));
  return unique(ends).join(" to ");
}

/** Returns a number with few digits, such as for seconds of days and bytes of disks. */
function numberText(value: number, unit: SeriesUnit, digits: number): string {
  if (unit === "s") return `${Duration.seconds(value)}`;
  if (unit === "B") return dataText(value);
  return `${Number((value * saidUnit(unit).scale).toPrecision(digits))}${unitText(unit)}`;
}

/** Returns the measured value as a template of Go. */
function measuredText(unit: SeriesUnit): string {
  if (unit === "s") return "{{ humanizeDuration $value }}";
  if (unit === "B") return "{{ humanize $value }}B";
  return `{{ printf "%.4g" $value }}${unitText(unit)}`;
}

function unitText(unit: SeriesUnit): string {
  return unit === "-" ? "" : ` ${saidUnit(unit).text}`;
}
