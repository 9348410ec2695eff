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

/**
 * Numbers of facts, in SI units, as a data sheet has them: the texts that a design states, rounded to six digits of the unit that is shown.
 */
export const rated = {
  watts: (value: number) => scaled(value, "W"),
  voltAmperes: (value: number) => scaled(value, "VA"),
  wattHours: (value: number) => scaled(value, "Wh"),
  /** Fault currents stand in kiloamperes on breakers. */
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

/** From a thousand on in kilo, as data sheets have power and energy. */
function scaled(value: number, unit: "W" | "VA" | "Wh"): string {
  return value < 1000 ? `${sixDigits(value)} ${unit}` : `${sixDigits(value / 1000)} k${unit}`;
}

/** As a quantity prints itself. */
function inUnit(quantity: (value: number) => unknown): (value: number) => string {
  return (value) => `${quantity(sixDigits(value))}`;
}

/** A quotient or a sum leaves no tail of digits behind. */
function sixDigits(value: number): number {
  return Number(value.toPrecision(6));
}
