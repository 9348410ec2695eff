import type { TargetFacts } from "../facts/telemetry/device-map";
import { seriesFacts } from "../facts/telemetry/series";
import type { Runbook, WatchedLimit } from "../facts/watched-limit";
import { deviceAnswersRunbook, deviceMeasuresRunbook, programAnswersRunbook, valuePlausibleRunbook } from "../policy/runbooks/telemetry";
import { plain, runbookAnnotations } from "./alert-text";
import { type Reading, readingsOf, seriesText } from "./expressions/readings";

/** An alert on the asking itself. */
interface AskingAlert {
  readonly alert: string;
  readonly expr: string;
  readonly for: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

/** What such an alert says beside its labels. */
interface Said {
  readonly expr: string;
  readonly summary: string;
  readonly remedy: string;
  readonly runbook: Runbook;
}

/** A counter is looked at so long at least: what is recorded of it is seen some seconds late, and a shorter time would find none of its values. */
const leastStandstillS = 60; // [s]

/**
 * Alerts on what stands between a value and its limit: a program of the telemetry that is gone, a device that does not answer, one that answers and measures
 * no more, and a value that no sensor that works can read. Each is told apart, for each has another remedy.
 *
 * @param silenceS a state that lasts so long is no missed sample [s]
 * @source VictoriaMetrics documentation, MetricsQL, `changes`
 */
export function askingAlerts(targets: readonly TargetFacts[], limits: readonly WatchedLimit[], silenceS: number): readonly AskingAlert[] {
  const standing = (rule: string, { expr, summary, remedy, runbook }: Said, labels = {}): AskingAlert => ({
    alert: rule,
    expr,
    for: `${silenceS}s`,
    labels: { rule, severity: "high", ...labels },
    annotations: { summary, remedy, ...runbookAnnotations(runbook) },
  });
  return [
    standing("telemetry/program-answers", {
      expr: 'up{job="telemetry"} == 0',
      summary: "{{ $labels.instance }} of the telemetry does not answer: what it watches is not watched",
      remedy: "look at the container and its log on the host",
      runbook: programAnswersRunbook,
    }),
    standing("telemetry/device-answers", {
      expr: 'up{device!=""} == 0',
      summary: "{{ $labels.device }} does not answer",
      remedy: "look at the device, its network and its address in targets",
      runbook: deviceAnswersRunbook,
    }),
    standing("telemetry/device-measures", {
      expr: `changes(edge_node_heartbeat[${Math.max(leastStandstillS, silenceS)}s]) == 0`,
      summary: "{{ $labels.device }} answers with values that it measures no more: its counter stands still",
      remedy: "start the controller of the device again; until then every value of it is of the time when the counter stopped",
      runbook: deviceMeasuresRunbook,
    }),
    ...valuesOf(targets, limits).flatMap((value) => {
      const said = implausible(value);
      const { device, series, labels } = value;
      return said ? [standing("telemetry/value-plausible", said, { ...labels, device: plain(device), series })] : [];
    }),
  ];
}

/** What maps give, and of devices without one what limits watch, each series once. */
function valuesOf(targets: readonly TargetFacts[], limits: readonly WatchedLimit[]): readonly Reading[] {
  const mapped = readingsOf(targets);
  const direct = limits
    .filter(({ metric, device }) => !mapped.some((reading) => reading.series === metric && reading.device === device))
    .map(({ metric, device, labels = {} }): Reading => {
      const range = seriesFacts(metric)?.range;
      return { series: metric, device, labels, expression: seriesText(metric, { device, ...labels }), ...(range && { range }) };
    });
  return [...mapped, ...new Map(direct.map((value) => [value.expression, value])).values()];
}

function implausible({ series, device, expression, range }: Reading): Said | undefined {
  if (!range) return undefined;
  const [least, most] = range;
  return {
    expr: `${expression} < ${least} or ${expression} > ${most}`,
    summary: `${plain(device)} gives {{ printf "%.6g" $value }} for ${series}, and a sensor that works reads ${least} to ${most}`,
    remedy: plain(`look at the sensor, and at its scale and address in the map of ${device}`),
    runbook: valuePlausibleRunbook,
  };
}
