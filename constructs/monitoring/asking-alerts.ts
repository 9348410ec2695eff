import { givenBy, type TargetFacts } from "../facts/telemetry/device-map";
import type { SeriesName } from "../facts/telemetry/series";
import type { Runbook, WatchedLimit } from "../facts/watched-limit";
import { keyBy } from "../plain/key-by";
import { deviceAnswersRunbook, deviceMeasuresRunbook, programAnswersRunbook, valuePlausibleRunbook } from "../policy/runbooks/telemetry";
import { Duration } from "../units";
import { plain, plainLabels, withLabels } from "./alert-text";
import { directReading, type Reading, readingsOf, seriesText } from "./expressions/readings";
import { telemetryJob } from "./expressions/scrape-jobs";
import type { AlertSubject, SiteAlert } from "./site-alert";

/** The content of such an alert beside its labels. */
interface Said {
  readonly expr: string;
  readonly summary: string;
  readonly title: string;
  readonly means: string;
  readonly remedy: string;
  readonly runbook: Runbook;
  /** Its subjects, in plain words. */
  readonly subjects: readonly Omit<AlertSubject, "remedy">[];
}

/** Shortest time over which a counter is read: its values are recorded some seconds late, and a shorter time would find none. */
const leastStandstillS = 60; // [s]

/**
 * Returns alerts on causes of a missing value: a telemetry program that is gone, a device that does not answer, one that answers and
 * measures no more, and a value that no working sensor can read. Each has its own alert, for each has another remedy.
 *
 * @param silenceS a state that lasts so long is no missed sample [s]
 * @source VictoriaMetrics documentation, MetricsQL, `changes`
 */
export function askingAlerts(
  {
    targets,
    limits,
    programs,
  }: { readonly targets: readonly TargetFacts[]; readonly limits: readonly WatchedLimit[]; readonly programs: readonly string[] },
  silenceS: number,
): readonly SiteAlert[] {
  return [
    standing("telemetry/program-answers", silenceS, programAnswers(programs)),
    standing("telemetry/device-answers", silenceS, deviceAnswers(targets, silenceS), { asked: "{{ $labels.device }}" }),
    standing("telemetry/device-measures", silenceS, deviceMeasures(targets, Math.max(leastStandstillS, silenceS))),
    ...valuesOf(targets, limits).flatMap((value) => {
      const said = implausible(value);
      const { device, series, labels } = value;
      return said ? [standing("telemetry/value-plausible", silenceS, said, { ...plainLabels(labels), device: plain(device), series })] : [];
    }),
  ];
}

function standing(alert: string, silenceS: number, said: Said, labels: Readonly<Record<string, string>> = {}): SiteAlert {
  const { expr, summary, title, means, remedy, runbook, subjects } = said;
  return {
    alert,
    expr,
    for: `${silenceS}s`,
    labels: { rule: alert, severity: "high", ...labels },
    annotations: { summary, remedy: plain(remedy) },
    severity: "high",
    title,
    means,
    runbook,
    subjects: subjects.map((one) => ({ ...one, remedy })),
  };
}

/** Returns the alert on programs. The agent polls all of them, itself too: without the agent there is no sample of any. */
function programAnswers(programs: readonly string[]): Said {
  const silent = programs.map((instance) => `absent(${seriesText("up", { job: telemetryJob, instance })})`);
  return {
    expr: [`up{job="${telemetryJob}"} == 0`, ...silent].join(" or "),
    summary: "{{ $labels.instance }} of the telemetry does not answer: its devices are not watched",
    title: "Programs of the telemetry answer",
    means: "While the program does not answer, nothing watches its devices, and their last values do not change.",
    remedy: "check the container and its log on the host",
    runbook: programAnswersRunbook,
    subjects: [{ what: "each program of the telemetry", limit: "answers when it is polled" }],
  };
}

function deviceAnswers(targets: readonly TargetFacts[], silenceS: number): Said {
  return {
    expr: 'up{device!=""} == 0',
    summary: "{{ $labels.device }} does not answer",
    title: "Devices answer",
    means: "The state of the device is unknown, and so is whether its limits are met.",
    remedy: "check the device, its network and its address in telemetry.targets",
    runbook: deviceAnswersRunbook,
    subjects: targets.map(({ device, protocol }) => ({
      device,
      what: `polled by ${protocol}`,
      limit: `answers within ${Duration.seconds(silenceS)}`,
    })),
  };
}

/** Returns the alert on devices with a counter, and on those without a map, whose series are unknown. */
function deviceMeasures(targets: readonly TargetFacts[], standstillS: number): Said {
  const counter = "edge_node_heartbeat" satisfies SeriesName;
  const devices = targets.flatMap(
    (target) => givenBy(target)?.flatMap(({ series, device }) => (series === counter ? [device] : [])) ?? target.device,
  );
  return {
    expr: `changes(${counter}[${standstillS}s]) == 0`,
    summary: "{{ $labels.device }} answers with old values: its counter does not move",
    title: "Devices report fresh values",
    means: "The device repeats old values, so its present values are unknown.",
    remedy: "restart the controller of the device; until then all its values are from the time when the counter stopped",
    runbook: deviceMeasuresRunbook,
    subjects: devices.map((device) => ({
      device,
      what: `${counter}, if it reports one`,
      limit: `moves within ${Duration.seconds(standstillS)}`,
    })),
  };
}

/** Returns the series of maps and, for devices without one, those of limits, each once. */
function valuesOf(targets: readonly TargetFacts[], limits: readonly WatchedLimit[]): readonly Reading[] {
  const mapped = readingsOf(targets);
  const direct = limits
    .filter(({ metric, device }) => !mapped.some((reading) => reading.series === metric && reading.device === device))
    .map(({ metric, device, labels = {} }) => directReading({ series: metric, device, labels }));
  return [...mapped, ...keyBy(direct, (value) => value.expression).values()];
}

function implausible({ series, device, labels, expression, range }: Reading): Said | undefined {
  if (!range) return undefined;
  const [least, most] = range;
  return {
    expr: `${expression} < ${least} or ${expression} > ${most}`,
    summary: `${plain(device)} reports {{ printf "%.6g" $value }} for ${series}, but a working sensor reads ${least} to ${most}`,
    title: "Values are in the range of a working sensor",
    means: "The value comes from a faulty sensor, wire or scale. It raises no alert of a limit, so the limit is not watched.",
    remedy: `check the sensor, and its scale and address in the map of ${device}`,
    runbook: valuePlausibleRunbook,
    subjects: [{ device, what: withLabels(series, labels), limit: `${least} to ${most}` }],
  };
}
