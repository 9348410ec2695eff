import { checkNotNegative } from "../numeric/checked-number";
import { AwaitedWorker } from "./awaited-worker";
import { type FlatProgram, flatProgram } from "./flat-program";
import type { MixedIntegerProgram, ProgramRow } from "./mixed-integer-program";

export type ProgramAnswer =
  | {
      readonly status: "optimal";
      readonly objective: number;
      /** One value for each column. Binary values are within 1e-6 of 0 or 1. */
      readonly values: Float64Array;
    }
  | { readonly status: "infeasible" }
  /** The steps ended before an optimum was proven. */
  | {
      readonly status: "limit";
      /** Best answer found, for a program with binary columns. @default none was found */
      readonly values?: Float64Array;
      /** Bound: no answer is better. Infinite if unknown. */
      readonly bound: number;
    };

export interface ProgramOptions {
  /** Most iterations of the simplex method. A program that reaches them ends in the same way on every machine. @default 100,000 */
  readonly steps?: number; // [-]
  /** Called with the number of iterations. @default not called */
  onSteps?(made: number): void;
  /** Remedy for a program that needs more, in words. @default "give it more steps, or a shorter horizon" */
  readonly remedy?: string;
  /** Greatest violation of rows and whole numbers. @default 1e-6, and 1e-7 without binary columns */
  readonly tolerance?: number; // [-]
}

interface SolverQuestion extends FlatProgram {
  readonly steps: number; // [-]
  readonly tolerance: number | undefined; // [-]
}

/** The answer of the thread: a status of HiGHS by its name, and numbers if it has a solution. */
interface SolverAnswer {
  readonly status: string;
  readonly steps: number; // [-]
  readonly objective: number;
  readonly bound: number;
  readonly values: Float64Array | undefined;
}

/** Code for the thread, in plain JavaScript. This build has one thread and no option for it. */
const solver = `async (file) => {
  const highs = await require(file)({ print: () => {}, printErr: () => {} });
  const names = new Map(Object.entries(highs.constants.modelStatus).map(([name, code]) => [code, name]));
  return ({ steps, tolerance, isLargest, starts, indices, values, ...program }) => {
    const [numRows, numCols] = [program.rowLower.length, program.colCost.length];
    const { maximize, minimize } = highs.constants.objectiveSense;
    const matrix = { format: "csr", numRows, numCols, starts, indices, values };
    return highs.withModel({ ...program, numRows, numCols, matrix, sense: isLargest ? maximize : minimize }, (model) => {
      if (tolerance !== undefined) model.options.set({ mip_feasibility_tolerance: tolerance, primal_feasibility_tolerance: tolerance });
      model.options.set({ output_flag: false, random_seed: 0, mip_rel_gap: 0, simplex_iteration_limit: steps });
      const stop = (event) => event.data.mip_total_lp_iterations >= steps && event.interrupt();
      model.run({ [highs.constants.callbackType.mipInterrupt]: stop });
      const values = model.info.get("primal_solution_status") === 2 ? model.getSolution().colValue : undefined;
      const [made, bound] = ["simplex_iteration_count", "mip_dual_bound"].map((name) => Number(model.info.get(name)));
      return { status: names.get(model.getModelStatus()), steps: made, objective: model.getObjectiveValue(), bound, values };
    });
  };
}`;

/** A time guard far beyond the usual steps: a machine that has not answered by then tells nothing about the program [ms]. */
const longestMs = 1_800_000;

/** Status names at the step limit: for a program without and with binary columns. */
const limits = new Set(["iterationLimit", "interrupted"]);

const usualSteps = 100_000; // [-]
const mostSteps = 2_147_483_647; // [-], greatest count of HiGHS

/** One worker for each calling thread, from its first program on. */
let worker: AwaitedWorker<string, SolverQuestion, SolverAnswer> | undefined;

/**
 * Solves a program to a proven optimum, by HiGHS without a gap, in one thread and with one seed. The same program has the same answer on any day and machine, also if its steps
 * end.
 *
 * @equation max c·x with the rows and bounds of the program, chosen columns whole
 * @validity finite coefficients; a bounded optimum. Rows hold within `tolerance`, otherwise within 1e-6, or within 1e-7 without binary columns, which are the defaults of HiGHS
 * @source Q. Huangfu and J. A. J. Hall, Parallelizing the dual revised simplex method, Mathematical Programming Computation 10, 2018: HiGHS
 * @throws RangeError for invalid numbers; Error when the solver fails, and when the optimum has no bound; {@link MachineError} when it ends or is silent. The next program
 *   has a new solver then
 */
export function solveProgram(program: MixedIntegerProgram, options: ProgramOptions = {}): ProgramAnswer {
  const { steps = usualSteps, tolerance } = options;
  checkNotNegative("Steps of a program", steps, "");
  const flat = flatProgram(program);
  if (program.columns.length === 0) return withoutColumns(program.rows);
  const unbounded = flat.isLargest ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  if (steps < 1) return { status: "limit", bound: unbounded };
  const { status, objective, values, bound, steps: made } = ask({ ...flat, steps: Math.min(steps, mostSteps), tolerance });
  options.onSteps?.(made);
  if (status === "optimal" && values) return { status, objective, values };
  if (status === "infeasible") return { status };
  const isMixed = flat.integrality.includes(1);
  if (limits.has(status)) return { status: "limit", ...(isMixed && values && { values }), bound: isMixed ? bound : unbounded };
  throw new Error(`Program must have a bounded optimum but the solver says ${status}: bound its columns`);
}

function ask(program: SolverQuestion): SolverAnswer {
  worker ??= new AwaitedWorker("Solver of programs", solver, require.resolve("highs"));
  try {
    return worker.ask(program, longestMs);
  } catch (error) {
    worker.stop();
    worker = undefined;
    throw error;
  }
}

/** Answers a program without columns: every sum is 0. */
function withoutColumns(rows: readonly ProgramRow[]): ProgramAnswer {
  const holds = rows.every(({ sense, rightSide }) =>
    sense === "equal" ? rightSide === 0 : sense === "at-most" ? rightSide >= 0 : rightSide <= 0,
  );
  return holds ? { status: "optimal", objective: 0, values: new Float64Array(0) } : { status: "infeasible" };
}
