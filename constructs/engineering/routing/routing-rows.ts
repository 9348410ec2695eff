import { addUp } from "../../plain/add-up";
import type { ProgramRow } from "../scheduling/mixed-integer-program";
import type { ModeColumn, RoutingColumns, ShareColumn } from "./routing-columns";
import type { RoutingContact, RoutingDesign } from "./routing-design";

/** Kind of limit that a product plan may reach. */
export type RoutingLimitKind = "contact" | "board-rate" | "board-power" | "edge-rate" | "backhaul";

/** A limit of one contact, or of all contacts up to it or from it on. */
export interface RoutingLimit {
  readonly kind: RoutingLimitKind;
  readonly contact: number;
  readonly row: ProgramRow;
}

/** The program counts in GB and kJ, because a solver needs numbers near one. */
const bytesPerGB = 1e9;
export const joulesPerKj = 1e3;

/**
 * Makes the limits of the shares.
 *
 * @equation Σ_m z ≤ 1 and Σ_j d ≤ z of each product; for each contact j: data that come down in it ≤ its bytes; V·d on board up to AOS_j ≤ board rate·AOS_j, and V·J/B·d ≤ board
 *   power·AOS_j; V·d at the edge from LOS_j on ≤ edge rate·(H − LOS_j), V of a product with a rate of its own times edge rate/own rate; what is sent home of contacts from LOS_j on ≤ what the backhaul can send in [LOS_j, H]
 * @validity averages: a product of the edge counts as sendable at LOS, so a plan is an upper bound of what a queue delivers
 * @source definition
 * @returns rows in GB and kJ; rows without a column are left out
 */
export function routingRows(design: RoutingDesign, columns: RoutingColumns): ProgramRow[] {
  return [...choiceRows(columns.modes, columns.shares), ...routingLimits(design, columns).map(({ row }) => row)];
}

/**
 * Returns the limits of {@link routingRows} that a longer contact, a larger satellite or a better site would raise.
 *
 * @equation as {@link routingRows}
 * @validity as for {@link routingRows}
 * @source definition
 */
export function routingLimits(design: RoutingDesign, { shares }: Pick<RoutingColumns, "shares">): RoutingLimit[] {
  const limits = design.contacts.flatMap((by, contact): RoutingLimit[] => {
    const own = shares.filter((share) => share.contact === contact);
    const rows = {
      contact: limitRow(own, receivedB, by.bytes, bytesPerGB),
      ...boardRows(design, shares, by),
      ...groundRows(design, shares, by),
    };
    return (Object.keys(rows) as RoutingLimitKind[]).map((kind) => ({ kind, contact, row: rows[kind] }));
  });
  return limits.filter(({ row }) => row.columns.length > 0);
}

/**
 * Computes the energy of a whole product in a mode, on board or at the edge.
 *
 * @equation E = V·J/B; none at home
 * @validity as for the design
 * @source definition
 * @returns [kJ]
 */
export function energyKj({ mode, of }: ShareColumn): number {
  if (mode === "home") return 0;
  return (of.bytes * (mode === "board" ? of.boardEnergyJPerB : of.edgeEnergyJPerB)) / joulesPerKj;
}

function choiceRows(modes: readonly ModeColumn[], shares: readonly ShareColumn[]): ProgramRow[] {
  const ofProducts = new Map<number, number[]>();
  for (const { product, column } of modes) ofProducts.set(product, [...(ofProducts.get(product) ?? []), column]);
  const ofModes = modes.map(({ column }) => [column]);
  for (const { modeColumn, column } of shares) ofModes[modeColumn]?.push(column);
  return [
    ...[...ofProducts.values()].map(
      (columns): ProgramRow => ({ columns, coefficients: columns.map(() => 1), sense: "at-most", rightSide: 1 }),
    ),
    ...ofModes.map(
      (columns): ProgramRow => ({ columns, coefficients: columns.map((_, i) => (i === 0 ? -1 : 1)), sense: "at-most", rightSide: 0 }),
    ),
  ];
}

function boardRows({ satellites }: RoutingDesign, shares: readonly ShareColumn[], { satellite, aosS }: RoutingContact) {
  const { rateBPerS, powerW } = satellites[satellite] ?? { rateBPerS: 0, powerW: 0 };
  const onBoard = shares.filter(({ mode, by }) => mode === "board" && by.satellite === satellite && by.aosS <= aosS);
  return {
    "board-rate": limitRow(onBoard, ({ of }) => of.bytes, rateBPerS * aosS, bytesPerGB),
    "board-power": limitRow(onBoard, energyKj, (powerW * aosS) / joulesPerKj, 1),
  };
}

function groundRows({ horizonS, edgeRateBPerS, backhaul }: RoutingDesign, shares: readonly ShareColumn[], { losS }: RoutingContact) {
  const later = shares.filter(({ by }) => by.losS >= losS);
  const windowsB = backhaul.map(
    ({ fromS, toS, bitsPerS }) => (Math.max(0, Math.min(toS, horizonS) - Math.max(fromS, losS)) * bitsPerS) / 8,
  );
  const atEdge = later.filter(({ mode }) => mode === "edge");
  return {
    "edge-rate": limitRow(
      atEdge,
      ({ of }) => of.bytes * (edgeRateBPerS / (of.edgeRateBPerS ?? edgeRateBPerS) || 1), // an edge without a rate processes nothing
      edgeRateBPerS * (horizonS - losS),
      bytesPerGB,
    ),
    backhaul: limitRow(later, sentB, addUp(windowsB), bytesPerGB),
  };
}

/** Returns the bytes of a whole product that come down. */
function receivedB({ mode, of }: ShareColumn): number {
  return of.bytes * (mode === "board" ? of.boardRatio : 1);
}

/** Returns the bytes of a whole product that are sent home. */
function sentB({ mode, of }: ShareColumn): number {
  return of.bytes * (mode === "board" ? of.boardRatio : mode === "edge" ? of.edgeRatio : 1);
}

function limitRow(shares: readonly ShareColumn[], amount: (share: ShareColumn) => number, limit: number, unit: number): ProgramRow {
  const limited = shares.filter((share) => amount(share) > 0);
  return {
    columns: limited.map(({ column }) => column),
    coefficients: limited.map((share) => amount(share) / unit),
    sense: "at-most",
    rightSide: limit / unit,
  };
}
