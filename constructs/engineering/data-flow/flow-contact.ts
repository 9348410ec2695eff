import { checkNotNegative, checkPositive } from "../numeric/checked-number";

/** Contact in a horizon, with its data and how they are processed. */
export interface FlowContact {
  /** AOS and LOS, from the start of the horizon. */
  readonly aosS: number; // [s]
  readonly losS: number; // [s]
  /** Raw data received in the contact. */
  readonly bytes: number; // [B]
  /** Length of the files in which the receiver hands over data during the contact. @default one file at LOS */
  readonly segmentS?: number; // [s]
  /** Rate at which the node processes raw data. */
  readonly rateBPerS: number; // [B/s]
  /** Bytes of product per byte of raw data. */
  readonly productRatio: number; // [-]
  /** Energy to process one byte of raw data. */
  readonly energyJPerB: number; // [J/B]
}

/** Time in which the backhaul can send, from the start of the horizon, and its rate. The rate includes the duty cycle. */
export interface BackhaulWindow {
  readonly fromS: number; // [s]
  readonly toS: number; // [s]
  readonly bitsPerS: number; // [bit/s]
}

/** Data that a node receives, processes, keeps and sends in a horizon that repeats. */
export interface FlowDesign {
  readonly horizonS: number; // [s]
  readonly contacts: readonly FlowContact[];
  /** Windows in the order of time, without overlap. Time after the end of the horizon is cut off. */
  readonly backhaul: readonly BackhaulWindow[];
  /** Time for which raw data stay on the disk after processing, and products after delivery. */
  readonly keepRawS: number; // [s]
  readonly keepProductS: number; // [s]
}

/** Remainder of a contact behind its last file that counts as rounding, as a share of a file [-]. */
const rounding = 1e-6;

/**
 * Splits a contact into files, each available at its own LOS.
 *
 * @equation from AOS + i·segment to AOS + (i + 1)·segment, the last to LOS; V shared by time
 * @validity a length above 0
 * @source definition
 */
export function filesOf(contact: FlowContact): readonly FlowContact[] {
  const { aosS, losS, bytes, segmentS = losS - aosS } = contact;
  const count = Math.max(1, Math.ceil((losS - aosS) / segmentS - rounding));
  return Array.from({ length: count }, (_, i) => {
    const [from, to] = [aosS + i * segmentS, i === count - 1 ? losS : aosS + (i + 1) * segmentS];
    return { ...contact, aosS: from, losS: to, bytes: (bytes * (to - from)) / (losS - aosS) };
  });
}

/** @throws RangeError for a contact outside the horizon, windows out of order and invalid numbers */
export function checkFlow({ horizonS, contacts, backhaul, keepRawS, keepProductS }: FlowDesign): void {
  checkPositive("Horizon", horizonS, "s");
  checkNotNegative("Time to keep raw data", keepRawS, "s");
  checkNotNegative("Time to keep products", keepProductS, "s");
  for (const contact of contacts) checkContact(contact, horizonS);
  let before = 0;
  for (const { fromS, toS, bitsPerS } of backhaul) {
    if (!(fromS >= before && toS >= fromS))
      throw new RangeError(
        `Backhaul window must begin after ${before} s and end later than it begins but lasts from ${fromS} to ${toS} s: sort and join the windows`,
      );
    checkNotNegative("Rate of the backhaul", bitsPerS, "bit/s");
    before = toS;
  }
}

function checkContact({ aosS, losS, bytes, segmentS = losS, rateBPerS, productRatio, energyJPerB }: FlowContact, horizonS: number): void {
  if (!(aosS >= 0 && losS > aosS && losS <= horizonS))
    throw new RangeError(
      `Contact must lie within the horizon of ${horizonS} s but lasts from ${aosS} to ${losS} s: cut it where the horizon ends`,
    );
  checkNotNegative("Volume of a contact", bytes, "B");
  checkPositive("Length of the files of a contact", segmentS, "s");
  checkPositive("Processing rate", rateBPerS, "B/s");
  checkNotNegative("Product ratio", productRatio, "");
  checkNotNegative("Energy of processing", energyJPerB, "J/B");
}
