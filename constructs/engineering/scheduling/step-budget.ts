import { checkPositive } from "../numeric/checked-number";
import type { ProgramOptions } from "./solve-program";

/** Steps of the solver for the plans of a node, unless its design states others [-]. */
export const usualSolverSteps = 100_000;

/**
 * Shares steps of the solver among several programs: each may use the steps that remain.
 *
 * @equation n_k = N − Σ n_i
 * @validity any number of programs, one after another; the last one may use a few steps more than remain
 * @source definition
 * @param total for all of them [-]
 * @param remedy for a program that needs more, in words
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
