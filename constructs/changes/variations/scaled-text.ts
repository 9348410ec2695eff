/**
 * Scales a quantity: a text with a unit, a number, or a table of them. The unit stays. Returns undefined for anything else, such as words.
 *
 * ```ts
 * scaledText("4.5 m³/s", 1.1); // "4.95 m³/s"
 * ```
 */
export function scaledText(value: unknown, factor: number): unknown {
  if (typeof value === "number") return twelveDigits(value * factor);
  if (Array.isArray(value)) return value.map((one) => scaledText(one, factor));
  const [, number, unit] = /^\s*([-+]?[\d.]+(?:[eE][-+]?\d+)?)(\s*\D.*)$/.exec(String(value)) ?? [];
  return number === undefined ? undefined : `${twelveDigits(Number(number) * factor)}${unit}`;
}

/** Rounds to twelve digits, so that a changed number does not show the rounding of the machine. */
export function twelveDigits(value: number): number {
  return Number(value.toPrecision(12));
}
