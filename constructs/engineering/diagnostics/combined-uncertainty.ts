import { addUp } from "../../plain/add-up";
/** One input of a quantity that is computed from several: what the quantity changes by for a unit of it, and its standard uncertainty. */
export type UncertainInput = readonly [sensitivity: number, uncertainty: number];

/**
 * Standard uncertainty of what is computed from several readings.
 *
 * @equation u(r) = √Σ(c_i·u_i)²
 * @validity readings whose errors do not hang together, and a quantity that is about linear over each of them
 * @source JCGM 100:2008, Guide to the expression of uncertainty in measurement, eq. 10
 * @param inputs sensitivity and standard uncertainty of each
 */
export function combinedUncertainty(...inputs: readonly UncertainInput[]): number {
  return Math.sqrt(addUp(inputs, ([sensitivity, uncertainty]) => (sensitivity * uncertainty) ** 2));
}
