import type { Curve } from "../../engineering/numeric/curve";
import type { Diagnostic, DiagnosticGate, Prediction } from "../../facts/telemetry/diagnostic";
import type { SeriesName } from "../../facts/telemetry/series";
import { seriesText } from "./readings";

const zeroC = 273.15; // [K]

/** Largest rise of a charge that is no recharge: a charge in whole percents moves by one or two. */
const mostRecharged = 0.02; // [-]

/** A device's reading and the solver's prediction in PromQL, and the kind of residual. */
export interface ComparedText {
  readonly measured: string;
  readonly predicted: string;
  /** Measured above predicted in the unit of both, or below it; as a share of predicted above, below, or either. */
  readonly residual: "rise" | "fall" | "excess" | "shortfall" | "deviation";
}

/**
 * Returns the PromQL condition of a diagnostic: the residual above its limit while every gate is open, with readings averaged over its
 * window. A missing reading makes no residual, and so no alert: `telemetry/device-answers` and the limits report it.
 *
 * @source docs/physics/diagnostics.md: the same equations as `constructs/engineering/diagnostics`
 */
export function diagnosticExpression(diagnostic: Diagnostic): string {
  return whileGatesOpen(`(${residualText(comparedText(diagnostic))}) > ${diagnostic.limit}`, diagnostic);
}

/** Returns an expression on the device of a diagnostic that has a value only while the prediction holds. */
export function whileGatesOpen(expression: string, { device, prediction, gate, windowS }: Diagnostic): string {
  const read = readingsOf(device, windowS);
  const gates = [
    ...gate.map((one) => gateText(one, read)),
    ...(prediction.kind === "battery-capacity"
      ? [`${drop(read)} >= ${prediction.leastDrop}`, `${recharged(device, read)} <= ${mostRecharged}`]
      : []),
  ];
  return [expression, ...gates.map((text) => `(${text})`)].join(" and on(device) ");
}

function residualText({ measured, predicted, residual }: ComparedText): string {
  switch (residual) {
    case "rise":
      return `${measured} - (${predicted})`;
    case "fall":
      return `${predicted} - ${measured}`;
    case "excess":
      return `${measured} / (${predicted}) - 1`;
    case "shortfall":
      return `1 - ${measured} / (${predicted})`;
    case "deviation":
      return `abs(${measured} / (${predicted}) - 1)`;
  }
}

type Over = "avg_over_time" | "max_over_time" | "min_over_time" | "increase";
type Read = (series: SeriesName, over?: Over) => string;

/** Returns expressions by device alone: the readings of a device come from several jobs, with other labels. */
function readingsOf(device: string, windowS: number): Read {
  return (series, over = "avg_over_time") => `max by (device) (${over}(${seriesText(series, { device })}[${windowS / 60}m]))`;
}

function gateText({ series, least, most }: DiagnosticGate, read: Read): string {
  const reading = read(series);
  if (least === undefined) return `${reading} <= ${most}`;
  return most === undefined ? `${reading} >= ${least}` : `${reading} >= ${least} <= ${most}`;
}

const power = "edge_node_power_watts";
const flow = "edge_node_flow_cubic_meters_per_second";

/** Returns both sides of a diagnostic. */
export function comparedText({ device, prediction, windowS }: Diagnostic): ComparedText {
  const read = readingsOf(device, windowS);
  switch (prediction.kind) {
    case "approach": {
      const predicted = `${read(prediction.inlet)} + ${prediction.resistanceKPerW} * ${read("edge_node_heat_watts")}`;
      return { measured: read(prediction.outlet), predicted, residual: "rise" };
    }
    case "pressure-drop":
      return {
        measured: read("edge_node_pressure_drop_pascals"),
        predicted: `${prediction.cleanPaS2PerM6} * ${read(flow)} ^ 2`,
        residual: "excess",
      };
    case "pump-power": {
      const { powerW, flowM3PerS, powerOfFlow } = prediction;
      const predicted = powerOfFlow ? curveText(read(flow), 1, powerOfFlow) : `${powerW} * (${read(flow)} / ${flowM3PerS}) ^ 3`;
      return { measured: read(power), predicted, residual: "excess" };
    }
    case "fan-power": {
      const density = `${kelvins(prediction.airC)} / (${read("edge_node_air_inlet_temperature_celsius")} + ${zeroC})`;
      const predicted = `${prediction.powerW} * ${read("edge_node_fan_speed_ratio")} ^ 3 * ${density}`;
      return { measured: read(power), predicted, residual: "shortfall" };
    }
    case "battery-capacity": {
      const measured = `${read("edge_node_battery_discharged_ampere_hours_total", "increase")} / ${drop(read)}`;
      return { measured, predicted: `${prediction.ratedAh}`, residual: "shortfall" };
    }
    case "efficiency":
      return efficiencyText(prediction, read);
    case "heat-balance":
      return {
        measured: read("edge_node_heat_watts"),
        predicted: `${prediction.capturedShare} * ${read(power)}`,
        residual: "deviation",
      };
  }
}

/** Returns by how much the state of charge fell. */
function drop(read: Read): string {
  const charge = "edge_node_battery_state_of_charge_ratio";
  return `(${read(charge, "max_over_time")} - ${read(charge, "min_over_time")})`;
}

/** Returns by how much it rose since its lowest value: the fall is the discharge only while it does not rise. */
function recharged(device: string, read: Read): string {
  const charge = "edge_node_battery_state_of_charge_ratio";
  return `max by (device) (${seriesText(charge, { device })}) - ${read(charge, "min_over_time")}`;
}

function kelvins(celsius: number): number {
  return Number((celsius + zeroC).toFixed(2));
}

/** Returns the efficiency. Below the first point of the curve the loss in watts stays that of the point. */
function efficiencyText({ ratedW, efficiency }: Extract<Prediction, { kind: "efficiency" }>, read: Read): ComparedText {
  const output = read("edge_node_output_power_watts");
  const firstW = digits((efficiency[0]?.[0] ?? 0) * ratedW);
  const input = `${output} + clamp_min(${output}, ${firstW}) * (1 / ${curveText(output, ratedW, efficiency)} - 1)`;
  return { measured: `${output} / ${read("edge_node_input_power_watts")}`, predicted: `${output} / (${input})`, residual: "fall" };
}

/** Returns a curve that is constant beyond its ends: its first value, plus for each segment the part that x covers. */
function curveText(x: string, rated: number, curve: Curve): string {
  const [first, ...rest] = curve;
  let [from, value] = first ?? [Number.NaN, Number.NaN];
  const parts = [`${value}`];
  for (const [to, next] of rest) {
    const slope = digits((next - value) / ((to - from) * rated));
    const [fromX, toX] = [digits(from * rated), digits(to * rated)];
    parts.push(`${slope} * (clamp(${x}, ${fromX}, ${toX}) - ${fromX})`);
    [from, value] = [to, next];
  }
  return `(${parts.join(" + ")})`;
}

/** Rounds, so that the last bits of a computed number do not replace a service. */
function digits(value: number): number {
  return Number(value.toPrecision(6));
}
