import { distance } from "fastest-levenshtein";

/** Letters that may be wrong, missing or too many [-]: units are short, and two letters away lies another one. */
const mostEdits = 1;

/**
 * The unit that was probably meant: the one whose letters are alike but for their size, accents and powers, as `kw` and `M3/h`, else the only one that is
 * a letter away. Undefined where several are as near: a power of ten is not guessed.
 */
export function closestUnit<Unit extends string>(given: string, units: readonly Unit[]): Unit | undefined {
  const named = units.filter((unit) => unit !== "");
  const alike = named.filter((unit) => plain(unit) === plain(given));
  if (alike.length > 0) return alike.length === 1 ? alike[0] : undefined;
  const near = named.filter((unit) => plain(unit).length > 2 && distance(plain(unit), plain(given)) <= mostEdits);
  return near.length === 1 ? near[0] : undefined;
}

/** Without what keyboards lack: "m³/h" as "m3/h", "°C" as "c". */
function plain(unit: string): string {
  return unit
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[°º\s]/g, "");
}
