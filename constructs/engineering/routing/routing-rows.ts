import type { ProgramRow } from "../scheduling/mixed-integer-program";
import type { ModeColumn, RoutingColumns, ShareColumn } from "./routing-columns";
import type { RoutingContact, RoutingDesign } from "./routing-design";

/** The program counts in GB and kJ: a solver wants numbers near one. */
const bytesPerGB = 1e9;
export const joulesPerKj = 1e3;

/**
 * What limits the shares.
 *
 * @equation Σ_m z ≤ 1 and Σ_j d ≤ z of each product; for each contact j: what comes down in it ≤ its bytes; V·d on board up to AOS_j ≤ board rate·AOS_j, and V·J/B·d ≤ board
 *   power·AOS_j; V·d at the edge from LOS_j on ≤ edge rate·(H − LOS_j); what is sent home of contacts from LOS_j on ≤ what the backhaul can send in [LOS_j, H]
 * @validity averages: a product of the edge counts as sendable at LOS, so a plan is an upper bound of what a queue delivers
 * @source definition
 * @returns rows in GB and kJ; those without a column are left out
 */
export function routingRows(design: RoutingDesign, { modes, shares }: RoutingColumns): ProgramRow[] {
  const ofContacts = design.contacts.flatMap((contact, place) => [
    limitRow(
      shares.filter((share) => share.contact === place),
      receivedB,
      contact.bytes,
      bytesPerGB,
    ),
    ...boardRows(design, shares, contact),
    ...groundRows(design, shares, contact),
  ]);
  return [...choiceRows(modes, shares), ...ofContacts.filter((row) => row.columns.length > 0)];
}

/**
 * Energy of a whole product in a mode, on board or at the edge.
 *
 * @equation E = V·J/B; none at home
 * @validity as the design
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

function boardRows({ satellites }: RoutingDesign, shares: readonly ShareColumn[], { satellite, aosS }: RoutingContact): ProgramRow[] {
  const { rateBPerS, powerW } = satellites[satellite] ?? { rateBPerS: 0, powerW: 0 };
  const onBoard = shares.filter(({ mode, by }) => mode === "board" && by.satellite === satellite && by.aosS <= aosS);
  return [
    limitRow(onBoard, ({ of }) => of.bytes, rateBPerS * aosS, bytesPerGB),
    limitRow(onBoard, energyKj, (powerW * aosS) / joulesPerKj, 1),
  ];
}

function groundRows(
  { horizonS, edgeRateBPerS, backhaul }: RoutingDesign,
  shares: readonly ShareColumn[],
  { losS }: RoutingContact,
): ProgramRow[] {
  const later = shares.filter(({ by }) => by.losS >= losS);
  const windowsB = backhaul.map(
    ({ fromS, toS, bitsPerS }) => (Math.max(0, Math.min(toS, horizonS) - Math.max(fromS, losS)) * bitsPerS) / 8,
  );
  return [
    limitRow(
      later.filter(({ mode }) => mode === "edge"),
      ({ of }) => of.bytes,
      edgeRateBPerS * (horizonS - losS),
      bytesPerGB,
    ),
    limitRow(
      later,
      sentB,
      windowsB.reduce((sum, bytes) => sum + bytes, 0),
      bytesPerGB,
    ),
  ];
}

/** Bytes that come down of a whole product. */
function receivedB({ mode, of }: ShareColumn): number {
  return of.bytes * (mode === "board" ? of.boardRatio : 1);
}

/** Bytes that are sent home of a whole product. */
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
