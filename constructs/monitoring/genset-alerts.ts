import { type MeasuredSeries, type TargetFacts, targetOf } from "../facts/telemetry/device-map";
import type { GensetWatch } from "../facts/telemetry/genset-watch";
import type { SeriesName } from "../facts/telemetry/series";
import type { WatchedLimit } from "../facts/watched-limit";
import { listValues } from "../plain/list-values";
import { failedStartRunbook, notRunningRunbook } from "../policy/runbooks/operations";
import { Duration } from "../units";
import { plain } from "./alert-text";
import { seriesText } from "./expressions/readings";
import type { SiteAlert } from "./site-alert";

/** The name of their group in the alert file. */
export const gensetGroup = "gensets";

/** The template of Go where the engine writes the value. */
export const valueTemplate = '{{ printf "%.0f" $value }}';

/** Time for which the alert on a failed start stays, so that a person checks the set. Our own. */
const toldForS = 3600; // [s]
/** Time for which the last value of a meter counts: after a day without a value the grid is unknown. Our own. */
const knownForS = 86_400; // [s]

/** The facts from which alerts on generator sets are made. */
export interface GensetsAsked {
  readonly gensets: readonly GensetWatch[];
  readonly targets: readonly TargetFacts[];
  /** Limits of the node: those on the voltage of a feed define when it is lost. */
  readonly limits: readonly WatchedLimit[];
  readonly intervalS: number; // [s]
}

/**
 * Returns alerts on generator sets: one that did not start, and a plant of which none runs while the grid is lost for longer than a start
 * takes. Each needs devices that measure, or may measure, its series: the series of a device without a map are unknown.
 *
 * A counter that falls, after a new controller or one wrong sample, counts for nothing until the fall is out of the window.
 *
 * @source VictoriaMetrics documentation, MetricsQL, `increase_prometheus`: the first value that is seen is no rise; `resets`
 */
export function gensetAlerts(asked: GensetsAsked): readonly SiteAlert[] {
  return asked.gensets.flatMap((plant) => [
    ...plant.units
      .filter((device) => targetOf(asked.targets, { series: "edge_node_genset_failed_starts_total", device, labels: {} }))
      .map((device) => failedStart(plant, device, asked.intervalS)),
    ...notRunning(plant, asked),
  ]);
}

function failedStart({ subject }: GensetWatch, device: string, intervalS: number): SiteAlert {
  const windowS = Math.max(toldForS, 4 * intervalS);
  const counter = seriesText("edge_node_genset_failed_starts_total", { device });
  const remedy = "read the control panel of the set, and start it by hand before the batteries are empty";
  const within = `${Duration.seconds(windowS)}`;
  return {
    alert: "operations/genset-starts",
    expr: `increase_prometheus(${counter}[${windowS}s]) > 0 unless resets(${counter}[${windowS}s]) > 0`,
    ...labelled("operations/genset-starts", subject, device),
    annotations: {
      summary: `Generator set starts: ${plain(device)} failed to start ${valueTemplate} times within ${within}`,
      expected: "0 in the solved node",
      remedy,
    },
    title: "Generator set starts",
    means: "The set did not start, in an outage of the grid or in a test. Without it the site runs only as long as its batteries.",
    runbook: failedStartRunbook,
    subjects: [{ device, what: subject, limit: `no failed start within ${within}`, expected: "0", remedy }],
  };
}

/** Returns the alert on a plant whose sets and feeds are all measured, with the voltage at which each feed is lost. */
function notRunning({ subject, units, standsIn }: GensetWatch, { targets, limits, intervalS }: GensetsAsked): SiteAlert[] {
  const [first, ...others] = units;
  const away = standsIn?.feeds.map((feed) => feedAway(feed, targets, limits));
  const areGiven = units.every((unit) => targetOf(targets, { series: "edge_node_genset_running", device: unit, labels: {} }));
  if (!standsIn || first === undefined || !areGiven || !away?.every((one) => one !== undefined)) return [];
  const stand = units.map((unit) => `${seriesText("edge_node_genset_running", { device: unit })} == 0`);
  const names = listValues(standsIn.feeds, "feed").join(" and ");
  const remedy = "start the set by hand, and find out why it did not detect the loss of the grid";
  const after = `${Duration.seconds(Math.ceil(standsIn.afterS))}`;
  return [
    {
      alert: "operations/genset-runs",
      expr: [...stand, ...away].map((text) => `(${text})`).join(" and on() "),
      for: `${Math.ceil(standsIn.afterS) + intervalS}s`, // both values may come one sample late
      ...labelled("operations/genset-runs", subject, others.length === 0 ? first : undefined), // several sets: the label is that of the plant
      annotations: {
        summary: `Generator set replaces the grid: ${plain(units.join(" and "))} ${others.length === 0 ? "does" : "do"} not run and the grid is away at ${plain(names)} for longer than ${after}`,
        expected: `running ${after} after the loss of the grid in the solved node`,
        remedy,
      },
      title: "Generator set replaces the grid",
      means: "Nothing charges the batteries: the site stops when they are empty.",
      runbook: notRunningRunbook,
      subjects: units.map((device) => ({
        device,
        what: `${subject}, feed ${names}`,
        limit: `running within ${after} of the loss`,
        expected: `running after ${after}`,
        remedy,
      })),
    },
  ];
}

function labelled(rule: string, subject: string, device: string | undefined): Pick<SiteAlert, "labels" | "severity"> {
  const labels = { rule, severity: "critical", subject: plain(subject), ...(device !== undefined && { device: plain(device) }) };
  return { severity: "critical", labels };
}

/** How the loss of a feed shows. */
interface MeasuredFeed {
  /** Its voltage. */
  readonly asked: MeasuredSeries;
  /** The voltage below which it is lost. */
  readonly leastV: number; // [V]
  /** The device that is polled for it. */
  readonly meter: string;
}

/** Finds what measures a feed, and the limit of its voltage; undefined if one of them is missing. */
export function measuredFeed(
  { feed, board }: { readonly feed: string; readonly board: string },
  targets: readonly TargetFacts[],
  limits: readonly WatchedLimit[],
): MeasuredFeed | undefined {
  const asked = { series: "edge_node_grid_voltage_volts" satisfies SeriesName, device: board, labels: { feed } };
  const least = limits.find(
    ({ metric, device, bound, labels }) => metric === asked.series && device === board && bound === "at-least" && labels?.feed === feed,
  );
  const meter = targetOf(targets, asked);
  return least && meter && { asked, leastV: least.limit, meter: meter.device };
}

/**
 * Returns the condition of a meter that answers and has no voltage any more.
 *
 * @param value its voltage, as an expression
 * @param selector series that it had
 */
export function silentMeter({ meter }: MeasuredFeed, value: string, selector: string): string {
  return `absent(${value}) and on() last_over_time(${selector}[${knownForS}s]) and on() up{device=${JSON.stringify(meter)}} == 1`;
}

/** Returns the condition of a lost feed: a voltage below its limit, or none from an answering meter. Undefined if unknown. */
function feedAway(...of: Parameters<typeof measuredFeed>): string | undefined {
  const feed = measuredFeed(...of);
  if (!feed) return undefined;
  const { series, device, labels } = feed.asked;
  const voltage = seriesText(series, { device, ...labels });
  return `${voltage} < ${feed.leastV} or (${silentMeter(feed, voltage, voltage)})`;
}
