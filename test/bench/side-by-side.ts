/** Makes what a piece of work needs, anew for every turn and not timed, and gives the work. */
export type Prepare = () => () => void;

const warmUps = 2; // turns

/**
 * Seconds that each work takes, the least of several turns. The works take turns, so that a machine which is slower for a while is slower for all; short
 * works and many turns find a moment in which nothing else ran. The first turns warm up and do not count.
 */
export function secondsSideBySide<Name extends string>(
  works: Readonly<Record<Name, Prepare>>,
  turns: number,
): Readonly<Record<Name, number>> {
  const least = new Map<Name, number>();
  const kept = new Map<Name, () => void>(); // with the last object of a shape the engine would throw away the code that was compiled for it
  const names = Object.keys(works) as Name[];
  for (let turn = -warmUps; turn < turns; turn++) {
    for (const name of names) {
      const work = works[name]();
      collectGarbage();
      const seconds = secondsOf(work);
      kept.set(name, work);
      if (turn >= 0) least.set(name, Math.min(least.get(name) ?? seconds, seconds));
    }
  }
  return Object.fromEntries(least) as Record<Name, number>;
}

/** Seconds of one run by the clock. Processor time would count the threads of the compiler and the collector of garbage, which run beside it. */
export function secondsOf(work: () => void): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e9;
}

/** What the making left behind is not the work's to clear away. */
function collectGarbage(): void {
  if (!globalThis.gc) throw new Error("Garbage must be collected between two works but cannot be: start node with --expose-gc");
  globalThis.gc();
}
