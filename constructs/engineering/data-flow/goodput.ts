import { checkPositive } from "../numeric/checked-number";

/** A way to the rest of the world as one sender sees it. */
export interface BackhaulWay {
  readonly rateBitPerS: number; // [bit/s]
  readonly roundTripS: number; // [s]
  /** Share of packets that are lost. */
  readonly loss: number; // [-]
  /** Of the sender: what it takes loss for. */
  readonly congestion: "bbr" | "loss-based";
  /** Longest packet that passes whole. */
  readonly mtuBytes: number; // [B]
  /** Share of the rate that is data, behind headers and control. */
  readonly efficiency: number; // [-]
}

/** Headers of a packet: 20 B of IPv4, 20 B of TCP, 12 B of its time stamps [B]. */
const headerBytes = 52;

/**
 * Data that one flow carries in a second.
 *
 * @equation G = η·rate for bbr or without loss; else min(η·rate, 8·MSS·√1.5/(rtt·√loss)), MSS = MTU − 52 B
 * @validity loss 0 to below 1, MTU above 52 B
 * @source M. Mathis, J. Semke, J. Mahdavi and T. Ott, The macroscopic behavior of the TCP congestion avoidance algorithm, ACM SIGCOMM Computer Communication Review 27 (3), 1997
 * @returns [bit/s]
 */
export function goodputBitPerS({ rateBitPerS, roundTripS, loss, congestion, mtuBytes, efficiency }: BackhaulWay): number {
  checkPositive("Rate of the backhaul", rateBitPerS, "bit/s");
  const carried = efficiency * rateBitPerS;
  if (congestion === "bbr") return carried;
  checkPositive("Data in a packet", mtuBytes - headerBytes, "B");
  // without loss or round trip the second is infinite
  return Math.min(carried, (8 * (mtuBytes - headerBytes) * Math.sqrt(1.5)) / (roundTripS * Math.sqrt(loss)));
}
