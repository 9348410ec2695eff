/** Returns a published value in words: rows separated by semicolons, fields by spaces, a range as minimum to maximum. */
export function valueText(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueText).join(value.every((item) => typeof item === "number") ? " " : "; ");
  if (typeof value !== "object" || value === null || Object.keys(value).length === 0) return String(value);
  if (isRange(value)) return `${valueText(value.minimum)} to ${valueText(value.maximum)}`;
  return Object.values(value).map(valueText).join(" ");
}

/** Digits of a computed number, such as a factor 5.8 ÷ 6, for a reader. */
const shownDigits = 6;

/** Returns the value in words like {@link valueText}, with computed numbers rounded to six digits. */
export function roundedValueText(value: unknown): string {
  return valueText(rounded(value));
}

function rounded(value: unknown): unknown {
  if (typeof value === "number") return Number(value.toPrecision(shownDigits));
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rounded(inner)]));
}

/** Returns `airFlow` as `air flow`. */
export function propWords(prop: string): string {
  return prop.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function isRange(value: object): value is { readonly minimum: unknown; readonly maximum: unknown } {
  return "minimum" in value && "maximum" in value && Object.keys(value).length === 2;
}
