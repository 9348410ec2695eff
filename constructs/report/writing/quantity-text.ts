import type { Finding, RuleUnit } from "../../policy/rule/finding";
import { dataText } from "../../props/data-text";

const scaled: Partial<Record<RuleUnit, readonly [threshold: number, divisor: number, unit: string]>> = {
  W: [1000, 1000, "kW"],
  VA: [1000, 1000, "kVA"],
  "bit/s": [1_000_000, 1_000_000, "Mbit/s"],
};

/** A number with its unit for people: one decimal place for temperatures and volts, two to none for the rest, minus as a sign. */
export function quantityText(value: number, unit: RuleUnit | undefined): string {
  if (unit === undefined) return `${value}`;
  if (unit === "units" || unit === "d") return `${signed(value.toFixed(0))} ${unit}`;
  if (unit === "-") return signed(value.toFixed(2));
  if (unit === "B") return signed(`${value < 0 ? "-" : ""}${dataText(Math.abs(value))}`);
  const scale = scaled[unit];
  const [shown, shownUnit] = scale && Math.abs(value) >= scale[0] ? [value / scale[1], scale[2]] : [value, unit];
  const digits = ["°C", "K", "V"].includes(unit) ? 1 : shownUnit === unit && Math.abs(shown) >= 100 ? 0 : Math.abs(shown) >= 100 ? 1 : 2;
  return `${signed(shown.toFixed(digits))} ${shownUnit}`;
}

/** With a minus as a sign, and none before zero. */
function signed(text: string): string {
  return text.replace(/^-0(\.0+)?(?= |$)/, "0$1").replace("-", "−");
}

/** A margin with its unit and sign: room in °C is a difference, in K. One that is not zero is never shown as zero: its sign decides. */
export function marginText(margin: number, unit: RuleUnit | undefined): string {
  const shownUnit = unit === "°C" ? "K" : unit;
  const rounded = quantityText(margin, shownUnit);
  const shown = unit === "-" ? "" : ` ${shownUnit}`;
  const text = margin !== 0 && /^0(\.0+)?(?: |$)/.test(rounded) ? `${margin.toPrecision(1).replaceAll("-", "−")}${shown}` : rounded;
  return text.startsWith("−") ? text : `+${text}`;
}

/** A limit with the side on which it may be. */
export function boundedLimitText({ limit, bound, unit }: Pick<Finding, "limit" | "bound" | "unit">): string {
  return limit === undefined ? "" : `${bound === "at-most" ? "≤" : "≥"} ${quantityText(limit, unit)}`;
}
