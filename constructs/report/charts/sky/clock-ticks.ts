/** Steps between ticks that are easy to read. */
const stepsS = [1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800]; // [s]

/** Most ticks that an axis has besides the first [-]. */
const mostSteps = 9;

/** A tick at a time of the day in UTC. */
interface ClockTick {
  /** Time from the beginning of the axis. */
  readonly afterMs: number; // [ms]
  /** Text such as `06:00`, with seconds on a short axis. */
  readonly text: string;
}

/** Returns ticks at round times on an axis of up to a day. */
export function clockTicks(fromMs: number, spanMs: number): readonly ClockTick[] {
  const stepMs = (stepsS.find((step) => spanMs <= step * 1000 * mostSteps) ?? 10_800) * 1000;
  const first = Math.ceil(fromMs / stepMs) * stepMs - fromMs;
  const count = Math.floor((spanMs - first) / stepMs) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => {
    const afterMs = first + i * stepMs;
    return { afterMs, text: new Date(fromMs + afterMs).toISOString().slice(11, stepMs < 60_000 ? 19 : 16) };
  });
}
