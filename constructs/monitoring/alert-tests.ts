import { stringify } from "yaml";
import type { Discharge } from "../engineering/diagnostics/battery-capacity-residual";
import type { Diagnostic } from "../facts/telemetry/diagnostic";
import { listValues } from "../plain/list-values";
import { unique } from "../plain/unique";
import { residualOf } from "../studies/diagnostics/residual";
import type { Readings } from "../studies/diagnostics/solved-readings";
import { diagnosable, foundIn, type SolvedState } from "../studies/diagnostics/solved-states";
import { diagnosticAlerts, diagnosticGroup, residualTemplate } from "./diagnostic-rules";
import { seriesText } from "./expressions/readings";
import { type GensetsAsked, gensetAlerts } from "./genset-alerts";
import { gensetTests } from "./genset-tests";
import { type SaidBeside, saidAnnotations } from "./site-alert";

/** One run of the alert engine: a node in one state, and then in another. */
export interface AlertTestCase {
  readonly before: SolvedState;
  readonly after: SolvedState;
}

/** The tests beside those of diagnostics. */
interface TestedBeside {
  /** @default no alert on generator sets is tested */
  readonly gensets?: GensetsAsked;
  /** Returns further annotations of alerts. @default none */
  readonly beside?: SaidBeside;
}

/**
 * How often the engine evaluates the rules. In the tests of diagnostics every reading stays for hours, no rule has a window below 30 min or
 * a hold below 5 min, so ten minutes find the same as one minute, in an eighth of the time. Generator sets start within minutes.
 */
const evaluated = { diagnostics: "10m", gensets: "1m" };

/** Minutes in each state, and when alerts are checked in it: after the longest hold and window, before the state ends. */
const before = { minutes: 240, asked: 235 };
const after = { minutes: 300, asked: 530 };

/**
 * Returns unit tests of the diagnostics for vmalert-tool: the engine must fire exactly the alerts that follow by arithmetic in each state.
 * Batteries rest in the first state and are discharged in the second.
 *
 * @param rulesFile path of the alert file from the tests
 * @source VictoriaMetrics documentation, vmalert-tool: unit testing for rules
 */
export function alertTests(
  diagnostics: readonly Diagnostic[],
  cases: readonly AlertTestCase[],
  rulesFile: string,
  { gensets, beside = () => ({}) }: TestedBeside = {},
): string {
  const ofDiagnostics = cases.map((one) => ({
    name: one.before === one.after ? one.after.name : `${one.before.name}, then ${one.after.name}`,
    interval: "1m",
    input_series: [...readingSeries(one), ...dischargeSeries(one.after.discharges)],
    alert_rule_test: alertChecks(diagnostics, one, beside),
  }));
  return stringify(
    {
      rule_files: [rulesFile],
      evaluation_interval: gensets && gensetAlerts(gensets).length > 0 ? evaluated.gensets : evaluated.diagnostics,
      tests: [...ofDiagnostics, ...diagnostics.flatMap(soundBattery), ...(gensets ? gensetTests(gensets, beside) : [])],
    },
    { lineWidth: 0 },
  );
}

function readingSeries({ before: first, after: second }: AlertTestCase): { readonly series: string; readonly values: string }[] {
  const devices = unique([...first.readings.keys(), ...second.readings.keys()]);
  return devices.flatMap((device) => {
    const [early, late] = [readingsOf(first.readings, device), readingsOf(second.readings, device)];
    return unique([...early.keys(), ...late.keys()]).map((name, i) => ({
      series: seriesText(name, i % 2 === 0 ? { device } : { device, job: "devices" }), // readings of one device come from several sources
      values: `${flat(early.get(name), before.minutes)} ${flat(late.get(name), after.minutes)}`,
    }));
  });
}

function readingsOf(readings: Readings, device: string): ReadonlyMap<string, number> {
  return new Map(Object.entries(readings.get(device) ?? {}));
}

/** Returns a constant value, or no sample. */
function flat(value: number | undefined, minutes: number): string {
  return value === undefined ? `_x${minutes}` : `${digits(value)}+0x${minutes - 1}`;
}

function dischargeSeries(discharges: ReadonlyMap<string, Discharge>): { readonly series: string; readonly values: string }[] {
  return [...discharges].flatMap(([device, { chargeAh, stateOfChargeDrop }]) => {
    const [taken, fallen] = [digits(chargeAh / after.minutes), digits(stateOfChargeDrop / after.minutes)];
    const rest = before.minutes - 1;
    const steps = after.minutes - 1;
    return [
      {
        series: seriesText("edge_node_battery_discharged_ampere_hours_total", { device }),
        values: `0+0x${rest} ${taken}+${taken}x${steps}`,
      },
      {
        series: seriesText("edge_node_battery_state_of_charge_ratio", { device, job: "devices" }),
        values: `1+0x${rest} ${digits(1 - fallen)}-${fallen}x${steps}`,
      },
    ];
  });
}

/** Checks every rule: an alert that is not listed must not fire. Batteries at rest in the first state show nothing there. */
function alertChecks(diagnostics: readonly Diagnostic[], { before: first, after: second }: AlertTestCase, beside: SaidBeside): object[] {
  const rules = unique(listValues(diagnostics, "rule")).sort();
  const resting = { ...first, discharges: new Map<string, Discharge>() };
  const at = (minutes: number, state: SolvedState) => {
    const found = foundIn(diagnostics, state);
    return rules.map((rule) => ({
      eval_time: `${minutes}m`,
      groupname: diagnosticGroup,
      alertname: rule,
      exp_alerts: found.flatMap((one) => (one.rule === rule ? expectedAlert(one, state, beside) : [])),
    }));
  };
  return [...at(before.asked, resting), ...at(after.asked, second)];
}

function expectedAlert(diagnostic: Diagnostic, state: SolvedState, beside: SaidBeside): readonly object[] {
  const residual = residualOf(diagnostic, diagnosable(state, diagnostic.device)) ?? Number.NaN;
  const value = `${Number(residual.toPrecision(3))}`;
  return diagnosticAlerts([diagnostic]).map((alert) => ({
    exp_labels: alert.labels,
    exp_annotations: saidAnnotations(alert, beside, (text) => text.replace(residualTemplate, value)),
  }));
}

/** Returns readings of a sound battery that rests, is half discharged in two hours and charged again in five. */
function soundBattery({ rule, device, prediction }: Diagnostic): object[] {
  if (prediction.kind !== "battery-capacity") return [];
  const taken = digits(prediction.ratedAh / 240);
  return [
    {
      name: `sound ${device}, discharged and charged again`,
      interval: "1m",
      input_series: [
        {
          series: seriesText("edge_node_battery_discharged_ampere_hours_total", { device }),
          values: `0+0x359 ${taken}+${taken}x119 ${digits(120 * taken)}+0x420`,
        },
        {
          series: seriesText("edge_node_battery_state_of_charge_ratio", { device }),
          values: "1+0x359 0.995833-0.0041667x119 0.501667+0.0016667x299 1+0x120",
        },
        { series: seriesText("edge_node_battery_temperature_celsius", { device }), values: "25+0x900" },
      ],
      alert_rule_test: Array.from({ length: 27 }, (_, i) => ({
        eval_time: `${365 + i * 20}m`,
        groupname: diagnosticGroup,
        alertname: rule,
        exp_alerts: [],
      })),
    },
  ];
}

function digits(value: number): number {
  return Number(value.toPrecision(12));
}
