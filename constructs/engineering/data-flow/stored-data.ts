import { type Drop, type LevelCurve, levelCurve, type Ramp, rampBytes } from "./level-curve";

/** Raw data or product of one file on the disk. It arrives at a constant rate and leaves as a whole. */
export interface StoredData extends Ramp {
  /** Index of its contact, in declared order. */
  readonly contact: number;
  readonly round: 1 | 2;
  readonly kind: "raw" | "product";
  /** Instant at which it leaves the disk. Infinity when that is after both rounds. */
  readonly leavesS: number; // [s]
}

export interface OnDisk extends Pick<StoredData, "contact" | "round" | "kind"> {
  readonly bytes: number; // [B]
}

/**
 * Computes the amount of data on the disk at every instant.
 *
 * @equation raw data fill from AOS to LOS and leave at end + time to keep, products fill from start to end of processing and leave at delivery + time to keep
 * @validity 0 ≤ t ≤ end
 * @source definition
 */
export function diskCurve(stored: readonly StoredData[], endS: number, marksS: readonly number[] = []): LevelCurve {
  const drops = stored.filter(({ leavesS }) => leavesS <= endS).map(({ leavesS, bytes }): Drop => ({ atS: leavesS, bytes }));
  return levelCurve(stored, drops, endS, marksS);
}

/**
 * Lists the contacts whose data are on the disk at an instant, the largest first. Files of a contact are added up. Data that leave at this instant still count.
 *
 * @equation as {@link diskCurve}, term by term
 * @validity any instant
 * @source definition
 */
export function onDiskAt(stored: readonly StoredData[], atS: number): OnDisk[] {
  const found = new Map<string, OnDisk>();
  for (const { contact, round, kind, leavesS, ...ramp } of stored) {
    const key = `${contact} ${round} ${kind}`;
    if (leavesS >= atS) found.set(key, { contact, round, kind, bytes: (found.get(key)?.bytes ?? 0) + rampBytes(ramp, atS) });
  }
  return [...found.values()].filter(({ bytes }) => bytes > 0).sort((a, b) => b.bytes - a.bytes);
}
