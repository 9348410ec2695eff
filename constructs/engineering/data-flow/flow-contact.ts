import { checkNotNegative, checkPositive } from "../numeric/checked-number";

/** A contact of the horizon and what becomes of its data. */
export interface FlowContact {
  /** From the start of the horizon. */
  readonly aosS: number; // [s]
  readonly losS: number; // [s]
  /** Raw data received in it. */
  readonly bytes: number; // [B]
  /** Its receiver hands over a file of so long as soon as it has it. @default one file at LOS */
  readonly segmentS?: number; // [s]
  /** Raw data that the node processes in a second. */
  readonly rateBPerS: number; // [B/s]
  /** Bytes of product from one of raw data. */
  readonly productRatio: number; // [-]
  /** Of processing, of one byte of raw data. */
  readonly energyJPerB: number; // [J/B]
}

/** When the backhaul can send, and how fast with its duty cycle in it. */
export interface BackhaulWindow {
  readonly fromS: number; // [s]
  readonly toS: number; // [s]
  readonly bitsPerS: number; // [bit/s]
}

/** What a node receives, processes, keeps and sends in a horizon that repeats. */
export interface FlowDesign {
  readonly horizonS: number; // [s]
  readonly contacts: readonly FlowContact[];
  /** By time, disjoint. What lies behind the end of the horizon is cut. */
  readonly backhaul: readonly BackhaulWindow[];
  /** Raw data stay on disk as long after they are processed, products after they are delivered. */
  readonly keepRawS: number; // [s]
  readonly keepProductS: number; // [s]
}

/** Less of a contact than this behind its last file is rounding, as a share of a file [-]. */
const rounding = 1e-6;

/**
 * A contact as files, each at hand at its own LOS.
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

/** @throws RangeError for a contact outside the horizon, windows out of order and numbers that are none */
export function checkFlow({ horizonS, contacts, backhaul, keepRawS, keepProductS }: FlowDesign): void {
  checkPositive("Horizon", horizonS, "s");
  checkNotNegative("Time to keep raw data", keepRawS, "s");
  checkNotNegative("Time to keep products", keepProductS, "s");
  for (const contact of contacts) checkContact(contact, horizonS);
  let before = 0;
  for (const { fromS, toS, bitsPerS } of backhaul) {
    if (!(fromS >= before && toS >= fromS))
      throw new RangeError(
        `Backhaul window must begin after ${before} s and end later but lasts from ${fromS} to ${toS} s: sort and join the windows`,
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
