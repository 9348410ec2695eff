import type { Lasting } from "../questions/lasts-without-grid";
import { timeText } from "../writing/time-text";

/**
 * How long named loads run on batteries, and what ends it: `batteries 15 min, heat 4.2 min, cooling back after 2.8 min; if no set starts, heat ends it after 4.2 min`.
 */
export function namedText({ named, hours, first, dark }: Lasting): string {
  if (!named) return "";
  const { batteriesH, heatH, isCooled, coolingBackH, until } = named;
  if (dark.length > 0) return `batteries 0 min: ${dark.length} of the named loads not powered`;
  const known = [
    `batteries ${ofHours(batteriesH)}`,
    isCooled ? "their cooling stays on batteries" : `heat ${ofHours(heatH)}`,
    ...(isCooled || coolingBackH === undefined ? [] : [`cooling back after ${ofHours(coolingBackH)}`]),
  ].join(", ");
  if (isCooled || hours === undefined) return known;
  const ends = first === "heat" ? "heat ends it" : "empty batteries end it";
  return `${known}; ${until === "gensets" ? "if no set starts, " : ""}${ends} after ${ofHours(hours)}`;
}

function ofHours(hours: number | undefined): string {
  return hours === undefined ? "not known" : timeText(hours * 3600);
}
