const ended = -1;

/**
 * What threads tell the main thread while it cannot listen, in memory that they share: that they work, and that they have ended. Nothing else tells it:
 * while it waits or works, no event reaches it.
 */
export class SignsOfLife {
  /** The sum of all signs, on which the main thread waits, then the count of each thread. */
  private readonly counts: Int32Array<SharedArrayBuffer>;

  /** @param shared what {@link shared} gave, in a thread */
  constructor(threadsOrShared: number | SharedArrayBuffer) {
    const shared =
      typeof threadsOrShared === "number" ? new SharedArrayBuffer((threadsOrShared + 1) * Int32Array.BYTES_PER_ELEMENT) : threadsOrShared;
    this.counts = new Int32Array(shared);
  }

  get shared(): SharedArrayBuffer {
    return this.counts.buffer;
  }

  /** Numbers of the threads. */
  threads(): number[] {
    return [...this.counts.keys()].slice(0, -1);
  }

  /** All signs so far. */
  get total(): number {
    return Atomics.load(this.counts, 0);
  }

  /** Waits for a sign after that many, and no longer than given [ms]. */
  waitBeyond(total: number, longestMs: number): void {
    Atomics.wait(this.counts, 0, total, longestMs);
  }

  /** Signs of one thread so far; undefined once it has ended. */
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
