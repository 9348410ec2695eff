import { checkPositive } from "../numeric/checked-number";
import type { ProgramOptions } from "./solve-program";

/** What the plans of a node take of the solver, unless its design says otherwise [-]. */
export const usualSolverSteps = 100_000;

/**
 * Steps of the solver for several programs: each may take what those before it have left.
 *
 * @equation n_k = N − Σ n_i
 * @validity any number of programs, asked one after the other; the last one may take a few steps more than are left
 * @source definition
 * @param total for all of them [-]
 * @param remedy of a program that takes more, in words
 */
export function stepBudget(total: number, remedy: string): ProgramOptions {
  checkPositive("Steps of all programs", total, "");
  let left = total;
  return {
    remedy,
    get steps() {
      return left;
    },
    onSteps: (made) => {
      left = Math.max(0, left - made);
    },
  };
}
