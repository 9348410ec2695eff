import { type Bands, bandValue, type Curve, interpolate, interpolateHeld } from "../../engineering/numeric/curve";
import { ownValue } from "../../props/own-value";
import { Frequency, LineToLineVoltage, Temperature, Voltage } from "../../units";
import { breakerSeries } from "../makers/breakers";
import type { Part } from "../makers/part";

/**
 * What a document leaves of a part's capacity under a condition: a share of it, 0 where the part does not work; `"allowed"` where it works with a capacity
 * that is not stated; undefined where the document does not say.
 */
export type Share = number | "allowed" | undefined;

/** The share of a part of the catalogue at a condition: an air temperature [°C], a voltage [V] or a frequency [Hz]. */
export type ShareAt = (part: { readonly id: string } & Part, at: number) => Share;

type Range = { readonly minimum: string; readonly maximum: string };

/** A dry cooler at the coolant of its point: it rejects no less in cooler air. Of warmer air its document says nothing. */
export const dryCoolerInAir: ShareAt = ({ published: { airIn } }, celsius) =>
  airIn !== undefined && celsius <= Temperature.parse(airIn as string).celsius ? 1 : undefined;

/** No document of the catalogue has a table over outdoor air: its capacity is that of an air which is not stated. */
export const notStated: ShareAt = () => undefined;

/** A breaker by its factors over the air around it; below its reference temperature it has its rating. */
export const breakerInAir: ShareAt = ({ id, published }, celsius) => {
  const { temperatureFactor, referenceTemperature } = { ...published, ...atLargest(id) };
  if (celsius <= Temperature.parse(referenceTemperature as string).celsius) return 1;
  return temperatureFactor === undefined ? undefined : interpolate(temperatureFactor as Curve, celsius);
};

/** The numbers of a series at its largest rating; nothing of any other part. */
export function atLargest(id: string): Readonly<Record<string, unknown>> {
  const series = seriesOf(id);
  return series ? { ...series.at(series.largest) } : {};
}

/** The series of an id, undefined of any other part. */
export function seriesOf(id: string): (typeof breakerSeries)[keyof typeof breakerSeries] | undefined {
  return ownValue<(typeof breakerSeries)[keyof typeof breakerSeries]>(breakerSeries, id);
}

export const rectifierInAir: ShareAt = ({ published: { fullPowerUpTo } }, celsius) =>
  fullPowerUpTo !== undefined && celsius <= Temperature.parse(fullPowerUpTo as string).celsius ? 1 : undefined;

/** A unit outside of its running range gives nothing. */
export const rectifierAtVoltage: ShareAt = ({ published: { runningRange, voltageDerating } }, volts) => {
  if (runningRange === undefined) return undefined;
  if (!isWithin(runningRange as Range, volts, (text) => Voltage.parse(text).volts)) return 0;
  const [[first = Number.POSITIVE_INFINITY] = [], ..._] = (voltageDerating ?? []) as Curve;
  return volts < first ? "allowed" : interpolateHeld(voltageDerating as Curve, volts);
};

/** Outside of the range that its document has, the capacity of a UPS is unknown. */
export const upsInAir: ShareAt = ({ published: { ambient } }, celsius) =>
  ambient !== undefined && isWithin(ambient as Range, celsius, (text) => Temperature.parse(text).celsius) ? 1 : undefined;

/** By its input at full load. What its document has beside, as of a lower voltage at less load, leaves open what is outside of it. */
export const upsAtVoltage: ShareAt = ({ published: { input }, beside = {} }, volts) => {
  if (input === undefined) return undefined;
  if (isWithin(input as Range, volts, (text) => LineToLineVoltage.parse(text).volts)) return 1;
  return beside["input voltage"] === undefined ? 0 : undefined;
};

/** A battery discharges in the bands that its document has. Its energy at a temperature is in no document. */
export const batteryInAir: ShareAt = ({ published: { dischargeRate } }, celsius) => {
  if (dischargeRate === undefined) return undefined;
  return bandValue(dischargeRate as Bands, celsius) > 0 ? "allowed" : 0;
};

/** A set by its derating at the lowest elevation of the table; else it may run up to its warmest air, where the engine may give less. */
export const gensetInAir: ShareAt = ({ published: { derating, maximumAmbient } }, celsius) => {
  if (derating !== undefined) return deratedShare(derating as Derating, celsius);
  if (maximumAmbient === undefined) return undefined;
  return celsius <= Temperature.parse(maximumAmbient as string).celsius ? "allowed" : 0;
};

interface Derating {
  readonly temperatures: readonly string[];
  readonly shares: readonly (readonly number[])[];
}

/** Cooler air than the first column takes nothing off. */
function deratedShare({ temperatures, shares: [row = []] }: Derating, celsius: number): Share {
  const curve = temperatures.map((text, i) => [Temperature.parse(text).celsius, row[i] ?? 0] as const);
  const [[first, share] = [Number.NaN, 0]] = curve;
  return celsius <= first ? share : interpolate(curve, celsius);
}

/** The nominal frequencies of a part, or the range of its input. */
export const atFrequency: ShareAt = ({ published: { frequency, inputFrequency } }, hertz) => {
  const given = frequency ?? inputFrequency;
  if (given === undefined) return undefined;
  const read = (text: string) => Frequency.parse(text).hertz;
  if (typeof given === "object" && given !== null && "minimum" in given) return isWithin(given as Range, hertz, read) ? 1 : 0;
  return [given].flat().some((text) => read(text as string) === hertz) ? 1 : 0;
};

function isWithin({ minimum, maximum }: Range, value: number, read: (text: string) => number): boolean {
  return value >= read(minimum) && value <= read(maximum);
}
