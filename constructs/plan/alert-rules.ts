import { stringify } from "yaml";
import type { SeriesUnit } from "../facts/telemetry/series";
import type { WatchedLimit } from "../facts/watched-limit";

/** A device that misses that many samples in a row does not answer. */
const missedSamples = 3; // [-]

/**
 * Alert rules in Prometheus' format: one for each limit, one for each limit that nobody measures, and one for devices that do not answer. A limit
 * without samples is not met: it is unknown.
 *
 * @source Prometheus documentation, alerting rules; VictoriaMetrics documentation, vmalert, rules
 */
export function alertRules(limits: readonly WatchedLimit[], intervalS: number): string {
  const silence = `${missedSamples * intervalS}s`;
  const broken = limits.map((limit) => ({
    alert: limit.rule,
    expr: `${series(limit)} ${limit.bound === "at-most" ? ">" : "<"} ${limit.limit}`,
    labels: alertLabels(limit),
    annotations: {
      summary: plain(`${limit.title}: ${limit.subject} must be ${boundText(limit)}`),
      description: `${plain(limit.subject)} is at {{ printf "%.4g" $value }}${unitText(limit.unit)}`,
      remedy: plain(limit.remedy),
      ...(limit.source !== undefined && { source: plain(limit.source.document) }),
    },
  }));
  const unmeasured = limits.map((limit) => ({
    alert: "telemetry/limit-is-measured",
    expr: `absent(${series(limit)})`,
    for: silence,
    labels: alertLabels(limit),
    annotations: {
      summary: plain(`${limit.title}: nobody knows whether ${limit.subject} is ${boundText(limit)}`),
      remedy: plain(`make ${limit.device} give ${limit.metric}`),
    },
  }));
  const silent = {
    alert: "telemetry/device-answers",
    expr: 'up{job="devices"} == 0',
    for: silence,
    labels: { rule: "telemetry/device-answers", severity: "high" },
    annotations: { summary: "{{ $labels.device }} does not answer", remedy: "look at the device, its network and its address in targets" },
  };
  return stringify({
    groups: [...(limits.length > 0 ? [{ name: "limits", rules: broken }] : []), { name: "measured", rules: [...unmeasured, silent] }],
  });
}

function series({ metric, device, labels = {} }: WatchedLimit): string {
  const matchers = Object.entries({ device, ...labels }).map(([label, value]) => `${label}=${JSON.stringify(value)}`);
  return `${metric}{${matchers.join(",")}}`;
}

function alertLabels({ rule, severity, subject, device, labels = {} }: WatchedLimit): Record<string, string> {
  return { rule: plain(rule), severity: plain(severity), subject: plain(subject), device: plain(device), ...labels };
}

function boundText({ bound, limit, unit }: WatchedLimit): string {
  return `${bound === "at-most" ? "at most" : "at least"} ${Number(limit.toPrecision(5))}${unitText(unit)}`;
}

function unitText(unit: SeriesUnit): string {
  return unit === "-" ? "" : ` ${unit}`;
}

/** Text of a label or an annotation is a template of Go: what opens an action is written by one. */
function plain(text: string): string {
  return text.replaceAll("{{", '{{ "{{" }}');
}
