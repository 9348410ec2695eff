/** The parts of a quantity that the search needs. */
interface Measured<Value> {
  /** Parses a text; undefined where no such value exists. */
  readonly parse: (text: string) => Value | undefined;
  readonly si: (value: Value) => number;
  readonly fits: (value: Value) => boolean;
  readonly units: readonly string[];
}

/**
 * Returns the same number in another unit, where the text breaks a limit and would then keep it: `"1000 kW"` for `"1000 MW"`. Of several
 * units it is the nearest. Undefined where no unit helps.
 */
export function suggestedUnit<Value>(text: string, { parse, si, fits, units }: Measured<Value>): string | undefined {
  const [number = "", ...rest] = text.split(" ");
  const read = parse(text);
  if (read === undefined) return undefined;
  const given = si(read);
  const candidates = units
    .filter((unit) => unit !== rest.join(" "))
    .flatMap((unit) => {
      const other = unit === "none" ? number : `${number} ${unit}`;
      const value = parse(other);
      return value !== undefined && si(value) !== given && fits(value) ? [{ other, distance: Math.abs(Math.log(si(value) / given)) }] : [];
    })
    .sort((one, another) => one.distance - another.distance);
  return candidates[0]?.other;
}
