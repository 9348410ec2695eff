/** Evaluations after which a search fails: bisection alone needs fewer than 60 for any bracket of doubles of similar size. */
const maximumEvaluations = 200;

/**
 * Finds the root of a continuous function between two ends of opposite sign. It uses the secant through the last points, and bisection if that does not shrink
 * the bracket fast enough.
 *
 * @equation f(x) = 0, low ≤ x ≤ high
 * @validity f(low) and f(high) of opposite sign, or zero
 * @source R. P. Brent, Algorithms for Minimization without Derivatives, 1973, ch. 4
 * @param tolerance width of the bracket at which the search ends, in the unit of x
 * @throws RangeError when the ends do not enclose a root
 */
export function findRoot(f: (x: number) => number, low: number, high: number, tolerance: number): number {
  let [a, b] = [low, high];
  let [fa, fb] = [f(a), f(b)];
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (!(fa > 0 !== fb > 0) || Number.isNaN(fa) || Number.isNaN(fb))
    throw new RangeError(
      `Root search must have opposite signs at its ends but finds ${fa} at ${low} and ${fb} at ${high}: widen the bracket`,
    );
  let [c, fc] = [a, fa]; // the end of the bracket across the root from b
  let [step, stepBefore] = [b - a, b - a];
  for (let i = 0; i < maximumEvaluations; i++) {
    if (fb > 0 === fc > 0) {
      c = a;
      fc = fa;
      step = b - a;
      stepBefore = step;
    }
    if (Math.abs(fc) < Math.abs(fb)) {
      a = b;
      b = c;
      c = a;
      fa = fb;
      fb = fc;
      fc = fa;
    }
    const enough = 2 * Number.EPSILON * Math.abs(b) + tolerance / 2;
    const toMiddle = (c - b) / 2;
    if (fb === 0 || Math.abs(toMiddle) <= enough) return b;
    if (Math.abs(stepBefore) < enough || Math.abs(fa) <= Math.abs(fb)) {
      step = toMiddle;
      stepBefore = toMiddle;
    } else {
      const last = stepBefore;
      stepBefore = step;
      step = interpolated(a, b, c, fa, fb, fc, last, enough);
      if (step === toMiddle) stepBefore = toMiddle;
    }
    a = b;
    fa = fb;
    b += Math.abs(step) > enough ? step : Math.sign(toMiddle) * enough;
    fb = f(b);
  }
  throw new RangeError(
    `Root search must settle within ${maximumEvaluations} evaluations but has not between ${low} and ${high}: check that the function is continuous there`,
  );
}

/**
 * Returns the step from b by the line or the parabola through the last points. If that does not shrink the bracket fast enough, it goes to the middle of b and
 * c.
 */
function interpolated(a: number, b: number, c: number, fa: number, fb: number, fc: number, stepBefore: number, enough: number): number {
  const toMiddle = (c - b) / 2;
  const s = fb / fa;
  let p = 2 * toMiddle * s;
  let q = 1 - s;
  if (a !== c) {
    const t = fa / fc;
    const r = fb / fc;
    p = s * (2 * toMiddle * t * (t - r) - (b - a) * (r - 1));
    q = (t - 1) * (r - 1) * (s - 1);
  }
  if (p > 0) q = -q;
  else p = -p;
  const isFast = 2 * p < Math.min(3 * toMiddle * q - Math.abs(enough * q), Math.abs(stepBefore * q));
  return isFast ? p / q : toMiddle;
}
