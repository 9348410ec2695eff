import { addUp } from "../../plain/add-up";
import { noAnswerInSteps } from "../scheduling/answered-program";
import type { MixedIntegerProgram, ProgramColumn, ProgramRow } from "../scheduling/mixed-integer-program";
import { solvedRelaxedFirst } from "../scheduling/relaxed-first";
import type { ProgramOptions } from "../scheduling/solve-program";
import { type ProcessingTier, type RoutingColumns, routingColumns } from "./routing-columns";
import { checkRouting, type RoutingDesign } from "./routing-design";
import { heldBy, type LimitUse, limitUses, type Rooms, type RoutingHold, roomsOf } from "./routing-holds";
import { energyKj, joulesPerKj, routingLimits, routingRows } from "./routing-rows";

/** The place where a product is processed, and the contacts in which it is sent. */
export interface RoutedProduct {
  /** Undefined for a product that is not sent. */
  readonly mode: ProcessingTier | undefined;
  /** Share that is delivered. */
  readonly share: number; // [-]
  /** Share in each contact, by place. */
  readonly parts: readonly { readonly contact: number; readonly share: number }[];
  /** Limits that keep it from being delivered whole; none if it is delivered whole. */
  readonly heldBy: readonly RoutingHold[];
}

/** The plan with the largest value, and among those the least energy. */
export interface RoutingPlan {
  /** Whether it is proven. If not, the steps ended before, and it is the best plan found. */
  readonly isProven: boolean;
  /** Σ weight·share, less at most 10⁻⁷ of it, which the least energy may cost. */
  readonly value: number;
  /** Largest value of any plan, to the last digits of the solver. For a plan that is not proven, its own value. */
  readonly bestValue: number;
  /** Largest value if a product could be split over several modes: no plan has more. */
  readonly bound: number;
  /** Energy of processing on board and at the edge. */
  readonly energyJ: number; // [J]
  readonly products: readonly RoutedProduct[];
  /** Use of each kind of limit, for kinds that limit some product. */
  readonly limits: readonly LimitUse[];
}

/** Share of a product that counts as rounding of the solver [-]. */
const leastShare = 1e-6;

/** Missing share up to which a product counts as whole [-]: the least energy may cost that much. */
const leastMissing = 1e-3;

/**
 * Tolerance of rows [-]. A value that is larger because rows are slightly violated cannot be reached again with the least energy, which may cost 10⁻⁷ of it. So
 * rows must hold more exactly.
 */
const tolerance = 1e-9;

const name = "Routing of products";

/**
 * Finds the place of processing and the contacts of each product.
 *
 * @equation max Σ weight·d, d in [0, 1], z binary, under {@link routingRows}; then min Σ energy·d with Σ weight·d ≥ best − 10⁻⁷·max(1, best). Bound: z in [0,
 * 1]
 * @validity as for {@link routingRows}
 * @source definition
 * @throws RangeError as for {@link checkRouting}; Error when the steps end before any plan is found
 */
export function routeProducts(design: RoutingDesign, options?: ProgramOptions): RoutingPlan {
  checkRouting(design);
  const columns = routingColumns(design);
  const exact = exactly(options);
  const rows = routingRows(design, columns);
  const weights = columns.shares.map(({ of }) => of.weight);
  const most: MixedIntegerProgram = { goal: "largest", columns: programColumns(columns, weights), rows };
  const best = solvedRelaxedFirst(name, most, exact);
  if (!best) throw noAnswerInSteps(name, most, options);
  const { objective: bestValue, bound } = best;
  const energies = columns.shares.map(energyKj);
  const least: MixedIntegerProgram = {
    goal: "smallest",
    columns: programColumns(columns, energies),
    rows: [...rows, valueRow(columns, weights, bestValue - 1e-7 * Math.max(1, bestValue))],
  };
  const { values, isProven } = (best.isProven && solvedRelaxedFirst(name, least, exact)) || { ...best, isProven: false };
  const sumOf = (each: readonly number[]) =>
    columns.shares.reduce((sum, { column }, i) => sum + (each[i] as number) * (values[column] as number), 0);
  const limits = routingLimits(design, columns);
  return {
    isProven,
    value: sumOf(weights),
    bestValue,
    bound: Math.max(bestValue, bound),
    energyJ: sumOf(energies) * joulesPerKj,
    products: routed(design, columns, roomsOf(limits, values), values),
    limits: limitUses(limits, values),
  };
}

/** Passes the remaining steps to each program. */
function exactly(options: ProgramOptions = {}): ProgramOptions {
  return Object.defineProperties({ tolerance }, Object.getOwnPropertyDescriptors(options));
}

function programColumns({ modes, shares }: RoutingColumns, objective: readonly number[]): ProgramColumn[] {
  return [
    ...modes.map((): ProgramColumn => ({ objective: 0, lower: 0, upper: 1, kind: "binary" })),
    ...shares.map((_, i): ProgramColumn => ({ objective: objective[i] as number, lower: 0, upper: 1, kind: "continuous" })),
  ];
}

function valueRow({ shares }: RoutingColumns, coefficients: readonly number[], rightSide: number): ProgramRow {
  return { columns: shares.map(({ column }) => column), coefficients, sense: "at-least", rightSide };
}

function routed({ products }: RoutingDesign, columns: RoutingColumns, rooms: Rooms, values: Float64Array): RoutedProduct[] {
  const { modes, shares } = columns;
  return products.map((_, product) => {
    const chosen = modes.find((mode) => mode.product === product && (values[mode.column] as number) > 0.5);
    const own = shares.filter(({ modeColumn, column }) => modeColumn === chosen?.column && (values[column] as number) >= leastShare);
    const parts = own.map(({ contact, column }) => ({ contact, share: values[column] as number }));
    const mode = own[0]?.mode;
    const share = addUp(parts, (part) => part.share);
    return { mode, share, parts, heldBy: share < 1 - leastMissing ? heldBy(product, mode, columns, rooms) : [] };
  });
}
