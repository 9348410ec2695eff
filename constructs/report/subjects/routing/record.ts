import type { ProcessingTier } from "../../../engineering/routing/routing-columns";
import type { RoutingHold } from "../../../engineering/routing/routing-holds";
import type { RoutingLimitKind } from "../../../engineering/routing/routing-rows";
import { instantText } from "../../../props/instant-text";
import type { NodeRouting, RoutedDataProduct, RoutedNode } from "../../../studies/routing/routed-products";
import { millionths, tenths } from "../../writing/decimals";

/** A product plan, or the reason why there is none. */
export type ReportedRouting = ReportedProductPlan | UnplannedProducts;

/** {@link ReportedRouting} without single products. */
export type RoutingSummary = ProductPlanSummary | UnplannedProducts;

/** The reason why there is no product plan. */
export interface UnplannedProducts {
  /** `unknown`: a number is unknown, or the solver found no plan. `none`: the site does not state all inputs. */
  readonly outcome: "unknown" | "none";
  /** The missing number or input, and what would help. */
  readonly reason: string;
}

/**
 * The plan with the highest value, and the least energy among equals. It is an upper bound: a
 * product of the edge counts as ready at the end of its contact.
 */
export interface ProductPlanSummary {
  readonly outcome: "routed";
  /** The solver stopped before the proof: a better plan may exist, up to the bound. Missing if proven. */
  readonly unproven?: true;
  /** Sum of the weights of products, each times its delivered share. */
  readonly value: number;
  /** Sum of the weights of all products. */
  readonly wanted: number;
  /** Highest value if products could be split between places. No plan exceeds it. */
  readonly bound: number;
  /** Energy of processing on board, over all satellites. */
  readonly onboardEnergyJ: number; // [J]
  /** Energy of processing at the edge. */
  readonly edgeEnergyJ: number; // [J]
  /** Number of products. A recurring product counts each time. */
  readonly productCount: number;
  /** Number of products that each place processes, in whole or in part, and number of those that stay. */
  readonly places: {
    /** Processed by the satellite. */
    readonly onboard: number;
    /** Processed by the node. */
    readonly edge: number;
    /** Processed behind the backhaul: the node sends raw data. */
    readonly home: number;
    /** Not delivered at all. */
    readonly none: number;
  };
  /** Number of products that are delivered whole. */
  readonly wholeCount: number;
}

/** A product plan with its products. */
export interface ReportedProductPlan extends ProductPlanSummary {
  /** In declared order. A recurring product has an entry each time. */
  readonly products: readonly ReportedProduct[];
  /** The highest used share of each kind of limit, where a product is held by one. */
  readonly limits: readonly ReportedRoutingLimit[];
}

/** A product, with its place of processing and its contacts. */
export interface ReportedProduct {
  /** Name of the product. A recurring product has the same name each time. */
  readonly product: string;
  /** Name of the satellite that produces it. */
  readonly satellite: string;
  /** Time from which it can be sent, in UTC. */
  readonly ready: string;
  /** Size of its raw data. */
  readonly sizeB: number; // [B]
  /** Value if it is delivered whole. */
  readonly weight: number;
  /** Place of processing. Missing where nothing is delivered. */
  readonly place?: ReportedProcessingTier;
  /** Delivered share. */
  readonly share: number; // [-]
  /** Contacts in which it comes down, by AOS. */
  readonly contacts: readonly ReportedProductContact[];
  /** Energy of its processing, on board or at the edge. */
  readonly energyJ: number; // [J]
  /** Limits that keep it from being delivered whole. Empty if it is whole. */
  readonly heldBy: readonly ReportedRoutingHold[];
}

/** A place of processing: the satellite, the node, or behind the backhaul. */
export type ReportedProcessingTier = "onboard" | "edge" | "home";

