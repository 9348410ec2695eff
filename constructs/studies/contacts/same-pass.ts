import { groupValues } from "../../props/grouped";
/** What of a pass decides whether another is the same one. */
export interface SeenPass {
  readonly catalogueNumber: number;
  readonly aosMs: number; // [ms]
  readonly losMs: number; // [ms]
}

/**
 * Which passes over several antennas are one, by a number for each: a satellite that two antennas see at the same time is served once.
 *
 * An antenna whose skyline or longest contact cuts a pass sees several, and each of them can be served. So of each satellite there are as many passes as pieces that do not
 * overlap, by their ends, and any other piece is the one that it overlaps longest, the first of two.
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

/** The most pieces of which none overlaps another: always the next one that ends first. */
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

/** Place among the pieces apart, which are in the order of time. */
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
