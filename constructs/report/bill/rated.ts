import {
  Area,
  CrossSection,
  Current,
  DataRate,
  DirectVoltage,
  Frequency,
  Length,
  Mass,
  Temperature,
  TemperatureDifference,
  ThermalTransmittance,
  Volume,
  VolumeFlow,
} from "../../units";

/** Writes SI values as a data sheet does, rounded to six digits of the shown unit. */
export const rated = {
  watts: (value: number) => scaled(value, "W"),
  voltAmperes: (value: number) => scaled(value, "VA"),
  wattHours: (value: number) => scaled(value, "Wh"),
  /** Writes kiloamperes, as breakers do. */
  faultAmperes: (value: number) => `${sixDigits(value / 1000)} kA`,
  amperes: inUnit(Current.amperes),
  volts: (value: number) => `${sixDigits(value)} V`,
  directVolts: inUnit(DirectVoltage.volts),
  hertz: (values: readonly number[] | undefined) => values?.map((value) => `${Frequency.hertz(value)}`).join(" or "),
  celsius: inUnit(Temperature.celsius),
  kelvins: inUnit(TemperatureDifference.kelvins),
  metres: inUnit(Length.metres),
  squareMetres: inUnit(Area.squareMetres),
  squareMillimetres: inUnit(CrossSection.squareMillimetres),
  kilograms: inUnit(Mass.kilograms),
  pascals: (value: number) => `${sixDigits(value)} Pa`,
  transmittance: inUnit(ThermalTransmittance.wattsPerSquareMetreKelvin),
  bitsPerSecond: inUnit(DataRate.bitsPerSecond),
  cubicMetres: (value: number) => `${Volume.litres(sixDigits(value * 1000))}`,
  cubicMetresPerSecond: (value: number) => `${VolumeFlow.litresPerMinute(sixDigits(value * 60_000))}`,
};

/** Writes 1000 and more in kilo, as data sheets do. */
function scaled(value: number, unit: "W" | "VA" | "Wh"): string {
  return value < 1000 ? `${sixDigits(value)} ${unit}` : `${sixDigits(value / 1000)} k${unit}`;
}

function inUnit(quantity: (value: number) => unknown): (value: number) => string {
  return (value) => `${quantity(sixDigits(value))}`;
}

/** Rounds to six digits, so that quotients and sums have no long tail. */
function sixDigits(value: number): number {
  return Number(value.toPrecision(6));
}
