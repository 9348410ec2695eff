import { checkPositive } from "../numeric/checked-number";

/** A backhaul as one sender sees it. */
interface BackhaulWay {
  readonly rateBitPerS: number; // [bit/s]
  readonly roundTripS: number; // [s]
  /** Share of packets that are lost. */
  readonly loss: number; // [-]
  readonly congestion: "bbr" | "loss-based";
  /** Longest packet that passes without being split. */
  readonly mtuBytes: number; // [B]
  /** Share of the rate that is data, without headers and control. */
  readonly efficiency: number; // [-]
}

/** Headers of a packet: 20 B of IPv4, 20 B of TCP, 12 B of its time stamps [B]. */
const headerBytes = 52;

/**
 * Computes the data rate of one flow.
 *
 * @equation G = η·rate for bbr or without loss; else min(η·rate, 8·MSS·√1.5/(rtt·√loss)), MSS = MTU − 52 B
 * @validity loss 0 to below 1, MTU above 52 B
 * @source M. Mathis, J. Semke, J. Mahdavi and T. Ott, The macroscopic behavior of the TCP congestion avoidance algorithm, ACM SIGCOMM Computer Communication
 * Review 27 (3), 1997
 * @returns [bit/s]
 */
export function goodputBitPerS({ rateBitPerS, roundTripS, loss, congestion, mtuBytes, efficiency }: BackhaulWay): number {
  checkPositive("Rate of the backhaul", rateBitPerS, "bit/s");
  const carried = efficiency * rateBitPerS;
  if (congestion === "bbr") return carried;
  checkPositive("Data in a packet", mtuBytes - headerBytes, "B");
  // without loss or round trip the second limit is infinite
  return Math.min(carried, (8 * (mtuBytes - headerBytes) * Math.sqrt(1.5)) / (roundTripS * Math.sqrt(loss)));
}
