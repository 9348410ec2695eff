import type { RoutingContact, RoutingDesign, RoutingProduct } from "./routing-design";

/** Place where a product is processed: on board the satellite, at the edge (this node) or at home. */
export type ProcessingTier = "board" | "edge" | "home";

export const routingModes: readonly ProcessingTier[] = ["board", "edge", "home"];

export interface ModeColumn {
  readonly column: number;
  readonly product: number;
  readonly mode: ProcessingTier;
}

/** A share of a product that comes down in a contact, processed in a mode. */
export interface ShareColumn extends ModeColumn {
  /** Place of the contact, and of the column of the mode. */
  readonly contact: number;
  readonly modeColumn: number;
  readonly of: RoutingProduct;
  readonly by: RoutingContact;
}

/** Columns of the program: modes first, then shares. */
export interface RoutingColumns {
  readonly modes: readonly ModeColumn[];
  readonly shares: readonly ShareColumn[];
}

/**
 * Lists the possible choices: each product in each mode, through each contact of its satellite that begins when the product is ready or later.
 *
 * @equation d[k,m,j] for AOS_j ≥ ready_k; z[k,m] for products with such a contact
 * @validity any design
 * @source definition
 */
export function routingColumns({ products, contacts }: RoutingDesign): RoutingColumns {
  const ways = products.flatMap((of, product) =>
    contacts.flatMap((by, contact) => (by.satellite === of.satellite && by.aosS >= of.readyS ? [{ product, of, contact, by }] : [])),
  );
  const reachable = [...new Set(ways.map(({ product }) => product))];
  const modes = reachable
    .flatMap((product) => routingModes.map((mode) => ({ product, mode })))
    .map((mode, column): ModeColumn => ({ column, ...mode }));
  const modeOf = new Map(modes.map(({ product, mode, column }) => [`${product} ${mode}`, column]));
  const shares = ways
    .flatMap((way) => routingModes.map((mode) => ({ ...way, mode, modeColumn: modeOf.get(`${way.product} ${mode}`) as number })))
    .map((share, i): ShareColumn => ({ column: modes.length + i, ...share }));
  return { modes, shares };
}
