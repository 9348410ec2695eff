import { vi } from "vitest";
import * as solver from "../../../constructs/studies/operating-point/solve";
import { fresh } from "../kept/kept-studies";

/** How often the solver is asked while something is done, with nothing known of it before. */
export function solvesOf(work: () => unknown): number {
  const spy = vi.spyOn(solver, "solvePoint");
  try {
    fresh(work);
    return spy.mock.calls.length;
  } finally {
    spy.mockRestore();
  }
}
