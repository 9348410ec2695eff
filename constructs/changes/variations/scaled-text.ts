/**
 * A quantity in proportion: its text or its value, a number, or a table of them. The unit stays. Undefined of what is none, such as words.
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

/** Twelve digits: what is changed must not end in the rounding of the machine. */
export function twelveDigits(value: number): number {
  return Number(value.toPrecision(12));
}
