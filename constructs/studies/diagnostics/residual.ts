import { approachResidualK } from "../../engineering/diagnostics/approach-residual";
import { batteryCapacityResidual, type Discharge } from "../../engineering/diagnostics/battery-capacity-residual";
import { cloggingResidual } from "../../engineering/diagnostics/clogging-residual";
import { efficiencyResidual } from "../../engineering/diagnostics/efficiency-residual";
import { fanPowerResidual } from "../../engineering/diagnostics/fan-power-residual";
import { heatBalanceResidual } from "../../engineering/diagnostics/heat-balance-residual";
import { pumpPowerResidual } from "../../engineering/diagnostics/pump-power-residual";
import type { Diagnostic, Prediction } from "../../facts/telemetry/diagnostic";
import type { SeriesName } from "../../facts/telemetry/series";
import type { DeviceReadings } from "../cooling-parts/cooling-part";

/** Readings of a device; for a battery, also its last discharge. */
export interface Diagnosable {
  readonly readings: DeviceReadings;
  readonly discharge?: Discharge;
}

/** Returns measured minus predicted. Undefined outside the gate, where the prediction does not hold, and if a reading is missing. */
export function residualOf({ prediction, gate }: Diagnostic, { readings, discharge }: Diagnosable): number | undefined {
  const isOpen = gate.every(({ series, least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY }) => {
    const reading = readings[series];
    return reading !== undefined && reading >= least && reading <= most;
  });
  if (!isOpen) return undefined;
  if (prediction.kind === "battery-capacity")
    return discharge && discharge.stateOfChargeDrop >= prediction.leastDrop
      ? batteryCapacityResidual(discharge, prediction.ratedAh)
      : undefined;
  return readingsResidual(prediction, readings);
}

/** Returns whether a device shows the fault of its diagnostic. */
export function isFound(diagnostic: Diagnostic, of: Diagnosable): boolean {
  const residual = residualOf(diagnostic, of);
  return residual !== undefined && residual > diagnostic.limit;
}

function readingsResidual(prediction: Exclude<Prediction, { kind: "battery-capacity" }>, readings: DeviceReadings): number | undefined {
  const read = readingOf(readings);
  switch (prediction.kind) {
    case "approach": {
      const [outC, inC, heatW] = [read(prediction.outlet), read(prediction.inlet), read("edge_node_heat_watts")];
      return approachResidualK({ outC, inC, heatW }, prediction.resistanceKPerW);
    }
    case "pressure-drop":
      return cloggingResidual(read("edge_node_pressure_drop_pascals"), read(flow), prediction.cleanPaS2PerM6);
    case "pump-power":
      return pumpPowerResidual({ powerW: read("edge_node_power_watts"), flowM3PerS: read(flow) }, prediction, prediction.powerOfFlow);
    case "fan-power": {
      const [powerW, speed] = [read("edge_node_power_watts"), read("edge_node_fan_speed_ratio")];
      return fanPowerResidual({ powerW, speed, airC: read("edge_node_air_inlet_temperature_celsius") }, prediction);
    }
    case "efficiency": {
      const [inputW, outputW] = [read("edge_node_input_power_watts"), read("edge_node_output_power_watts")];
      return efficiencyResidual({ inputW, outputW }, prediction.ratedW, prediction.efficiency);
    }
    case "heat-balance":
      return heatBalanceResidual(read("edge_node_heat_watts"), read("edge_node_power_watts"), prediction.capturedShare);
  }
}

const flow = "edge_node_flow_cubic_meters_per_second";

/** Returns a reader of series. A missing reading is NaN, so that its residual is never above a limit. */
function readingOf(readings: DeviceReadings): (series: SeriesName) => number {
  return (series) => readings[series] ?? Number.NaN;
}
