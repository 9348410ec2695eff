import type { z } from "zod";
import { parseProps } from "../../props/parse-props";
import { PropsError } from "../../props/problems/props-error";
import {
  apparentPower,
  current,
  dataRate,
  dataSize,
  duration,
  flowPerPower,
  frequency,
  length,
  mass,
  power,
  pressure,
  ratio,
  soundPowerLevel,
  temperatureDifference,
  voltage,
  volume,
  volumeFlow,
} from "../../props/quantities";
import type { Finding, RuleUnit } from "../rule/finding";

/** Parses a deviation by a schema, without the unit behind it that the schema does not know. */
type Read = <Schema extends z.ZodType>(schema: Schema, unit?: RegExp) => z.output<Schema>;

const least = { min: 0 } as const;

/** Readers of a deviation in each unit of rules. For temperatures it is a difference. */
const readers: Readonly<Record<RuleUnit, (read: Read) => number>> = {
  "°C": (read) => read(temperatureDifference(least)).kelvins,
  K: (read) => read(temperatureDifference(least)).kelvins,
  W: (read) => read(power(least)).watts,
  VA: (read) => read(apparentPower(least)).voltAmperes,
  A: (read) => read(current(least)).amperes,
  V: (read) => read(voltage(least)).volts,
  Hz: (read) => read(frequency()).hertz,
  d: (read) => read(duration(least)).seconds / 86_400,
  h: (read) => read(duration(least)).seconds / 3600,
  s: (read) => read(duration(least)).seconds,
  L: (read) => read(volume(least)).litres,
  "L/min": (read) => read(volumeFlow(least)).litresPerMinute,
  "L/min/kW": (read) => read(flowPerPower(least)).litresPerMinutePerKilowatt,
  kg: (read) => read(mass(least)).kilograms,
  MiB: (read) => read(dataSize(least)).mebibytes,
  m: (read) => read(length(least)).metres,
  dB: (read) => read(ratio(least), / dB$/).value,
  "dB(A)": (read) => read(soundPowerLevel(least)).decibels,
  Pa: (read) => read(pressure(least)).pascals,
  "bit/s": (read) => read(dataRate(least)).bitsPerSecond,
  B: (read) => read(dataSize(least)).bytes,
  cores: (read) => read(ratio(least), / cores$/).value,
  units: (read) => read(ratio(least), / units$/).value,
  cycles: (read) => read(ratio(least), / cycles$/).value,
  share: (read) => read(ratio(least)).value,
  "-": (read) => read(ratio(least)).value,
};

/**
 * Parses a deviation as a number in the unit of the rule.
 *
 * @throws PropsError for another unit, for a negative deviation, and if the rule measures nothing
 */
export function parseDeviation(unit: RuleUnit | undefined, text: string, path: string): number {
  if (unit === undefined)
    throw new PropsError(path, [
      { path: "", message: "must be left out, because the rule measures nothing: a waiver accepts the finding as a whole" },
    ]);
  return readers[unit]((schema, behind) => parseProps(schema, path, behind ? text.replace(behind, "") : text));
}

/** Says how far a finding is beyond its limit, in its worst scenario. */
export function deviationText({ broken, unit }: Finding): string {
  const deviations = broken.map(({ outcome, margin }) => (outcome === "fail" && margin !== undefined ? -margin : Number.NaN));
  const most = Math.max(...deviations);
  if (Number.isNaN(most) || unit === undefined) {
    const { scenario } = broken.find(({ outcome }) => outcome === "unknown") ?? {};
    return scenario === undefined ? "not known" : `not known in ${scenario}`;
  }
  if (unit === "share") return `${Number((100 * most).toPrecision(4))} %`;
  return `${Number(most.toPrecision(4))}${unit === "-" ? "" : ` ${unit === "°C" ? "K" : unit}`}`;
}
