import type { Part } from "../makers/part";
import { roundedValueText } from "../makers/value-text";
import type { ListedKind } from "./kinds";

/** One number of a part in a list: its name, and how its document gives it; undefined where it does not. */
export interface Figure {
  readonly name: string;
  readonly of: (part: Part) => string | undefined;
}

/** The numbers by which parts of a kind are told apart, best first. */
export function figuresOf(kind: ListedKind): readonly Figure[] {
  return figures[kind];
}

const published = (name: string, prop: string): Figure => ({ name, of: (part) => worded(part.published[prop]) });
const beside = (name: string): Figure => ({ name, of: (part) => part.beside?.[name] });

const frequency = published("frequency", "frequency");
const inputFrequency = published("frequency", "inputFrequency");
const apparent = published("apparent power", "ratedApparentPower");

const figures: Readonly<Record<ListedKind, readonly Figure[]>> = {
  rack: [
    published("maximum", "maximum"),
    published("capture", "captureRatio"),
    published("warmest coolant", "maximumSupply"),
    published("air class", "airClass"),
  ],
  "power-supply": [published("efficiency over load", "efficiency")],
  "dry-cooler": [
    published("heat", "heat"),
    published("air in", "airIn"),
    published("coolant in", "coolantIn"),
    published("coolant out", "coolantOut"),
    published("fans", "fanPower"),
  ],
  cdu: [published("heat", "heat"), published("approach", "approach"), published("secondary flow", "secondaryFlow")],
  "air-conditioner": [beside("capacity"), frequency, beside("restart delay")],
  breaker: [
    { name: "rating", of: ({ published: { rating }, series }) => worded(rating) ?? series?.replace(/^rating[:,] /, "") },
    published("reference", "referenceTemperature"),
    published("factor over °C", "temperatureFactor"),
  ],
  pdu: [published("rating", "rating"), beside("outlets")],
  rectifier: [
    published("rated power", "ratedPower"),
    published("runs on", "runningRange"),
    published("restarts at", "restart"),
    inputFrequency,
  ],
  ups: [published("power", "ratedPower"), apparent, published("input voltage", "input"), inputFrequency, published("ambient", "ambient")],
  battery: [
    published("nominal", "nominal"),
    published("cells", "cells"),
    published("discharge in C over °C", "dischargeRate"),
    published("charge in C over °C", "chargeRate"),
  ],
  genset: [published("power", "ratedPower"), apparent, published("class", "rating"), frequency, published("ambient", "maximumAmbient")],
  antenna: [published("power", "power"), published("built for", "inputVoltage"), beside("motor supply")],
};

function worded(value: unknown): string | undefined {
  return value === undefined ? undefined : roundedValueText(value);
}
