import type { BackhaulWindow } from "../data-flow/flow-contact";
import { checkNotNegative, checkPositive } from "../numeric/checked-number";

/** What a satellite can process on board. */
export interface BoardLimits {
  /** Raw data processed in a second, on average. */
  readonly rateBPerS: number; // [B/s]
  /** For processing, on average. */
  readonly powerW: number; // [W]
}

/** A contact that products may come down in. */
export interface RoutingContact {
  readonly satellite: string;
  /** From the start of the horizon. */
  readonly aosS: number; // [s]
  readonly losS: number; // [s]
  readonly bytes: number; // [B]
}

/** Raw data of a satellite, and what processing makes of it. */
export interface RoutingProduct {
  readonly satellite: string;
  /** From then on it can be sent, from the start of the horizon. */
  readonly readyS: number; // [s]
  /** Raw. */
  readonly bytes: number; // [B]
  /** What it is worth delivered whole. */
  readonly weight: number;
  /** Bytes of product from one of raw data, and energy of processing one, on board and at the edge. */
  readonly boardRatio: number; // [-]
  readonly boardEnergyJPerB: number; // [J/B]
  readonly edgeRatio: number; // [-]
  readonly edgeEnergyJPerB: number; // [J/B]
  /** Raw data of it that the edge processes in a second. @default that of the design */
  readonly edgeRateBPerS?: number; // [B/s]
}

/** Products that are processed on board, at the edge or at home, and what lies between. */
export interface RoutingDesign {
  readonly horizonS: number; // [s]
  /** Raw data that the edge processes in a second. */
  readonly edgeRateBPerS: number; // [B/s]
  /** By name. One that is not in it processes nothing on board. */
  readonly satellites: Readonly<Record<string, BoardLimits>>;
  readonly contacts: readonly RoutingContact[];
  readonly products: readonly RoutingProduct[];
  /** When the edge can send home, and how fast; disjoint. */
  readonly backhaul: readonly BackhaulWindow[];
}

/** @throws RangeError for times outside the horizon and numbers that are none */
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
