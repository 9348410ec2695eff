import { groupValues } from "../../props/grouped";
/** The data of a pass that decide whether it is the same as another. */
export interface SeenPass {
  readonly catalogueNumber: number;
  readonly aosMs: number; // [ms]
  readonly losMs: number; // [ms]
}

/**
 * Numbers passes so that passes over several antennas at one time have the same number: a satellite that two antennas see at the same time is received once.
 *
 * If a skyline or a longest contact cuts a pass, the antenna sees several pieces, and each of them can be received. So each satellite has as many passes as
 * pieces that do not overlap, by their ends. Any other piece belongs to the piece that it overlaps longest, or to the first of two.
 */
export function samePasses(seen: readonly SeenPass[]): number[] {
  const identity = new Array<number>(seen.length).fill(-1);
  let count = 0;
  for (const places of groupValues(seen.map(({ catalogueNumber }, place) => [catalogueNumber, place])).values()) {
    const first = count;
    const apart = piecesApart(seen, places);
    for (const place of apart) identity[place] = count++;
    for (const place of places) {
      if (identity[place] === -1) identity[place] = first + longestOverlap(seen, apart, seen[place] as SeenPass);
    }
  }
  return identity;
}

/** Returns the largest set of pieces that do not overlap, by always choosing the next piece that ends first. */
function piecesApart(seen: readonly SeenPass[], places: readonly number[]): number[] {
  const at = (place: number) => seen[place] as SeenPass;
  const apart: number[] = [];
  let endMs = Number.NEGATIVE_INFINITY;
  for (const place of places.toSorted((a, b) => at(a).losMs - at(b).losMs || a - b)) {
    if (at(place).aosMs < endMs) continue;
    apart.push(place);
    endMs = at(place).losMs;
  }
  return apart;
}

/** Returns the place of the overlapping piece among the separate pieces, which are in the order of time. */
function longestOverlap(seen: readonly SeenPass[], apart: readonly number[], { aosMs, losMs }: SeenPass): number {
  let best = 0;
  let longest = Number.NEGATIVE_INFINITY;
  for (let i = firstEndingAfter(seen, apart, aosMs); i < apart.length; i++) {
    const other = seen[apart[i] as number] as SeenPass;
    if (other.aosMs >= losMs) break;
    const overlap = Math.min(losMs, other.losMs) - Math.max(aosMs, other.aosMs);
    if (overlap > longest) [best, longest] = [i, overlap];
  }
  return best;
}

function firstEndingAfter(seen: readonly SeenPass[], apart: readonly number[], instantMs: number): number {
  let [low, high] = [0, apart.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((seen[apart[middle] as number] as SeenPass).losMs > instantMs) high = middle;
    else low = middle + 1;
  }
  return low;
}
