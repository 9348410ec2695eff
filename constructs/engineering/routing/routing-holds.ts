import type { ProcessingTier, RoutingColumns } from "./routing-columns";
import type { RoutingLimit, RoutingLimitKind } from "./routing-rows";

/** Reason why a product is not delivered whole: a limit that binds, or no contact begins after it is ready. */
export type RoutingHold = RoutingLimitKind | "no-contact";

/** Use of a kind of limit by a plan, at the limit of that kind that is used most. */
export interface LimitUse {
  readonly kind: RoutingLimitKind;
  /** Place of the contact of the limit. */
  readonly contact: number;
  readonly share: number; // [-]
}

/** Greatest difference to the nearest limit at which another limit counts as holding the product too [-]. */
const sameRoom = 1e-3;

/** A limit of a share, and the amount of the share that still fits below it. */
interface Room {
  readonly kind: RoutingLimitKind;
  readonly hasAny: boolean;
  readonly more: number; // [-]
}

export type Rooms = ReadonlyMap<number, readonly Room[]>;

/**
 * Computes the amount of each share that still fits below each of its limits.
 *
 * @equation (limit − used)/coefficient
 * @validity any plan
 * @source definition
 * @param values of the plan, by column
 */
export function roomsOf(limits: readonly RoutingLimit[], values: Float64Array): Rooms {
  const rooms = new Map<number, Room[]>();
  for (const limit of limits) {
    const { columns, coefficients, rightSide } = limit.row;
    const left = rightSide - usedOf(limit, values);
    for (const [i, column] of columns.entries()) {
      const room = { kind: limit.kind, hasAny: rightSide > 0, more: left / (coefficients[i] as number) };
      const known = rooms.get(column);
      if (known) known.push(room);
      else rooms.set(column, [room]);
    }
  }
  return rooms;
}

/**
 * Finds the limits that keep a product from being delivered whole.
 *
 * @equation for each share d[k,m,j] the limits with the least of {@link roomsOf}; those of a mode that has no room at all are left out where there are others, and so are all others
 *   where one holds each share
 * @validity products that are not delivered whole; in a plan of the largest value each share is at a limit
 * @source definition
 * @param mode of the product. Undefined if it is not sent: then each mode is checked
 */
export function heldBy(
  product: number,
  mode: ProcessingTier | undefined,
  { shares }: Pick<RoutingColumns, "shares">,
  rooms: Rooms,
): RoutingHold[] {
  const own = shares.filter((share) => share.product === product && (mode === undefined || share.mode === mode));
  if (own.length === 0) return ["no-contact"];
  const found = own.map(({ column }) => nearest(rooms.get(column) ?? []));
  const open = found.filter((of) => of.some(({ hasAny }) => hasAny));
  const kinds = (open.length > 0 ? open : found).map((of) => of.map(({ kind }) => kind));
  const all = [...new Set(kinds.flat())].sort();
  const everywhere = all.filter((kind) => kinds.every((of) => of.includes(kind)));
  return everywhere.length > 0 ? everywhere : all;
}

function nearest(rooms: readonly Room[]): readonly Room[] {
  const least = Math.min(...rooms.map(({ more }) => more));
  return rooms.filter(({ more }) => more <= least + sameRoom);
}

/**
 * Computes the greatest use of each kind of limit by a plan.
 *
 * @equation max over the limits of a kind of used/limit
 * @validity limits above 0; a kind without one is left out
 * @source definition
 */
export function limitUses(limits: readonly RoutingLimit[], values: Float64Array): LimitUse[] {
  const most = new Map<RoutingLimitKind, LimitUse>();
  for (const limit of limits) {
    const { kind, contact, row } = limit;
    if (!(row.rightSide > 0)) continue;
    const share = Math.min(1, Math.max(0, usedOf(limit, values) / row.rightSide));
    if (!(share <= (most.get(kind)?.share ?? -1))) most.set(kind, { kind, contact, share });
  }
  return [...most.values()];
}

function usedOf({ row }: RoutingLimit, values: Float64Array): number {
  return row.columns.reduce((sum, column, i) => sum + (row.coefficients[i] as number) * (values[column] as number), 0);
}
