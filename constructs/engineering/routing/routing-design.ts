import type { BackhaulWindow } from "../data-flow/flow-contact";
import { checkNotNegative, checkPositive } from "../numeric/checked-number";

interface BoardLimits {
  readonly rateBPerS: number; // [B/s]
  readonly powerW: number; // [W]
}

/** A contact in which products may come down. */
export interface RoutingContact {
  readonly satellite: string;
  /** Time from the start of the horizon. */
  readonly aosS: number; // [s]
  readonly losS: number; // [s]
  readonly bytes: number; // [B]
}

/** Raw data of a satellite, and the product of processing them. */
export interface RoutingProduct {
  readonly satellite: string;
  /** Time from which it can be sent, from the start of the horizon. */
  readonly readyS: number; // [s]
  /** Size of the raw data. */
  readonly bytes: number; // [B]
  /** Value of the whole product. */
  readonly weight: number;
  /** Bytes of product per byte of raw data, and energy to process one byte, on board and at the edge. */
  readonly boardRatio: number; // [-]
  readonly boardEnergyJPerB: number; // [J/B]
  readonly edgeRatio: number; // [-]
  readonly edgeEnergyJPerB: number; // [J/B]
  /** Rate at which the edge processes its raw data. @default that of the design */
  readonly edgeRateBPerS?: number; // [B/s]
}

/** Products that are processed on board, at the edge or at home, with the limits in between. */
export interface RoutingDesign {
  readonly horizonS: number; // [s]
  /** Rate at which the edge processes raw data. */
  readonly edgeRateBPerS: number; // [B/s]
  /** Limits by name. A satellite that is not listed processes nothing on board. */
  readonly satellites: Readonly<Record<string, BoardLimits>>;
  readonly contacts: readonly RoutingContact[];
  readonly products: readonly RoutingProduct[];
  /** Times in which the edge can send home, with the rate; disjoint. */
  readonly backhaul: readonly BackhaulWindow[];
}

/** @throws RangeError for times outside the horizon and invalid numbers */
export function checkRouting({ horizonS, edgeRateBPerS, satellites, contacts, products, backhaul }: RoutingDesign): void {
  checkPositive("Horizon", horizonS, "s");
  checkNotNegative("Processing rate of the edge", edgeRateBPerS, "B/s");
  for (const [name, { rateBPerS, powerW }] of Object.entries(satellites)) {
    checkNotNegative(`Processing rate of ${name}`, rateBPerS, "B/s");
    checkNotNegative(`Power for processing of ${name}`, powerW, "W");
  }
  for (const { satellite, aosS, losS, bytes } of contacts) {
    if (!(aosS >= 0 && losS >= aosS && losS <= horizonS))
      throw new RangeError(
        `Contact of ${satellite} must lie within the horizon of ${horizonS} s but lasts from ${aosS} to ${losS} s: cut it where the horizon ends`,
      );
    checkNotNegative(`Volume of a contact of ${satellite}`, bytes, "B");
  }
  for (const product of products) checkProduct(product);
  for (const { fromS, toS, bitsPerS } of backhaul) {
    if (!(fromS >= 0 && toS >= fromS))
      throw new RangeError(
        `Backhaul window must begin in the horizon and end later but lasts from ${fromS} to ${toS} s: correct its times`,
      );
    checkNotNegative("Rate of the backhaul", bitsPerS, "bit/s");
  }
}

function checkProduct({ satellite, ...product }: RoutingProduct): void {
  const of = `of a product of ${satellite}`;
  checkNotNegative(`Readiness ${of}`, product.readyS, "s");
  checkNotNegative(`Volume ${of}`, product.bytes, "B");
  checkNotNegative(`Weight ${of}`, product.weight, "");
  checkNotNegative(`Board ratio ${of}`, product.boardRatio, "");
  checkNotNegative(`Board energy ${of}`, product.boardEnergyJPerB, "J/B");
  checkNotNegative(`Edge ratio ${of}`, product.edgeRatio, "");
  checkNotNegative(`Edge energy ${of}`, product.edgeEnergyJPerB, "J/B");
  if (product.edgeRateBPerS !== undefined) checkPositive(`Processing rate of the edge ${of}`, product.edgeRateBPerS, "B/s");
}
