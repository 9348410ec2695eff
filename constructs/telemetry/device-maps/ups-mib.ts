import type { DeviceMapFacts, Rows, SnmpReadingFacts } from "../../facts/telemetry/device-map";
import type { SeriesName } from "../../facts/telemetry/series";

/** An object of the MIB: its number below 1.3.6.1.2.1.33.1, and whether it is a column of a table. */
interface MibObject {
  readonly at: string;
  readonly isColumn?: true;
}

/**
 * Objects with numeric values, by their names.
 *
 * @source RFC 1628, UPS Management Information Base, sections 4.2 to 4.5
 */
const objects = {
  upsBatteryStatus: { at: "2.1" },
  upsSecondsOnBattery: { at: "2.2" },
  upsEstimatedMinutesRemaining: { at: "2.3" },
  upsEstimatedChargeRemaining: { at: "2.4" },
  upsBatteryVoltage: { at: "2.5" },
  upsBatteryCurrent: { at: "2.6" },
  upsBatteryTemperature: { at: "2.7" },
  upsInputLineBads: { at: "3.1" },
  upsInputNumLines: { at: "3.2" },
  upsInputFrequency: { at: "3.3.1.2", isColumn: true },
  upsInputVoltage: { at: "3.3.1.3", isColumn: true },
  upsInputCurrent: { at: "3.3.1.4", isColumn: true },
  upsInputTruePower: { at: "3.3.1.5", isColumn: true },
  upsOutputSource: { at: "4.1" },
  upsOutputFrequency: { at: "4.2" },
  upsOutputNumLines: { at: "4.3" },
  upsOutputVoltage: { at: "4.4.1.2", isColumn: true },
  upsOutputCurrent: { at: "4.4.1.3", isColumn: true },
  upsOutputPower: { at: "4.4.1.4", isColumn: true },
  upsOutputPercentLoad: { at: "4.4.1.5", isColumn: true },
  upsBypassFrequency: { at: "5.1" },
  upsBypassNumLines: { at: "5.2" },
  upsBypassVoltage: { at: "5.3.1.2", isColumn: true },
  upsBypassCurrent: { at: "5.3.1.3", isColumn: true },
  upsBypassPower: { at: "5.3.1.4", isColumn: true },
} as const satisfies Readonly<Record<string, MibObject>>;

/** Names of objects that may be used instead of their numbers. */
export const mibNames: readonly string[] = Object.keys(objects);

/** Returns the number of an object by its name, with the instance of a single one; undefined for an unknown name. */
export function oidOfName(name: string): string | undefined {
  const found: MibObject | undefined = Object.hasOwn(objects, name) ? objects[name as keyof typeof objects] : undefined;
  return found && `1.3.6.1.2.1.33.1.${found.at}${found.isColumn ? "" : ".0"}`;
}

function reading(
  name: keyof typeof objects,
  series: SeriesName,
  scale: number,
  more: { readonly rows?: Rows; readonly part?: string } = {},
): SnmpReadingFacts {
  return { series, oid: oidOfName(name) as string, labels: {}, scale, offset: 0, ...more };
}

const battery = { part: "battery" };
const input = { part: "input" };

/**
 * The map of every UPS whose agent has the standard UPS-MIB. A target names the node's battery for the part `battery`, and the board that supplies it for the part
 * `input`. The load is that of its most loaded line.
 *
 * @source RFC 1628: charge and load in percent, voltages of the battery and frequencies in tenths, true power in watts
 */
export const upsMib: DeviceMapFacts = {
  name: "ups-mib",
  protocol: "snmp",
  source: {
    mark: "verified",
    document: "RFC 1628, UPS Management Information Base",
    edition: "May 1994",
    url: "https://www.rfc-editor.org/rfc/rfc1628",
  },
  readings: [
    reading("upsEstimatedChargeRemaining", "edge_node_battery_state_of_charge_ratio", 0.01, battery),
    reading("upsBatteryVoltage", "edge_node_battery_voltage_volts", 0.1, battery),
    reading("upsBatteryTemperature", "edge_node_battery_temperature_celsius", 1, battery),
    reading("upsInputFrequency", "edge_node_grid_frequency_hertz", 0.1, { ...input, rows: "least" }),
    reading("upsInputVoltage", "edge_node_grid_voltage_volts", 1, { ...input, rows: "least" }),
    reading("upsInputVoltage", "edge_node_grid_highest_voltage_volts", 1, { ...input, rows: "most" }),
    reading("upsInputTruePower", "edge_node_input_power_watts", 1, { rows: "sum" }),
    reading("upsOutputPower", "edge_node_output_power_watts", 1, { rows: "sum" }),
    reading("upsOutputPercentLoad", "edge_node_ups_load_ratio", 0.01, { rows: "most" }),
  ],
};
