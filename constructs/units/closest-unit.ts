import { distance } from "fastest-levenshtein";

/** Letters that may be wrong, missing or too many [-]: units are short, and two letters away lies another one. */
const mostEdits = 1;

/** One unit without its power, small or in capitals, with a prefix or without: what is one of these is no slip for another. */
const unitToken = /^(?:[gmkµμdchn]?(?:wh|w|va|v|a|j|g|l|m[23]?|pa|bar|hz|s|k|b|bit)|t|min|h|d|rad)$/;

/**
 * The unit that was probably meant: the one whose letters are alike but for their size, accents and powers, such as `kw` and `M3/h`, else the only one that is
 * a letter away. Undefined where several are as near, and where that letter makes another unit of it, such as `l/h` and `l/s`: a size is not guessed.
 */
export function closestUnit<Unit extends string>(given: string, units: readonly Unit[]): Unit | undefined {
  const named = units.filter((unit) => unit !== "");
  const alike = spelledAs(given, named);
  if (alike.length > 0) return alike.length === 1 ? alike[0] : undefined;
  const typed = plain(given);
  const near = named.filter((unit) => plain(unit).length > 2 && isSlip(typed, plain(unit)));
  return near.length === 1 ? near[0] : undefined;
}

/** Units whose letters are alike but for their size, accents and powers; of several those whose first letter is a capital as in `given`, if any is. */
export function spelledAs<Unit extends string>(given: string, units: readonly Unit[]): readonly Unit[] {
  const typed = plain(given); // once: it may be as long as a file
  const alike = units.filter((unit) => plain(unit) === typed);
  const capital = /^[A-Z]/.test(given) ? alike.filter((unit) => unit.startsWith(given.charAt(0))) : [];
  return capital.length > 0 ? capital : alike;
}

/** One letter makes the difference, and what has it is no unit by itself. */
function isSlip(given: string, unit: string): boolean {
  if (Math.abs(given.length - unit.length) > mostEdits || distance(given, unit) > mostEdits) return false;
  const others = unit.split("/");
  return given.split("/").every((token, i) => token === others[i] || !unitToken.test(token));
}

/** Without what keyboards lack: "m³/h" as "m3/h", "°C" as "c". */
function plain(unit: string): string {
  return unit
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[°º\s]/g, "");
}
