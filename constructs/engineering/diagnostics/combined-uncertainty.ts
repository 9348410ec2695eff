import { addUp } from "../../plain/add-up";

/** One input of a computed quantity: the change of the quantity per unit of the input, and the standard uncertainty of the input. */
type UncertainInput = readonly [sensitivity: number, uncertainty: number];

/**
 * Computes the standard uncertainty of a quantity from several readings.
 *
 * @equation u(r) = √Σ(c_i·u_i)²
 * @validity readings with independent errors, and a quantity that is about linear in each
 * @source JCGM 100:2008, Guide to the expression of uncertainty in measurement, eq. 10
 * @param inputs sensitivity and standard uncertainty of each
 */
export function combinedUncertainty(...inputs: readonly UncertainInput[]): number {
  return Math.sqrt(addUp(inputs, ([sensitivity, uncertainty]) => (sensitivity * uncertainty) ** 2));
}
