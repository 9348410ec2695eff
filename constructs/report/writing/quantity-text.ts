import { compact } from "../../plain/compact";
import type { Judgement, RuleUnit } from "../../policy/rule/finding";
import { dataScale } from "../../props/data-text";

/** The form of numbers of one unit: shown unit, its size in the unit of the rule, and decimals. */
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

/** Returns the form: one decimal for temperatures and volts, two to none for the rest. */
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

/** Writes a number with its unit, and a minus as a sign. */
export function quantityText(value: number, unit: RuleUnit | undefined): string {
  return unit === undefined ? `${value}` : numberText(value, lookOf(Math.abs(value), unit));
}

/** Writes a number. Zero has no minus. */
function numberText(value: number, { unit, size, digits }: Look): string {
  return `${(value / size)
    .toFixed(digits)
    .replace(/^-(?=0(\.0+)?$)/, "")
    .replace("-", "−")}${unit === " units" && Math.abs(value) === 1 ? " unit" : unit}`;
}

/** The texts of one judgement. */
interface JudgedTexts {
  readonly value: string;
  readonly limit: string;
  /** Margin with its sign, such as `+6.0 K` for °C. */
  readonly margin: string;
  /** Margin without its sign: the shortfall of a fail. */
  readonly amount: string;
}

type JudgedNumbers = { readonly [Key in "value" | "limit" | "margin" | "unit"]?: Judgement[Key] | undefined };

const mostDigits = 6;

/** Writes value, limit and margin with equal decimals, enough for the sign of the margin. Missing ones are empty. */
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

/** Returns the decimals at which a margin is not shown as 0, or the usual ones if none does. */
function digitsFor(ends: readonly number[], margin: number, look: Look): number {
  let { digits } = look;
  while (margin !== 0 && gapOf(ends, { ...look, digits }) === 0) if (++digits > mostDigits) return look.digits;
  return digits;
}

/** Writes a margin. One that is not 0 is never shown as 0. */
function amountText(gap: number, margin: number, look: Look): string {
  return gap === 0 && margin !== 0 ? `${Math.abs(margin).toPrecision(1).replace("-", "−")}${look.unit}` : numberText(gap, look);
}

/** Returns the difference of two numbers as they are shown. */
function gapOf(ends: readonly number[], { size, digits }: Look): number {
  const [one = 0, other = 0] = ends.map((end) => Number((end / size).toFixed(digits)));
  return Math.abs(one - other);
}

/** Writes a limit with `≤` or `≥`. */
export function boundedText({ bound }: Pick<Judgement, "bound">, limit: string): string {
  return limit === "" ? "" : `${bound === "at-most" ? "≤" : "≥"} ${limit}`;
}

/** Writes a margin alone, such as the gain of a change. */
export function marginText(margin: number, unit: RuleUnit | undefined): string {
  return judgedTexts({ margin, unit }).margin;
}
