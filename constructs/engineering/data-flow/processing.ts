import type { FlowContact } from "./flow-contact";

/** Processing times of each file, in their order. */
export interface Processing {
  readonly startS: Float64Array; // [s]
  readonly endS: Float64Array; // [s]
}

/**
 * Processes files by one server in their order, each from its end on.
 *
 * @equation start = max(LOS, end before), end = start + V/C
 * @validity files by LOS
 * @source D. V. Lindley, The theory of queues with a single server, Mathematical Proceedings of the Cambridge Philosophical Society 48 (2), 1952
 */
export function processing(files: readonly FlowContact[]): Processing {
  const startS = new Float64Array(files.length);
  const endS = new Float64Array(files.length);
  let freeS = 0;
  for (const [i, { losS, bytes, rateBPerS }] of files.entries()) {
    startS[i] = Math.max(losS, freeS);
    freeS = (startS[i] as number) + bytes / rateBPerS;
    endS[i] = freeS;
  }
  return { startS, endS };
}
