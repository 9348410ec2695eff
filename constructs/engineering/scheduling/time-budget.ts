import { checkPositive } from "../numeric/checked-number";
import type { ProgramOptions } from "./solve-program";

/**
 * One time for several programs: each may take what those before it have left.
 *
 * @equation t_n = T − Σ t_i
 * @validity any number of programs, asked one after the other
 * @source definition
 * @param totalS from now on [s]
 * @param subject of the error
 * @param remedy of both, that no time is left and that the last program takes longer
 * @returns whose limit throws an Error once the time is over
 */
export function timeBudget(
  totalS: number,
  subject = "Schedule of contacts",
  remedy = "take a shorter window, or fewer satellites",
): ProgramOptions {
  checkPositive("Time of all programs", totalS, "s");
  const endMs = performance.now() + totalS * 1000;
  return {
    remedy,
    get timeLimitS() {
      const leftS = (endMs - performance.now()) / 1000;
      if (leftS > 0) return leftS;
      throw new Error(`${subject} must be proven within ${totalS} s but is not: ${remedy}`);
    },
  };
}
