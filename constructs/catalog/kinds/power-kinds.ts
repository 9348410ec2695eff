import { type Bands, bandValue, type Curve, interpolate, interpolateHeld } from "../../engineering/numeric/curve";
import { LineToLineVoltage, Temperature, Voltage } from "../../units";
import { atLargest } from "../makers/breakers";
import type { KindOfPart } from "./kind-of-part";
import { atFrequency, liesWithin, type Share, type ShareAt, wholeUpTo } from "./shares";

const celsiusOf = (text: unknown) => Temperature.parse(text as string).celsius;

/** Returns a breaker's factor at an air temperature. Below its reference temperature it has its rating. */
const breakerInAir: ShareAt = ({ id, published }, celsius) => {
  const { temperatureFactor, referenceTemperature } = { ...published, ...atLargest(id) };
  if (celsius <= celsiusOf(referenceTemperature)) return 1;
  return temperatureFactor === undefined ? undefined : interpolate(temperatureFactor as Curve, celsius);
};

/** Returns the share of a rectifier. Outside its running range a unit provides nothing. */
const rectifierAtVoltage: ShareAt = ({ published: { runningRange, voltageDerating } }, volts) => {
  if (runningRange === undefined) return undefined;
  if (!liesWithin(runningRange, volts, (text) => Voltage.parse(text).volts)) return 0;
  const [[first = Number.POSITIVE_INFINITY] = [], ..._] = (voltageDerating ?? []) as Curve;
  return volts < first ? "allowed" : interpolateHeld(voltageDerating as Curve, volts);
};

/** Returns the share of a UPS. Outside the published range it is unknown. */
const upsInAir: ShareAt = ({ published: { ambient } }, celsius) =>
  ambient !== undefined && liesWithin(ambient, celsius, celsiusOf) ? 1 : undefined;

/** Returns the share of a UPS at an input voltage at full load. Published values for less load leave other voltages unknown. */
const upsAtVoltage: ShareAt = ({ published: { input }, beside = {} }, volts) => {
  if (input === undefined) return undefined;
  if (liesWithin(input, volts, (text) => LineToLineVoltage.parse(text).volts)) return 1;
  return beside["input voltage"] === undefined ? 0 : undefined;
};

/** Returns the share of a battery by its published bands. No document states its energy at a temperature. */
const batteryInAir: ShareAt = ({ published: { dischargeRate } }, celsius) => {
  if (dischargeRate === undefined) return undefined;
  return bandValue(dischargeRate as Bands, celsius) > 0 ? "allowed" : 0;
};

/** Returns the share of a genset by its derating at the lowest elevation; else `allowed` up to its warmest air. */
const gensetInAir: ShareAt = ({ published: { derating, maximumAmbient } }, celsius) => {
  if (derating !== undefined) return deratedShare(derating as Derating, celsius);
  if (maximumAmbient === undefined) return undefined;
  return celsius <= celsiusOf(maximumAmbient) ? "allowed" : 0;
};

interface Derating {
  readonly temperatures: readonly string[];
  readonly shares: readonly (readonly number[])[];
}

/** Returns the derated share. Air cooler than the first column has no derating. */
function deratedShare({ temperatures, shares: [row = []] }: Derating, celsius: number): Share {
  const curve = temperatures.map((text, i) => [celsiusOf(text), row[i] ?? 0] as const);
  const [[first, share] = [Number.NaN, 0]] = curve;
  return celsius <= first ? share : interpolate(curve, celsius);
}

const ratedPowers = { power: "ratedPower", "apparent power": "ratedApparentPower" };

export const powerKinds: readonly KindOfPart[] = [
  {
    kind: "breaker",
    title: "Breakers",
    stands: "breaker, main or incomer below power",
    shown: "power.boards[].circuits[].breaker",
    props: ["main", "incomer", "breaker", "banks"],
    figures: {
      rating: ({ published: { rating }, series }) => (rating as string | undefined) ?? series?.replace(/^rating[:,] /, ""),
      reference: "referenceTemperature",
      "factor over °C": "temperatureFactor",
    },
    capacity: { current: "rating" },
    shares: { ambientC: breakerInAir },
  },
  {
    kind: "pdu",
    title: "Power distribution units",
    stands: "power.boards[].circuits[].pdu",
    figures: { rating: "rating", outlets: ({ beside }) => beside?.outlets },
    capacity: { current: "rating" },
  },
  {
    kind: "rectifier",
    title: "Rectifiers",
    stands: "power.rectifierPlants[]",
    figures: { "rated power": "ratedPower", "runs on": "runningRange", "restarts at": "restart", frequency: "inputFrequency" },
    capacity: { power: "ratedPower" },
    shares: { ambientC: wholeUpTo("fullPowerUpTo"), voltageV: rectifierAtVoltage, frequencyHz: atFrequency },
  },
  {
    kind: "ups",
    title: "Uninterruptible power supplies",
    stands: "power.ups[]",
    figures: { ...ratedPowers, "input voltage": "input", frequency: "inputFrequency", ambient: "ambient" },
    capacity: ratedPowers,
    shares: { ambientC: upsInAir, voltageV: upsAtVoltage, frequencyHz: atFrequency },
  },
  {
    kind: "battery",
    title: "Batteries",
    stands: "power.batteries[]",
    into: "energy",
    figures: {
      nominal: "nominal",
      cells: "cells",
      "discharge in C over °C": "dischargeRate",
      "charge in C over °C": "chargeRate",
    },
    capacity: { energy: "nominal" },
    shares: { ambientC: batteryInAir },
  },
  {
    kind: "genset",
    title: "Generator sets",
    stands: "power.gensets[]",
    figures: { ...ratedPowers, class: "rating", frequency: "frequency", ambient: "maximumAmbient" },
    capacity: ratedPowers,
    shares: { ambientC: gensetInAir, frequencyHz: atFrequency },
  },
];
