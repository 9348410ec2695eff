/** A scan for the first place where something no longer holds. */
export interface BreakScan<Seen> {
  readonly from: number;
  readonly to: number;
  /** Distance of the places that are looked at; the last step ends at `to`. */
  readonly step: number;
  /** Width to which the first step that breaks is bisected. */
  readonly tolerance: number;
  look(x: number): Seen;
  isBroken(seen: Seen): boolean;
  /** May something that holds at both of two places be broken between them? When not, the steps between them are left out. */
  mayBreakBetween(one: Seen, other: Seen): boolean;
}

/** Where a scan ended: `at-start`, nothing holds where it begins; `between`, it holds up to `heldTo` and is broken within the tolerance above. */
export type Break<Seen> =
  | { readonly kind: "at-start"; readonly seen: Seen }
  | { readonly kind: "between"; readonly heldTo: number; readonly seen: Seen }
  | { readonly kind: "never"; readonly first: Seen };

/**
 * Scans upward in steps and bisects the first that breaks.
 *
 * @equation the smallest i with f(from + i·step) broken; then halve [i − 1, i] until it is at most the tolerance wide
 * @validity what breaks and holds again within one step, or where `mayBreakBetween` is wrong, is not seen
 * @source definition of bisection
 */
export function findFirstBreak<Seen>(scan: BreakScan<Seen>): Break<Seen> {
  const { from, to, step, tolerance, look, isBroken } = scan;
  const steps = Math.max(0, Math.ceil((to - from) / step - 1e-9));
  const at = (i: number): number => (i === steps ? Math.max(from, to) : from + i * step);
  const first = look(from);
  if (isBroken(first)) return { kind: "at-start", seen: first };

  /** The first broken place above one that holds, up to another. */
  const firstBroken = (
    low: number,
    lowSeen: Seen,
    high: number,
    highSeen: Seen,
  ): { readonly i: number; readonly seen: Seen } | undefined => {
    if (high - low <= 1) return isBroken(highSeen) ? { i: high, seen: highSeen } : undefined;
    if (!isBroken(highSeen) && !scan.mayBreakBetween(lowSeen, highSeen)) return undefined;
    const middle = (low + high) >> 1;
    const middleSeen = look(at(middle));
    const below = firstBroken(low, lowSeen, middle, middleSeen);
    return below ?? firstBroken(middle, middleSeen, high, highSeen);
  };
  const found = steps === 0 ? undefined : firstBroken(0, first, steps, look(at(steps)));
  if (!found) return { kind: "never", first };
  let heldTo = at(found.i - 1);
  let broken = at(found.i);
  let { seen } = found;
  while (broken - heldTo > tolerance) {
    const middle = (heldTo + broken) / 2;
    const middleSeen = look(middle);
    if (isBroken(middleSeen)) [broken, seen] = [middle, middleSeen];
    else heldTo = middle;
  }
  return { kind: "between", heldTo, seen };
}
