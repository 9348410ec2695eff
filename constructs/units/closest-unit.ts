import { distance } from "fastest-levenshtein";

/** Letters that may be wrong, missing or extra [-]. Units are short: a second letter often makes another unit. */
const mostEdits = 1;

/** A unit without its power, in small letters, with or without a prefix. A text that matches is a unit, not a slip. */
const unitToken = /^(?:[gmkµμdchn]?(?:wh|w|va|v|a|j|g|l|m[23]?|pa|bar|hz|s|k|b|bit)|t|min|h|d|rad)$/;

/**
 * Returns the unit that was probably meant. A unit with the same letters wins, whatever their case, accents and powers, such as `kw` and `M3/h`. Otherwise it
 * is the only unit that is one letter away. Returns undefined if several units are equally near, or if that letter makes another unit, such as `l/h` and `l/s`.
 */
export function closestUnit<Unit extends string>(given: string, units: readonly Unit[]): Unit | undefined {
  const named = units.filter((unit) => unit !== "");
  const alike = spelledAs(given, named);
  if (alike.length > 0) return alike.length === 1 ? alike[0] : undefined;
  const typed = plain(given);
  const near = named.filter((unit) => plain(unit).length > 2 && isSlip(typed, plain(unit)));
  return near.length === 1 ? near[0] : undefined;
}

/**
 * Returns the units with the same letters, whatever their case, accents and powers. If the first letter of some is a capital as in `given`, it returns only
 * those.
 */
export function spelledAs<Unit extends string>(given: string, units: readonly Unit[]): readonly Unit[] {
  const typed = plain(given); // computed once: the text may be as long as a file
  const alike = units.filter((unit) => plain(unit) === typed);
  const capital = /^[A-Z]/.test(given) ? alike.filter((unit) => unit.startsWith(given.charAt(0))) : [];
  return capital.length > 0 ? capital : alike;
}

/** Returns whether one letter makes the difference and the text is no unit by itself. */
function isSlip(given: string, unit: string): boolean {
  if (Math.abs(given.length - unit.length) > mostEdits || distance(given, unit) > mostEdits) return false;
  const others = unit.split("/");
  return given.split("/").every((token, i) => token === others[i] || !unitToken.test(token));
}

/** Replaces characters that keyboards lack: "m³/h" becomes "m3/h", "°C" becomes "c". */
function plain(unit: string): string {
  return unit
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[°º\s]/g, "");
}
