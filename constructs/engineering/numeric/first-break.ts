import { raise } from "./raise";

/** A scan for the first value at which a condition no longer holds. */
export interface BreakScan<Seen> {
  readonly from: number;
  readonly to: number;
  /** Distance of the values that are evaluated; the last step ends at `to`. */
  readonly step: number;
  /** Width to which the first step that breaks is halved. */
  readonly tolerance: number;
  /** @param between the results on both sides of x, except at the ends of the scan */
  look(x: number, between?: Between<Seen>): Seen;
  isBroken(seen: Seen): boolean;
  /** Returns whether a condition that holds at two values may be broken between them. If not, the steps between them are left out. */
  mayBreakBetween(one: Seen, other: Seen): boolean;
  /**
   * Returns the next value between two, as a share of the way: where the break is expected, or up to where there is certainly none. It saves evaluations, and
   * changes the result at most by a step or a tolerance. @default halfway
   */
  nextLook?(one: Seen, other: Seen): number | undefined;
}

/** The results at a value, and at one above it. */
export type Between<Seen> = readonly [Seen, Seen];

/** The end of a scan: `at-start`, the condition is broken at the start; `between`, it holds up to `heldTo` and is broken within the tolerance above. */
type Break<Seen> =
  | { readonly kind: "at-start"; readonly seen: Seen }
  | { readonly kind: "between"; readonly heldTo: number; readonly seen: Seen }
  | { readonly kind: "never"; readonly first: Seen };

/** Values on a line, counted from one at which the condition holds. */
interface Grid<Seen> extends Pick<BreakScan<Seen>, "isBroken" | "mayBreakBetween" | "nextLook"> {
  look(i: number, between: Between<Seen>): Seen;
}

/** A value of a grid and its result. */
interface Place<Seen> {
  readonly i: number;
  readonly seen: Seen;
}

/** Most proposals in a row that do not halve the range. After them the middle is next, so that no proposal makes a search long. */
const mostProposals = 2;

/**
 * Scans upward in steps and halves the first that breaks.
 *
 * @equation the smallest i with f(from + i·step) broken; then the smallest j with f(from + (i − 1 + j·2⁻ⁿ)·step) broken, 2⁻ⁿ·step at most the tolerance
 * @validity a break within one step, or one that `mayBreakBetween` excludes, is not found
 * @source definition of bisection
 */
export function findFirstBreak<Seen>(scan: BreakScan<Seen>): Break<Seen> {
  const { from, to, step, tolerance, look, isBroken } = scan;
  const steps = Math.max(0, Math.ceil((to - from) / step - 1e-9));
  const at = (i: number): number => (i === steps ? Math.max(from, to) : from + i * step);
  const first = look(from);
  if (isBroken(first)) return { kind: "at-start", seen: first };
  if (steps === 0) return { kind: "never", first };
  const coarse = { ...scan, look: (i: number, between: Between<Seen>) => look(at(i), between) };
  const [held, broken] = firstBroken(coarse, { i: 0, seen: first }, { i: steps, seen: look(at(steps)) }) ?? [];
  if (!held || !broken) return { kind: "never", first };
  const width = at(broken.i) - at(held.i);
  const parts = raise(2, Math.max(0, Math.ceil(Math.log2(width / tolerance))));
  const within = (j: number): number => at(held.i) + (j * width) / parts;
  const fine = { ...scan, look: (j: number, between: Between<Seen>) => look(within(j), between), mayBreakBetween: () => false };
  const [last, next] = firstBroken(fine, { i: 0, seen: held.seen }, { i: parts, seen: broken.seen }) ?? [];
  if (!last || !next) throw new Error("A step that breaks must have a first part that does");
  return { kind: "between", heldTo: within(last.i), seen: next.seen };
}

/** Finds the first broken value above one that holds, up to another, and the last that holds before it. */
function firstBroken<Seen>(
  grid: Grid<Seen>,
  low: Place<Seen>,
  high: Place<Seen>,
  proposals = 0,
): readonly [Place<Seen>, Place<Seen>] | undefined {
  const width = high.i - low.i;
  const isBroken = grid.isBroken(high.seen);
  if (width <= 1) return isBroken ? [low, high] : undefined;
  if (!isBroken && !grid.mayBreakBetween(low.seen, high.seen)) return undefined;
  const proposed = proposals < mostProposals ? grid.nextLook?.(low.seen, high.seen) : undefined;
  const share = proposed !== undefined && Number.isFinite(proposed) ? proposed : 0.5;
  const i = low.i + Math.min(width - 1, Math.max(1, Math.floor(share * width)));
  const middle = { i, seen: grid.look(i, [low.seen, high.seen]) };
  const left = (part: number) => (2 * part <= width ? 0 : proposals + 1);
  return firstBroken(grid, low, middle, left(i - low.i)) ?? firstBroken(grid, middle, high, left(high.i - i));
}
