import { checkNotNegative, checkPositive } from "../numeric/checked-number";

/** A contact of the horizon and what becomes of its data. */
export interface FlowContact {
  /** From the start of the horizon. */
  readonly aosS: number; // [s]
  readonly losS: number; // [s]
  /** Raw data received in it. */
  readonly bytes: number; // [B]
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

function checkContact({ aosS, losS, bytes, rateBPerS, productRatio, energyJPerB }: FlowContact, horizonS: number): void {
  if (!(aosS >= 0 && losS > aosS && losS <= horizonS))
    throw new RangeError(
      `Contact must lie within the horizon of ${horizonS} s but lasts from ${aosS} to ${losS} s: cut it where the horizon ends`,
    );
  checkNotNegative("Volume of a contact", bytes, "B");
  checkPositive("Processing rate", rateBPerS, "B/s");
  checkNotNegative("Product ratio", productRatio, "");
  checkNotNegative("Energy of processing", energyJPerB, "J/B");
}