/** A limit of the plan: bytes of a contact, rate or power on board, rate of the edge, or backhaul until the window ends. */
export type ReportedRoutingLimitKind = "contact" | "onboard-rate" | "onboard-power" | "edge-rate" | "backhaul";

/** A limit, or no contact of its satellite after the product is ready. */
export type ReportedRoutingHold = ReportedRoutingLimitKind | "no-contact";

/** The part of a product that comes down in a contact. */
export interface ReportedProductContact {
  /** Name of the antenna. */
  readonly antenna: string;
  /** Beginning of the contact in UTC. */
  readonly aos: string;
  /** Share of the product. */
  readonly share: number; // [-]
  /** Data that comes down: raw data, or the product that the satellite made. */
  readonly receivedB: number; // [B]
}

/** The highest used share of a limit. */
export interface ReportedRoutingLimit {
  /** Kind of the limit. */
  readonly limit: ReportedRoutingLimitKind;
  /** Used share. */
  readonly share: number; // [-]
  /** Satellite of the contact with this share. */
  readonly satellite: string;
  /**
   * Beginning of that contact in UTC. On board, the limit covers all contacts up to it. At the edge
   * and over the backhaul, it covers those from its end on.
   */
  readonly aos: string;
}

export function reportRouting(routing: NodeRouting): ReportedRouting {
  if (routing.outcome !== "routed") return { outcome: routing.outcome, reason: routing.reason };
  const products = routing.products.map(reportProduct);
  return {
    outcome: "routed",
    ...(!routing.isProven && { unproven: true as const }),
    value: millionths(routing.value),
    wanted: millionths(routing.wanted),
    bound: millionths(routing.bound),
    onboardEnergyJ: tenths(routing.onboardJ),
    edgeEnergyJ: tenths(routing.edgeJ),
    productCount: products.length,
    places: placesOf(products),
    wholeCount: products.filter(({ heldBy }) => heldBy.length === 0).length,
    products,
    limits: routing.limits.map(reportLimit),
  };
}

/** Keeps only the sums, to save memory with many sites. */
export function summarizeRouting(routing: ReportedRouting): RoutingSummary {
  if (routing.outcome !== "routed") return routing;
  const { products: _p, limits: _l, ...summary } = routing;
  return summary;
}

function placesOf(products: readonly ReportedProduct[]): ProductPlanSummary["places"] {
  const count = (wanted: ReportedProduct["place"]) => products.filter(({ place }) => place === wanted).length;
  return { onboard: count("onboard"), edge: count("edge"), home: count("home"), none: count(undefined) };
}

function reportProduct(routed: RoutedDataProduct): ReportedProduct {
  const { product, satellite, readyMs, bytes, weight, mode, share, parts, energyJ, heldBy } = routed;
  return {
    product,
    satellite,
    ready: instantText(readyMs),
    sizeB: bytes,
    weight,
    ...(mode && { place: placeOf(mode) }),
    share: millionths(share),
    contacts: parts.map((part) => ({
      antenna: part.antenna,
      aos: instantText(part.aosMs),
      share: millionths(part.share),
      receivedB: Math.round(part.bytes),
    })),
    energyJ: tenths(energyJ),
    heldBy: heldBy.map(holdOf),
  };
}

function reportLimit({ limit, share, satellite, aosMs }: RoutedNode["limits"][number]): ReportedRoutingLimit {
  return { limit: limitOf(limit), share: millionths(share), satellite, aos: instantText(aosMs) };
}

/** Renames `board` to `onboard`, because a board of a node is a switchboard. */
function placeOf(mode: ProcessingTier): ReportedProcessingTier {
  return mode === "board" ? "onboard" : mode;
}

function limitOf(kind: RoutingLimitKind): ReportedRoutingLimitKind {
  if (kind === "board-rate") return "onboard-rate";
  return kind === "board-power" ? "onboard-power" : kind;
}

function holdOf(hold: RoutingHold): ReportedRoutingHold {
  return hold === "no-contact" ? hold : limitOf(hold);
}
