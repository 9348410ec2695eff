import type { SeriesName } from "../facts/telemetry/series";
import { seriesText } from "./expressions/readings";
import { type GensetsAsked, gensetAlerts, gensetGroup, valueTemplate } from "./genset-alerts";
import { type SaidBeside, type SiteAlert, saidAnnotations } from "./site-alert";

/** Values of a series from a minute on; no value: nothing is measured. */
type Course = readonly (readonly [fromMinute: number, value: number | undefined])[];

/** An alert that is checked at a minute. */
interface Asked {
  readonly minute: number;
  readonly alert: string;
  /** The alerts that must fire then, with the value in their words. */
  readonly firing: readonly { readonly alert: SiteAlert; readonly value: string }[];
}

const lengthMinutes = 500;
/** When an event begins and ends, and how long after it alerts are checked: after the longest start, before the shortest hold ends. */
const [happens, over, laterMinutes] = [240, 400, 30];

/**
 * Returns unit tests of the alerts on generator sets for vmalert-tool: for a failed start, a counter that restarts, and a lost grid, with
 * and without a running set and an answering meter.
 *
 * @source VictoriaMetrics documentation, vmalert-tool: unit testing for rules
 */
export function gensetTests(asked: GensetsAsked, beside: SaidBeside): readonly object[] {
  const alerts = gensetAlerts(asked);
  const starts = alerts.filter(({ alert }) => alert === "operations/genset-starts");
  return [
    ...starts.map((alert) => startTest(alert, beside)),
    ...alerts.filter((alert) => !starts.includes(alert)).flatMap((alert) => standInTests(alert, asked, beside)),
  ];
}

function startTest(alert: SiteAlert, beside: SaidBeside): object {
  const name = alert.alert;
  const [{ device = "" } = {}] = alert.subjects;
  const counter: Course = [
    [0, 3],
    [happens, 5],
    [over, 0],
  ];
  return testOf(
    `a start of ${device} fails twice, and its counter begins anew`,
    [[seriesText("edge_node_genset_failed_starts_total" satisfies SeriesName, { device }), counter]],
    [
      { minute: happens - 1, alert: name, firing: [] },
      { minute: happens + laterMinutes, alert: name, firing: [{ alert, value: "2" }] },
      { minute: over + laterMinutes, alert: name, firing: [] },
    ],
    beside,
  );
}

/** Returns the tests of one plant: each state of its feeds, sets and meters. */
function standInTests(alert: SiteAlert, { gensets, targets, limits }: GensetsAsked, beside: SaidBeside): readonly object[] {
  const plant = gensets.find(({ units }) => units[0] === alert.subjects[0]?.device);
  const feeds = plant?.standsIn?.feeds ?? [];
  const stateTest = (name: string, { volts, runs, up, fires }: { volts?: number; runs: number; up: number; fires: boolean }) => {
    const least = (board: string) => limits.find(({ device, metric }) => device === board && metric === "edge_node_grid_voltage_volts");
    const before = (board: string) => 1.05 * (least(board)?.limit ?? Number.NaN);
    return testOf(
      `${plant?.subject}: ${name}`,
      [
        ...(plant?.units ?? []).map((device): [string, Course] => [seriesText("edge_node_genset_running", { device }), changed(0, runs)]),
        ...feeds.map(({ board, feed }): [string, Course] => [
          seriesText("edge_node_grid_voltage_volts", { device: board, feed }),
          changed(before(board), volts),
        ]),
        ...targets.map(({ device }): [string, Course] => [seriesText("up", { device }), changed(1, up)]),
      ],
      [
        { minute: happens - 1, alert: alert.alert, firing: [] },
        { minute: happens + laterMinutes, alert: alert.alert, firing: fires ? [{ alert, value: "" }] : [] },
      ],
      beside,
    );
  };
  return [
    stateTest("the grid goes and no set runs", { volts: 0, runs: 0, up: 1, fires: true }),
    stateTest("the grid goes and the sets run", { volts: 0, runs: 1, up: 1, fires: false }),
    stateTest("meters answer but no longer report a voltage", { runs: 0, up: 1, fires: true }),
    stateTest("meters no longer answer", { runs: 0, up: 0, fires: false }),
  ];
}

function changed(first: number, then: number | undefined): Course {
  return [
    [0, first],
    [happens, then],
  ];
}

function testOf(name: string, series: readonly (readonly [string, Course])[], asked: readonly Asked[], beside: SaidBeside): object {
  return {
    name,
    interval: "1m",
    input_series: series.map(([one, course]) => ({ series: one, values: valuesOf(course) })),
    alert_rule_test: asked.map(({ minute, alert, firing }) => ({
      eval_time: `${minute}m`,
      groupname: gensetGroup,
      alertname: alert,
      exp_alerts: firing.map((one) => ({
        exp_labels: one.alert.labels,
        exp_annotations: saidAnnotations(one.alert, beside, (text) => text.replace(valueTemplate, one.value)),
      })),
    })),
  };
}

function valuesOf(course: Course): string {
  return course
    .map(([from, value], i) => {
      const minutes = (course[i + 1]?.[0] ?? lengthMinutes) - from;
      return value === undefined ? `_x${minutes}` : `${Number(value.toPrecision(12))}+0x${minutes - 1}`;
    })
    .join(" ");
}
