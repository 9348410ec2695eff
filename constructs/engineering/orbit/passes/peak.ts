/** Share of the wider side for the next point of the golden section: (3 − √5)/2. */
const golden = 0.381966011250105;

/** Evaluations after which a search ends: the golden section alone shrinks any bracket to a millionth within 30. */
const mostEvaluations = 60;

/**
 * Finds the peak of a function between two ends. It uses the parabola through the three best points, and the golden section if that does not shrink the bracket
 * fast enough.
 *
 * @equation largest f(x), low ≤ x ≤ high
 * @validity one peak between the ends; of several it finds one
 * @source R. P. Brent, Algorithms for Minimization without Derivatives, 1973, ch. 5
 * @param tolerance half the width of the bracket at which the search ends, in the unit of x
 */
export function findPeak(f: (x: number) => number, low: number, high: number, tolerance: number): number {
  let [a, b] = [low, high];
  let best = a + golden * (b - a);
  let [second, third] = [best, best];
  let fBest = f(best);
  let [fSecond, fThird] = [fBest, fBest];
  let [step, stepBefore] = [0, 0];
  for (let i = 1; i < mostEvaluations; i++) {
    const middle = (a + b) / 2;
    if (Math.abs(best - middle) <= 2 * tolerance - (b - a) / 2) break;
    const toVertex = vertex(best, second, third, fBest, fSecond, fThird);
    if (Math.abs(stepBefore) > tolerance && Math.abs(toVertex) < Math.abs(stepBefore) / 2 && best + toVertex > a && best + toVertex < b) {
      stepBefore = step;
      step = toVertex;
      const x = best + step;
      if (x - a < 2 * tolerance || b - x < 2 * tolerance) step = best < middle ? tolerance : -tolerance;
    } else {
      stepBefore = best < middle ? b - best : a - best;
      step = golden * stepBefore;
    }
    const x = best + (Math.abs(step) >= tolerance ? step : step > 0 ? tolerance : -tolerance);
    const fx = f(x);
    if (fx >= fBest) {
      if (x >= best) a = best;
      else b = best;
      [third, second, best] = [second, best, x];
      [fThird, fSecond, fBest] = [fSecond, fBest, fx];
    } else {
      if (x < best) a = x;
      else b = x;
      if (fx >= fSecond || second === best) {
        [third, second] = [second, x];
        [fThird, fSecond] = [fSecond, fx];
      } else if (fx >= fThird || third === best || third === second) [third, fThird] = [x, fx];
    }
  }
  return best;
}

/** Returns the distance from the best point to the vertex of the parabola through three; infinite on a straight line, NaN for equal points. */
function vertex(best: number, second: number, third: number, fBest: number, fSecond: number, fThird: number): number {
  const r = (best - second) * (fBest - fThird);
  const q = (best - third) * (fBest - fSecond);
  return ((best - second) * r - (best - third) * q) / (2 * (q - r));
}
