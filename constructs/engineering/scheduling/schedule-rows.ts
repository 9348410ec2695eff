import type { ContactCandidate } from "./contact-candidates";

/**
 * Groups of candidates of which at most one is chosen. Groups of one and those that another one holds are left out: they limit nothing more.
 *
 * @equation for each pass its candidates; for each candidate i of an antenna those with s_j ≤ s_i < e_j + gap
 * @validity any candidates. Those that {@link clash} stand together in a group, and of an antenna no others do
 * @source definition
 * @returns places of candidates, rising in each group
 */
export function scheduleRows(candidates: readonly ContactCandidate[]): number[][] {
  const passes = [...placesBy(candidates, "pass").values()].filter(({ length }) => length > 1);
  const antennas = [...placesBy(candidates, "antenna").values()];
  return [...passes, ...antennas.flatMap((places) => antennaRows(candidates, places))];
}

/** One sweep over the starts: what occupies the antenna at each. A group is closed when the first of it leaves, if it grew since the last one. */
function antennaRows(candidates: readonly ContactCandidate[], places: number[]): number[][] {
  const at = (place: number) => candidates[place] as ContactCandidate;
  const rows: number[][] = [];
  let occupied: number[] = [];
  const close = () => {
    if (occupied.length > 1) rows.push(occupied.toSorted((a, b) => a - b));
  };
  for (const place of places.sort((a, b) => at(a).occupiedFromMs - at(b).occupiedFromMs)) {
    const left = occupied.filter((other) => at(place).occupiedFromMs < at(other).freeAgainMs);
    if (left.length < occupied.length) close(); // it grew by the candidate before
    occupied = [...left, place];
  }
  close();
  return rows;
}

function placesBy(candidates: readonly ContactCandidate[], key: "pass" | "antenna"): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (const [place, candidate] of candidates.entries()) {
    const known = places.get(candidate[key]);
    if (known) known.push(place);
    else places.set(candidate[key], [place]);
  }
  return places;
}
