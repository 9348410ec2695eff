import type { ContactCandidate } from "./contact-candidates";

/**
 * Groups of candidates of which at most one is chosen. Groups of one and those that another one holds are left out: they limit nothing more.
 *
 * @equation for each pass its candidates; for each candidate i of an antenna those with s_j ≤ s_i < e_j + gap; of those that are received once those with AOS_j ≤ AOS_i < LOS_j
 * @validity any candidates. Those that {@link clash} stand together in a group, and of an antenna no others do
 * @source definition
 * @returns places of candidates, rising in each group
 */
export function scheduleRows(candidates: readonly ContactCandidate[]): number[][] {
  const passes = [...placesBy(candidates, "pass").values()].filter(({ length }) => length > 1);
  const antennas = [...placesBy(candidates, "antenna").values()];
  return [
    ...passes,
    ...antennas.flatMap((places) => rowsOver(candidates, places, ({ occupiedFromMs, freeAgainMs }) => [occupiedFromMs, freeAgainMs])),
    ...onceRows(candidates),
  ];
}

/** What overlaps of those that are received once, where it is not one pass. */
function onceRows(candidates: readonly ContactCandidate[]): number[][] {
  const groups = [...placesBy(candidates, "once").entries()].flatMap(([once, places]) => (once === undefined ? [] : [places]));
  const passOf = (place: number) => candidates[place]?.pass;
  return groups
    .flatMap((places) => rowsOver(candidates, places, ({ aosMs, losMs }) => [aosMs, losMs]))
    .filter((row) => row.some((place) => passOf(place) !== passOf(row[0] as number)));
}

/** One sweep over the starts: what goes on at each. A group is closed when the first of it leaves, if it grew since the last one. */
function rowsOver(
  candidates: readonly ContactCandidate[],
  places: number[],
  timeOf: (candidate: ContactCandidate) => readonly [fromMs: number, toMs: number],
): number[][] {
  const times = candidates.map(timeOf);
  const at = (place: number) => times[place] as readonly [number, number];
  const rows: number[][] = [];
  let occupied: number[] = [];
  const close = () => {
    if (occupied.length > 1) rows.push(occupied.toSorted((a, b) => a - b));
  };
  for (const place of places.sort((a, b) => at(a)[0] - at(b)[0])) {
    const left = occupied.filter((other) => at(place)[0] < at(other)[1]);
    if (left.length < occupied.length) close(); // it grew by the candidate before
    occupied = [...left, place];
  }
  close();
  return rows;
}

function placesBy<Key extends "pass" | "antenna" | "once">(
  candidates: readonly ContactCandidate[],
  key: Key,
): Map<ContactCandidate[Key], number[]> {
  const places = new Map<ContactCandidate[Key], number[]>();
  for (const [place, candidate] of candidates.entries()) {
    const known = places.get(candidate[key]);
    if (known) known.push(place);
    else places.set(candidate[key], [place]);
  }
  return places;
}
