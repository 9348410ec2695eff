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
  amperes: (value: number) => `${Current.amperes(sixDigits(value))}`,
  volts: (value: number) => `${sixDigits(value)} V`,
  directVolts: (value: number) => `${DirectVoltage.volts(sixDigits(value))}`,
  hertz: (values: readonly number[] | undefined) => values?.map((value) => `${Frequency.hertz(value)}`).join(" or "),
  celsius: (value: number) => `${Temperature.celsius(sixDigits(value))}`,
  kelvins: (value: number) => `${TemperatureDifference.kelvins(sixDigits(value))}`,
  metres: (value: number) => `${Length.metres(sixDigits(value))}`,
  squareMetres: (value: number) => `${Area.squareMetres(sixDigits(value))}`,
  squareMillimetres: (value: number) => `${CrossSection.squareMillimetres(sixDigits(value))}`,
  kilograms: (value: number) => `${Mass.kilograms(sixDigits(value))}`,
  pascals: (value: number) => `${sixDigits(value)} Pa`,
  transmittance: (value: number) => `${ThermalTransmittance.wattsPerSquareMetreKelvin(sixDigits(value))}`,
  bitsPerSecond: (value: number) => `${DataRate.bitsPerSecond(sixDigits(value))}`,
  cubicMetres: (value: number) => `${Volume.litres(sixDigits(value * 1000))}`,
  cubicMetresPerSecond: (value: number) => `${VolumeFlow.litresPerMinute(sixDigits(value * 60_000))}`,
};

/** From a thousand on in kilo, as data sheets have power and energy. */
function scaled(value: number, unit: "W" | "VA" | "Wh"): string {
  return value < 1000 ? `${sixDigits(value)} ${unit}` : `${sixDigits(value / 1000)} k${unit}`;
}

/** A quotient or a sum leaves no tail of digits behind. */
function sixDigits(value: number): number {
  return Number(value.toPrecision(6));
}
