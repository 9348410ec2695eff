import type { RuleUnit } from "../policy/finding";

const scaled: Partial<Record<RuleUnit, readonly [threshold: number, divisor: number, unit: string]>> = {
  W: [1000, 1000, "kW"],
  VA: [1000, 1000, "kVA"],
};

/** A number with its unit for people: one decimal place for temperatures, three significant digits or more for the rest, minus as a sign. */
export function quantityText(value: number, unit: RuleUnit): string {
  const scale = scaled[unit];
  const [shown, shownUnit] = scale && Math.abs(value) >= scale[0] ? [value / scale[1], scale[2]] : [value, unit];
  const digits = unit === "°C" || unit === "K" ? 1 : shownUnit === unit && Math.abs(shown) >= 100 ? 0 : Math.abs(shown) >= 100 ? 1 : 2;
  const text = shown.toFixed(digits).replace(/^-0(\.0+)?$/, "0$1");
  return `${text.replace("-", "−")} ${shownUnit}`;
}

/** A margin with its unit and sign: room in °C is a difference, in K. */
export function marginText(margin: number, unit: RuleUnit): string {
  return signedText(margin, unit === "°C" ? "K" : unit);
}

/** As {@link quantityText} with a plus sign in front of what is not negative. */
function signedText(value: number, unit: RuleUnit): string {
  const text = quantityText(value, unit);
  return text.startsWith("−") ? text : `+${text}`;
}
