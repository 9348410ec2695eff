import { vi } from "vitest";
import * as solver from "../../../constructs/studies/operating-point/solve";

/** How often the solver is asked while something is done. */
export function solvesOf(work: () => unknown): number {
  const spy = vi.spyOn(solver, "solvePoint");
  try {
    work();
    return spy.mock.calls.length;
  } finally {
    spy.mockRestore();
  }
}
