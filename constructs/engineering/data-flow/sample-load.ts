/** Data that a site sends about itself. */
interface SentAboutItself {
  /** Number of series. */
  readonly series: number; // [-]
  /** Time between two samples. */
  readonly intervalS: number; // [s]
  /** Bytes of a sample on the wire. */
  readonly bytesPerSample: number; // [B]
  /** @default 0 */
  readonly alertsPerS?: number; // [1/s]
  /** Lines of logs. @default 0 */
  readonly linesPerS?: number; // [1/s]
}

/** Bytes of an alert, and of a line of logs, on the wire [B]. */
const alertBytes = 1000;
const lineBytes = 26;

/** Seconds of a month [s]: 30 days. */
export const monthS = 2_592_000;

/** Least buffer of a queue [B]: vmagent keeps data in files of this size. @source vmagent 1.150, which rounds smaller buffers up */
export const leastQueueBytes = 536_871_040;

/**
 * Computes the mean rate of samples, alerts and lines of logs.
 *
 * @equation load = 8·S/interval·b + 8·1000·alertsPerS + 8·26·linesPerS
 * @validity numbers of 0 or more, interval above 0
 * @source measured: at most 26 B a line on the wire, headers included; 1,000 B an alert, our own bound
 * @returns [bit/s]
 */
export function sampleLoad({ series, intervalS, bytesPerSample, alertsPerS = 0, linesPerS = 0 }: SentAboutItself): number {
  return (8 * series * bytesPerSample) / intervalS + 8 * alertBytes * alertsPerS + 8 * lineBytes * linesPerS;
}

/**
 * Computes the disk of a queue that holds everything while the link is gone.
 *
 * @equation queue = 2·load/8·Out; the factor 2 is our own reserve, because blocks on the disk are compressed less than on the wire
 * @validity load and time of 0 or more
 * @source definition
 * @returns [B]
 */
export function queueBytes(loadBitPerS: number, outS: number): number {
  return ((2 * loadBitPerS) / 8) * outS;
}

/**
 * Computes the time in which a queue is sent after the link is back, while new data arrive.
 *
 * @equation drain = load·Out/(capacity − load)
 * @validity load below capacity; otherwise the queue never ends
 * @source definition
 * @returns [s], infinity if the queue never ends
 */
export function drainS(loadBitPerS: number, outS: number, capacityBitPerS: number): number {
  return loadBitPerS < capacityBitPerS ? (loadBitPerS * outS) / (capacityBitPerS - loadBitPerS) : Number.POSITIVE_INFINITY;
}

/** Computes the data of a month. @equation month = load/8·2,592,000 s @validity load of 0 or more @source definition @returns [B] */
export function monthBytes(loadBitPerS: number): number {
  return (loadBitPerS / 8) * monthS;
}

/** Returns the least buffer of whole files that holds a queue [B]. */
export function wholeBuffer(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / leastQueueBytes)) * leastQueueBytes;
}
