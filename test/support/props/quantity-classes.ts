import * as units from "../../../constructs/units";

/** A quantity class as the tests that run over all classes see it. */
export interface TestedClass {
  readonly name: string;
  readonly parse: (text: string) => { toString(): string };
  /** SI value of the instance that the text gives. */
  readonly si: (text: string) => number;
  readonly fromSi: (value: number) => { toString(): string };
  /** Units that its texts may have. */
  readonly units: readonly string[];
  /** Valid SI values lie between them. */
  readonly range: readonly [least: number, greatest: number];
}

const anySign = [-1e9, 1e9] as const;
const notNegative = [0, 1e9] as const;

function tested<T extends { toString(): string }>(
  type: { readonly name: string; parse(text: string): T },
  fromSi: (value: number) => T,
  si: (value: T) => number,
  texts: readonly string[],
  range: readonly [number, number] = notNegative,
): TestedClass {
  return { name: type.name, parse: (text) => type.parse(text), si: (text) => si(type.parse(text)), fromSi, units: texts, range };
}

/** Every quantity class. */
export const quantityClasses: readonly TestedClass[] = [
  tested(units.Power, units.Power.watts, (value) => value.watts, ["W", "kW", "MW"]),
  tested(units.ApparentPower, units.ApparentPower.voltAmperes, (value) => value.voltAmperes, ["VA", "kVA", "MVA"]),
  tested(units.Energy, units.Energy.joules, (value) => value.joules, ["J", "kJ", "MJ", "Wh", "kWh", "MWh"]),
  tested(units.Temperature, units.Temperature.kelvins, (value) => value.kelvins, ["°C", "K"]),
  tested(units.TemperatureDifference, units.TemperatureDifference.kelvins, (value) => value.kelvins, ["K"], anySign),
  tested(units.VolumeFlow, units.VolumeFlow.cubicMetresPerSecond, (value) => value.cubicMetresPerSecond, [
    "m³/s",
    "m³/h",
    "L/min",
    "L/s",
    "m3/s",
    "m3/h",
    "l/min",
    "l/s",
  ]),
  tested(units.Volume, units.Volume.cubicMetres, (value) => value.cubicMetres, ["m³", "L", "m3", "l"]),
  tested(units.Mass, units.Mass.kilograms, (value) => value.kilograms, ["kg", "t"]),
  tested(units.SoundPowerLevel, units.SoundPowerLevel.decibels, (value) => value.decibels, ["dB(A)"]),
  tested(units.Length, units.Length.metres, (value) => value.metres, ["m", "mm", "km"], anySign),
  tested(units.Area, units.Area.squareMetres, (value) => value.squareMetres, ["m²", "m2"]),
  tested(units.CrossSection, units.CrossSection.squareMetres, (value) => value.squareMetres, ["mm²", "mm2", "m²"]),
  tested(units.Pressure, units.Pressure.pascals, (value) => value.pascals, ["Pa", "kPa", "bar"]),
  tested(units.Ratio, units.Ratio.of, (value) => value.value, ["", "%"]),
  tested(units.VolumeShare, units.VolumeShare.of, (value) => value.value, ["% by volume", "by volume"], [0, 1]),
  tested(units.MassShare, units.MassShare.of, (value) => value.value, ["% by mass", "by mass"], [0, 1]),
  tested(units.LineToLineVoltage, units.LineToLineVoltage.volts, (value) => value.volts, ["V line-to-line"]),
  tested(units.LineToNeutralVoltage, units.LineToNeutralVoltage.volts, (value) => value.volts, ["V line-to-neutral"]),
  tested(units.DirectVoltage, units.DirectVoltage.volts, (value) => value.volts, ["V DC"]),
  tested(units.Voltage, units.Voltage.volts, (value) => value.volts, ["V"]),
  tested(units.Current, units.Current.amperes, (value) => value.amperes, ["A", "kA"]),
  tested(units.Frequency, units.Frequency.hertz, (value) => value.hertz, ["Hz"], [Number.MIN_VALUE, 1e9]),
  tested(units.RadioFrequency, units.RadioFrequency.hertz, (value) => value.hertz, ["Hz", "kHz", "MHz", "GHz"], [Number.MIN_VALUE, 1e9]),
  tested(units.SymbolRate, units.SymbolRate.baud, (value) => value.baud, ["baud", "kbaud", "Mbaud", "Gbaud"], [Number.MIN_VALUE, 1e9]),
  tested(units.Duration, units.Duration.seconds, (value) => value.seconds, ["ms", "s", "min", "h", "d"]),
  tested(units.Irradiance, units.Irradiance.wattsPerSquareMetre, (value) => value.wattsPerSquareMetre, ["W/m²", "W/m2"]),
  tested(units.ThermalTransmittance, units.ThermalTransmittance.wattsPerSquareMetreKelvin, (value) => value.wattsPerSquareMetreKelvin, [
    "W/(m²·K)",
    "W/(m2·K)",
    "W/(m2*K)",
    "W/m²K",
    "W/m2K",
  ]),
  tested(units.FlowPerPower, units.FlowPerPower.cubicMetresPerSecondPerWatt, (value) => value.cubicMetresPerSecondPerWatt, [
    "L/min/kW",
    "m³/s/W",
    "l/min/kW",
    "m3/s/W",
  ]),
  tested(units.HeatCapacity, units.HeatCapacity.joulesPerKelvin, (value) => value.joulesPerKelvin, ["J/K", "kJ/K"]),
  tested(units.DataRate, units.DataRate.bitsPerSecond, (value) => value.bitsPerSecond, [
    "bit/s",
    "kbit/s",
    "Mbit/s",
    "Gbit/s",
    "B/s",
    "kB/s",
    "MB/s",
    "GB/s",
  ]),
  tested(units.EnergyPerData, units.EnergyPerData.joulesPerByte, (value) => value.joulesPerByte, [
    "J/B",
    "mJ/B",
    "µJ/B",
    "nJ/B",
    "J/kB",
    "J/MB",
    "J/GB",
    "Wh/GB",
    "uJ/B",
  ]),
  tested(units.DataSize, units.DataSize.bytes, (value) => value.bytes, ["B", "kB", "MB", "GB", "TB", "KiB", "MiB", "GiB"]),
  tested(units.Angle, units.Angle.radians, (value) => value.radians, ["°", "rad"], anySign),
  tested(units.AngularRate, units.AngularRate.radiansPerSecond, (value) => value.radiansPerSecond, ["°/s", "rad/s"]),
];
