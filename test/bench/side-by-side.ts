/** Makes what a piece of work needs, anew for every turn and not timed, and gives the work. */
export type Prepare = () => () => void;

/**
 * Seconds of processor time that each work takes, the least of several turns. The works take turns, so that a machine which is slower for a while is
 * slower for all; the first turns warm up and do not count. Processor time, because what else runs on the machine stands in every other time.
 */
export function secondsSideBySide<Name extends string>(
  works: Readonly<Record<Name, Prepare>>,
  turns: number,
): Readonly<Record<Name, number>> {
  const least = new Map<Name, number>();
  const names = Object.keys(works) as Name[];
  for (let turn = -warmUps; turn < turns; turn++) {
    for (const name of names) {
      const work = works[name]();
      collectGarbage();
      const seconds = processorSeconds(work);
      if (turn >= 0) least.set(name, Math.min(least.get(name) ?? seconds, seconds));
    }
  }
  return Object.fromEntries(least) as Record<Name, number>;
}

const warmUps = 2; // turns

/** Seconds of processor time of one run, those of the collector of garbage and the compiler beside it included. */
export function processorSeconds(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** What the making left behind is not the work's to clear away. */
function collectGarbage(): void {
  if (!globalThis.gc) throw new Error("Garbage must be collected between two works but cannot be: start node with --expose-gc");
  globalThis.gc();
}
