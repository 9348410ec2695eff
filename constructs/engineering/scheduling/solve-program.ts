import { checkPositive } from "../numeric/checked-number";
import { AwaitedWorker } from "./awaited-worker";
import { type FlatProgram, flatProgram } from "./flat-program";
import type { MixedIntegerProgram, ProgramRow } from "./mixed-integer-program";

/** What came of a program. */
export type ProgramAnswer =
  | {
      readonly status: "optimal";
      readonly objective: number;
      /** One for each column. Binary ones are within 1e-6 of 0 or 1. */
      readonly values: Float64Array;
    }
  | { readonly status: "infeasible" }
  /** The time was over before an optimum was proven. */
  | { readonly status: "limit" };

/** How long a program may be solved. */
export interface ProgramOptions {
  /** By the clock. What is not proven by then is no answer: how far a solver gets depends on the machine. @default 60 */
  readonly timeLimitS?: number; // [s]
  /** What to do about a program that takes longer, in words. @default "give it more time, or a shorter horizon" */
  readonly remedy?: string;
  /** How far rows and whole numbers may be off. @default 1e-6, and 1e-7 without binary columns */
  readonly tolerance?: number; // [-]
}

/** What the thread is asked. */
interface SolverQuestion extends FlatProgram {
  readonly timeLimitS: number; // [s]
  readonly tolerance: number | undefined; // [-]
}

/** What the thread answers: a status of HiGHS by its name, and numbers where it is optimal. */
interface SolverAnswer {
  readonly status: string;
  readonly objective: number;
  readonly values: Float64Array;
}

/** In the thread, in plain JavaScript. This build has one thread and knows no option for it. */
const solver = `async (file) => {
  const highs = await require(file)({ print: () => {}, printErr: () => {} });
  const names = new Map(Object.entries(highs.constants.modelStatus).map(([name, code]) => [code, name]));
  return ({ timeLimitS, tolerance, isLargest, starts, indices, values, ...program }) => {
    const [numRows, numCols] = [program.rowLower.length, program.colCost.length];
    const { maximize, minimize } = highs.constants.objectiveSense;
    const matrix = { format: "csr", numRows, numCols, starts, indices, values };
    return highs.withModel({ ...program, numRows, numCols, matrix, sense: isLargest ? maximize : minimize }, (model) => {
      if (tolerance !== undefined) model.options.set({ mip_feasibility_tolerance: tolerance, primal_feasibility_tolerance: tolerance });
      model.options.set({ output_flag: false, random_seed: 0, mip_rel_gap: 0, time_limit: timeLimitS });
      model.run();
      const status = names.get(model.getModelStatus());
      return status === "optimal" ? { status, objective: model.getObjectiveValue(), values: model.getSolution().colValue } : { status };
    });
  };
}`;

/** For the start of the thread and the way there and back, beside the time of the program [ms]. */
const startMs = 30_000;

const limits = new Set(["timeLimit", "iterationLimit", "solutionLimit", "interrupted"]);

/** One of each thread that asks, from its first program on. */
let worker: AwaitedWorker<string, SolverQuestion, SolverAnswer> | undefined;

/**
 * Solves a program to a proven optimum, by HiGHS without a gap, in one thread and with one seed: the same program has the same answer on any day and machine.
 *
 * @equation max c·x with the rows and bounds of the program, chosen columns whole
 * @validity finite coefficients; a bounded optimum. Rows hold within `tolerance`, else within 1e-6, those of a program without binary columns within 1e-7, as HiGHS has them by default
 * @source Q. Huangfu and J. A. J. Hall, Parallelizing the dual revised simplex method, Mathematical Programming Computation 10, 2018: HiGHS
 * @throws RangeError for numbers that are none; Error when the solver fails, ends or is silent, and when the optimum has no bound. The next program has a new solver then
 */
export function solveProgram(program: MixedIntegerProgram, { timeLimitS = 60, tolerance }: ProgramOptions = {}): ProgramAnswer {
  checkPositive("Time limit of a program", timeLimitS, "s");
  const flat = flatProgram(program);
  if (program.columns.length === 0) return withoutColumns(program.rows);
  const { status, objective, values } = ask({ ...flat, timeLimitS, tolerance });
  if (status === "optimal") return { status, objective, values };
  if (status === "infeasible") return { status };
  if (limits.has(status)) return { status: "limit" };
  throw new Error(`Program must have a bounded optimum but the solver says ${status}: bound its columns`);
}

function ask(program: SolverQuestion): SolverAnswer {
  worker ??= new AwaitedWorker("Solver of programs", solver, require.resolve("highs"));
  try {
    return worker.ask(program, program.timeLimitS * 1000 + startMs);
  } catch (error) {
    worker.stop();
    worker = undefined;
    throw error;
  }
}

/** Nothing is chosen, so every sum is 0. */
function withoutColumns(rows: readonly ProgramRow[]): ProgramAnswer {
  const holds = rows.every(({ sense, rightSide }) =>
    sense === "equal" ? rightSide === 0 : sense === "at-most" ? rightSide >= 0 : rightSide <= 0,
  );
  return holds ? { status: "optimal", objective: 0, values: new Float64Array(0) } : { status: "infeasible" };
}
