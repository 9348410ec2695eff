/** Series that cross the link beside those that maps and limits name. */
export interface AlsoSent {
  readonly series: string;
  /** Number of series of that name; undefined if the design does not state it. */
  readonly count?: number; // [-]
}

/** The program that sends samples and alerts over the backhaul to a centre. */
export interface UplinkFacts {
  /** Disk for each of its two queues; undefined: as large as the outage needs. */
  readonly bufferBytes?: number; // [B]
  readonly also: readonly AlsoSent[];
  readonly alertsPerHour: number; // [1/h]
  /** Bytes of a sample on the wire. */
  readonly bytesPerSample: number; // [B]
}
