/**
 * Raises a number to a power, with the same bytes under every version of Node. `**` and `Math.pow` changed in their last digit with Node 24, `Math.exp` and
 * `Math.log` did not.
 *
 * @equation bˣ = bⁿ·e^(f·ln b), x = n + f, n whole; bⁿ by repeated squaring
 * @validity any finite exponent; NaN for a negative base with a fraction. Within 2·10⁻¹⁵ of the exact value for whole exponents to 16, and for others to 8
 * where |f·ln b| is at most 3
 * @source definition of the power
 * @throws RangeError when the exponent is not finite
 */
export function raise(base: number, exponent: number): number {
  if (!Number.isFinite(exponent)) throw new RangeError(`Exponent must be finite but is ${exponent}: correct what it is computed from`);
  const whole = Math.trunc(exponent);
  const fraction = exponent - whole;
  const product = raiseWhole(base, whole);
  return fraction === 0 ? product : product * Math.exp(fraction * Math.log(base));
}

function raiseWhole(base: number, exponent: number): number {
  let product = 1;
  let square = base;
  for (let left = Math.abs(exponent); left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) product *= square;
    square *= square;
  }
  return exponent < 0 ? 1 / product : product;
}
