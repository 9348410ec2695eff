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

/** How a deviation in a rule's unit is read; of temperatures it is a difference. */
const readers: Readonly<Record<RuleUnit, (path: string, text: string) => number>> = {
  "°C": (path, text) => parseProps(temperatureDifference({ min: 0 }), path, text).kelvins,
  K: (path, text) => parseProps(temperatureDifference({ min: 0 }), path, text).kelvins,
  W: (path, text) => parseProps(power({ min: 0 }), path, text).watts,
  VA: (path, text) => parseProps(apparentPower({ min: 0 }), path, text).voltAmperes,
  A: (path, text) => parseProps(current({ min: 0 }), path, text).amperes,
  V: (path, text) => parseProps(voltage({ min: 0 }), path, text).volts,
  Hz: (path, text) => parseProps(frequency(), path, text).hertz,
  d: (path, text) => parseProps(duration({ min: 0 }), path, text).seconds / 86_400,
  h: (path, text) => parseProps(duration({ min: 0 }), path, text).seconds / 3600,
  s: (path, text) => parseProps(duration({ min: 0 }), path, text).seconds,
  L: (path, text) => parseProps(volume({ min: 0 }), path, text).litres,
  "L/min": (path, text) => parseProps(volumeFlow({ min: 0 }), path, text).litresPerMinute,
  "L/min/kW": (path, text) => parseProps(flowPerPower({ min: 0 }), path, text).litresPerMinutePerKilowatt,
  kg: (path, text) => parseProps(mass({ min: 0 }), path, text).kilograms,
  MiB: (path, text) => parseProps(dataSize({ min: 0 }), path, text).mebibytes,
  m: (path, text) => parseProps(length({ min: 0 }), path, text).metres,
  dB: (path, text) => parseProps(ratio({ min: 0 }), path, text.replace(/ dB$/, "")).value,
  "dB(A)": (path, text) => parseProps(soundPowerLevel({ min: 0 }), path, text).decibels,
  Pa: (path, text) => parseProps(pressure({ min: 0 }), path, text).pascals,
  "bit/s": (path, text) => parseProps(dataRate({ min: 0 }), path, text).bitsPerSecond,
  B: (path, text) => parseProps(dataSize({ min: 0 }), path, text).bytes,
  cores: (path, text) => parseProps(ratio({ min: 0 }), path, text.replace(/ cores$/, "")).value,
  units: (path, text) => parseProps(ratio({ min: 0 }), path, text.replace(/ units$/, "")).value,
  "-": (path, text) => parseProps(ratio({ min: 0 }), path, text).value,
};

/**
 * A deviation as a number in the rule's unit.
 *
 * @throws PropsError for a text of another unit or a negative one, and where the rule measures nothing
 */
export function parseDeviation(unit: RuleUnit | undefined, text: string, path: string): number {
  if (unit === undefined)
    throw new PropsError(path, [
      { path: "", message: "must be left out, because the rule measures nothing: accept it whole or not at all" },
    ]);
  return readers[unit](path, text);
}

/** How far a finding is beyond its limit where it is farthest, for a message. */
export function deviationText({ broken, unit }: Finding): string {
  const deviations = broken.map(({ outcome, margin }) => (outcome === "fail" && margin !== undefined ? -margin : Number.NaN));
  const most = Math.max(...deviations);
  if (Number.isNaN(most) || unit === undefined) {
    const { scenario } = broken.find(({ outcome }) => outcome === "unknown") ?? {};
    return scenario === undefined ? "not known" : `not known in ${scenario}`;
  }
  return `${Number(most.toPrecision(4))}${unit === "-" ? "" : ` ${unit === "°C" ? "K" : unit}`}`;
}
