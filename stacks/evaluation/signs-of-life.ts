const ended = -1;

/**
 * Shared memory in which threads tell the main thread that they work or have ended. There is no other way: no event reaches the main thread while it waits or
 * works.
 */
export class SignsOfLife {
  /** The sum of all signs, on which the main thread waits, then the count of each thread. */
  private readonly counts: Int32Array<SharedArrayBuffer>;

  /** @param shared in a thread, the value of {@link shared} */
  constructor(threadsOrShared: number | SharedArrayBuffer) {
    const shared =
      typeof threadsOrShared === "number" ? new SharedArrayBuffer((threadsOrShared + 1) * Int32Array.BYTES_PER_ELEMENT) : threadsOrShared;
    this.counts = new Int32Array(shared);
  }

  get shared(): SharedArrayBuffer {
    return this.counts.buffer;
  }

  threads(): number[] {
    return [...this.counts.keys()].slice(0, -1);
  }

  /** The sum of all signs until now. */
  get total(): number {
    return Atomics.load(this.counts, 0);
  }

  /** Waits until there are more signs than `total`, at most for the given time [ms]. */
  waitBeyond(total: number, longestMs: number): void {
    Atomics.wait(this.counts, 0, total, longestMs);
  }

  /** Returns the signs of one thread until now; undefined if it has ended. */
  of(thread: number): number | undefined {
    const count = Atomics.load(this.counts, thread + 1);
    return count === ended ? undefined : count;
  }

  give(thread: number): void {
    Atomics.add(this.counts, thread + 1, 1);
    this.wake();
  }

  end(thread: number): void {
    Atomics.store(this.counts, thread + 1, ended);
    this.wake();
  }

  private wake(): void {
    Atomics.add(this.counts, 0, 1);
    Atomics.notify(this.counts, 0);
  }
}
