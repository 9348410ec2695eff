import type { ProcessingTier } from "../../../engineering/routing/routing-columns";
import type { RoutingHold } from "../../../engineering/routing/routing-holds";
import type { RoutingLimitKind } from "../../../engineering/routing/routing-rows";
import { instantText } from "../../../props/instant-text";
import type { NodeRouting, RoutedDataProduct, RoutedNode } from "../../../studies/routing/routed-products";
import { millionths, tenths } from "../../writing/decimals";

/** Where each product is processed, or why that is not known. */
export type ReportedRouting = ReportedProductPlan | UnplannedProducts;

/** The same without the products one by one. */
export type RoutingSummary = ProductPlanSummary | UnplannedProducts;

/** Products whose plan is not known. */
export interface UnplannedProducts {
  /** `unknown`: something is not known, or no plan was found within the steps of the solver; `none`: the site does not say all that is needed. */
  readonly outcome: "unknown" | "none";
  /** What is not known or not said, and what would help. */
  readonly reason: string;
}

/** The plan that brings most home, and of those the one with the least energy. An upper bound: a product of the edge counts as ready to be sent at the end of its contact. */
export interface ProductPlanSummary {
  /** There is a plan. */
  readonly outcome: "routed";
  /** The steps of the solver were over before the proof: a better plan may exist, up to the bound. Missing of a plan that is proven. */
  readonly unproven?: true;
  /** Sum of what is delivered, each product by its weight and share. */
  readonly value: number;
  /** Sum of the weights of all products. */
  readonly wanted: number;
  /** Largest value where a product could be processed in several places in part: above it there is nothing. */
  readonly bound: number;
  /** Energy of processing on board, over all satellites. */
  readonly onboardEnergyJ: number; // [J]
  /** Energy of processing at the edge. */
  readonly edgeEnergyJ: number; // [J]
  /** How many products there are; one that comes again counts each time. */
  readonly productCount: number;
  /** How many are processed in each place, in whole or in part, and how many stay. */
  readonly places: {
    /** By the satellite. */
    readonly onboard: number;
    /** By the node. */
    readonly edge: number;
    /** Behind the backhaul: the node sends raw data. */
    readonly home: number;
    /** Nothing of them is delivered. */
    readonly none: number;
  };
  /** How many are delivered whole. */
  readonly wholeCount: number;
}

/** The plan with its products. */
export interface ReportedProductPlan extends ProductPlanSummary {
  /** In declared order, one that comes again each time. */
  readonly products: readonly ReportedProduct[];
  /** How much of each kind of limit is taken, where most of it is; of those that products come up against. */
  readonly limits: readonly ReportedRoutingLimit[];
}

/** A product: where it is processed, and how it is sent. */
export interface ReportedProduct {
  /** Its name; one that comes again has it each time. */
  readonly product: string;
  /** Name of the satellite that takes it. */
  readonly satellite: string;
  /** When it can be sent, in UTC. */
  readonly ready: string;
  /** Raw data of it. */
  readonly sizeB: number; // [B]
  /** What it is worth at home, whole. */
  readonly weight: number;
  /** Where it is processed; missing where nothing of it is delivered. */
  readonly place?: ReportedProcessingTier;
  /** Share of it that is delivered. */
  readonly share: number; // [-]
  /** Contacts in which it comes down, by AOS. */
  readonly contacts: readonly ReportedProductContact[];
  /** Energy of processing it, on board or at the edge. */
  readonly energyJ: number; // [J]
  /** What keeps it from being delivered whole; empty of one that is. */
  readonly heldBy: readonly ReportedRoutingHold[];
}

/** Where a product is processed: by its satellite, by the node, or behind the backhaul. */
export type ReportedProcessingTier = "onboard" | "edge" | "home";

/** A limit of the plan: bytes of a contact, rate and power on board, rate of the edge, what the backhaul can send until the window ends. */
export type ReportedRoutingLimitKind = "contact" | "onboard-rate" | "onboard-power" | "edge-rate" | "backhaul";

/** A limit, or that no contact of its satellite begins once a product is ready. */
export type ReportedRoutingHold = ReportedRoutingLimitKind | "no-contact";

/** What of a product comes down in a contact. */
export interface ReportedProductContact {
  /** Name of the antenna. */
  readonly antenna: string;
  /** Beginning of the contact in UTC. */
  readonly aos: string;
  /** Share of the product. */
  readonly share: number; // [-]
  /** What comes down: raw data, or what the satellite made of them. */
  readonly receivedB: number; // [B]
}

/** How much of a limit is taken, where most of it is. */
export interface ReportedRoutingLimit {
  /** Which. */
  readonly limit: ReportedRoutingLimitKind;
  /** Share of it that is taken. */
  readonly share: number; // [-]
  /** Satellite of the contact at which it stands. */
  readonly satellite: string;
  /** Beginning of that contact in UTC: the limit is of it, or of all up to it on board, or from its end on at the edge and over the backhaul. */
  readonly aos: string;
}

/** Products as a report has them. */
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

/** What is kept in memory of many sites. */
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

/** A board of a node is one of its switchboards: what the satellite does is called so. */
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
