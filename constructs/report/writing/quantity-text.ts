import { compact } from "../../plain/compact";
import type { Judgement, RuleUnit } from "../../policy/rule/finding";
import { dataScale } from "../../props/data-text";

/** How numbers of one unit are shown: in a unit of people, that many of the rule's, with that many decimals. */
interface Look {
  readonly unit: string;
  readonly size: number;
  readonly digits: number;
}

const scaled: Partial<Record<RuleUnit, readonly [threshold: number, size: number, unit: string]>> = {
  W: [1000, 1000, "kW"],
  VA: [1000, 1000, "kVA"],
  "bit/s": [1_000_000, 1_000_000, "Mbit/s"],
};

/** One decimal for temperatures and volts, two to none for the rest. */
function lookOf(magnitude: number, unit: RuleUnit): Look {
  if (unit === "units" || unit === "d") return { unit: ` ${unit}`, size: 1, digits: 0 };
  if (unit === "-") return { unit: "", size: 1, digits: 2 };
  if (unit === "share") return { unit: " %", size: 0.01, digits: magnitude >= 0.1 ? 1 : 2 };
  if (unit === "B") {
    const [size, dataUnit] = dataScale(magnitude);
    return { unit: ` ${dataUnit}`, size, digits: size === 1 ? 0 : 2 };
  }
  const scale = scaled[unit];
  const [size, shownUnit] = scale && magnitude >= scale[0] ? [scale[1], scale[2]] : [1, unit];
  const isLarge = magnitude / size >= 100;
  const digits = ["°C", "K", "V"].includes(unit) ? 1 : isLarge ? (size === 1 ? 0 : 1) : 2;
  return { unit: ` ${shownUnit}`, size, digits };
}

/** A number with its unit for people, minus as a sign. */
export function quantityText(value: number, unit: RuleUnit | undefined): string {
  return unit === undefined ? `${value}` : numberText(value, lookOf(Math.abs(value), unit));
}

/** A minus is a sign, and none stands before zero. */
function numberText(value: number, { unit, size, digits }: Look): string {
  return `${(value / size)
    .toFixed(digits)
    .replace(/^-(?=0(\.0+)?$)/, "")
    .replace("-", "−")}${unit === " units" && Math.abs(value) === 1 ? " unit" : unit}`;
}

/** Numbers of one judgement as people read them. */
export interface JudgedTexts {
  readonly value: string;
  readonly limit: string;
  /** With its sign, as `+6.0 K` of °C. */
  readonly margin: string;
  /** The margin without its sign: what a fail lacks. */
  readonly amount: string;
}

/** Numbers of a judgement. */
type JudgedNumbers = { readonly [Key in "value" | "limit" | "margin" | "unit"]?: Judgement[Key] | undefined };

/** Most decimals that are shown [-]. */
const mostDigits = 6;

/**
 * Value, limit and margin in one unit with the same decimals: they subtract as they stand. There are as many decimals as the sign of the margin needs, for it decides. Empty texts for what is missing.
 */
export function judgedTexts({ value, limit, margin, unit }: JudgedNumbers): JudgedTexts {
  const ends = value === undefined || limit === undefined ? [margin ?? 0, 0] : [limit, value];
  const usual =
    unit === undefined ? { unit: "", size: 1, digits: 2 } : lookOf(Math.max(...compact([value, limit, margin]).map(Math.abs)), unit);
  const look = { ...usual, digits: digitsFor(ends, margin ?? 0, usual) };
  const text = (one: number | undefined) => (one === undefined ? "" : numberText(one, look));
  const amount =
    margin === undefined
      ? ""
      : amountText(gapOf(ends, look), margin / look.size, { ...look, size: 1, unit: unit === "°C" ? " K" : look.unit });
  return { value: text(value), limit: text(limit), margin: amount === "" ? "" : `${(margin ?? 0) < 0 ? "−" : "+"}${amount}`, amount };
}

/** As many decimals as show that a margin is not 0; the usual ones where even the most do not. */
function digitsFor(ends: readonly number[], margin: number, look: Look): number {
  let { digits } = look;
  while (margin !== 0 && gapOf(ends, { ...look, digits }) === 0) if (++digits > mostDigits) return look.digits;
  return digits;
}

/** A margin that is not 0 is never shown as 0. */
function amountText(gap: number, margin: number, look: Look): string {
  return gap === 0 && margin !== 0 ? `${Math.abs(margin).toPrecision(1).replace("-", "−")}${look.unit}` : numberText(gap, look);
}

/** What two numbers differ by as they are shown. */
function gapOf(ends: readonly number[], { size, digits }: Look): number {
  const [one = 0, other = 0] = ends.map((end) => Number((end / size).toFixed(digits)));
  return Math.abs(one - other);
}

/** A limit with the side on which a value may be. */
export function boundedText({ bound }: Pick<Judgement, "bound">, limit: string): string {
  return limit === "" ? "" : `${bound === "at-most" ? "≤" : "≥"} ${limit}`;
}

/** A margin without its value and limit, such as what a change adds to one. */
export function marginText(margin: number, unit: RuleUnit | undefined): string {
  return judgedTexts({ margin, unit }).margin;
}
