import { checkPositive } from "../numeric/checked-number";
import type { SolveOptions } from "./solve-program";

/**
 * One time for several programs: each may take what those before it have left.
 *
 * @equation t_n = T − Σ t_i
 * @validity any number of programs, asked one after the other
 * @source definition
 * @param totalS from now on [s]
 * @returns whose limit throws an Error once the time is over
 */
export function timeBudget(totalS: number): SolveOptions {
  checkPositive("Time of all programs", totalS, "s");
  const endMs = performance.now() + totalS * 1000;
  return {
    get timeLimitS() {
      const leftS = (endMs - performance.now()) / 1000;
      if (leftS > 0) return leftS;
      throw new Error(`Schedule of contacts must be proven within ${totalS} s but is not: take a shorter window, or fewer satellites`);
    },
  };
}
