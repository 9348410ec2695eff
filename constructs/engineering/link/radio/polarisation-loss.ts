import { checkBetween } from "../atmosphere/link-range";
import { ratioOfDb } from "./decibels";

/**
 * Computes the greatest loss between two antennas of the same sense of rotation that are not perfectly circular: the long axes of their ellipses are at right
 * angles.
 *
 * @equation L = −10·log(½ + [4ab − (a² − 1)(b² − 1)]/[2(1 + a²)(1 + b²)]), a, b = 10^(dB/20); written as 10·log(1 + ((ab − 1)/(a + b))²), which is the same and
 * never negative
 * @validity axial ratios of 0 to 40 dB; 0 is circular
 * @source W. L. Stutzman, Polarization in Electromagnetic Systems, 2nd ed., polarisation efficiency at the worst angle
 * @param firstAxialRatioDb a, of the antenna at one end [dB]
 * @param secondAxialRatioDb b, of the antenna at the other end [dB]
 * @returns [dB]
 */
export function polarisationLossDb(firstAxialRatioDb: number, secondAxialRatioDb: number): number {
  const first = Math.sqrt(ratioOfDb(checked(firstAxialRatioDb)));
  const second = Math.sqrt(ratioOfDb(checked(secondAxialRatioDb)));
  return (10 / Math.LN10) * Math.log1p(((first * second - 1) / (first + second)) ** 2);
}

function checked(axialRatioDb: number): number {
  checkBetween("Axial ratio", axialRatioDb, 0, 40, "dB", "give that of long over short axis in decibels");
  return axialRatioDb;
}
