import type { ProcessingTier } from "../../engineering/routing/routing-columns";
import type { RoutingHold } from "../../engineering/routing/routing-holds";
import type { RoutingLimitKind } from "../../engineering/routing/routing-rows";

/** Product plan of a node, or the reason why there is none. */
export type NodeRouting = RoutedNode | UnknownRouting | NoRouting;

/** Product plan with the largest delivered value, and among equals the least energy. */
export interface RoutedNode {
  readonly outcome: "routed";
  readonly fromMs: number; // [ms] since 1970 UTC
  readonly toMs: number; // [ms]
  /** Σ weight·share over the delivered products. */
  readonly value: number;
  /** Whether no plan can be better. If false, the solver used up its steps before it could prove that. */
  readonly isProven: boolean;
  /** Σ weight over all products. */
  readonly wanted: number;
  /** Upper bound of the value of any plan: the optimum if a product could be split over several places. */
  readonly bound: number;
  /** Energy of processing on board, over all satellites. */
  readonly onboardJ: number; // [J]
  /** Energy of processing at the edge. */
  readonly edgeJ: number; // [J]
  /** Name of the workload that processes at the edge; undefined if none does. */
  readonly workload: string | undefined;
  /** Products, in declared order. A repeated product is listed each time. */
  readonly products: readonly RoutedDataProduct[];
  /** Use of each kind of limit that keeps some product from being delivered whole. */
  readonly limits: readonly RoutingUse[];
}

/** Product in the product plan. */
export interface RoutedDataProduct {
  readonly product: string;
  readonly satellite: string;
  readonly catalogueNumber: number;
  readonly readyMs: number; // [ms] since 1970 UTC
  /** Raw data of the product. */
  readonly bytes: number; // [B]
  readonly weight: number; // [-]
  /** Place where it is processed; undefined for a product that is not delivered. */
  readonly mode: ProcessingTier | undefined;
  /** Share of the product that is delivered. */
  readonly share: number; // [-]
  /** Parts that come down in each contact, in the order of AOS. */
  readonly parts: readonly RoutedPart[];
  /** Energy of its processing on board or at the edge. */
  readonly energyJ: number; // [J]
  /** Limits that keep it from being delivered whole; empty if it is delivered whole. */
  readonly heldBy: readonly RoutingHold[];
}

/** Part of a product that comes down in a contact. */
export interface RoutedPart {
  readonly antenna: string;
  readonly aosMs: number; // [ms] since 1970 UTC
  readonly losMs: number; // [ms]
  /** Share of the product. */
  readonly share: number; // [-]
  /** Data that come down: raw, or processed on board. */
  readonly bytes: number; // [B]
}

/** Use of a kind of limit at its most used place. */
export interface RoutingUse {
  readonly limit: RoutingLimitKind;
  /** Used share of the limit. */
  readonly share: number; // [-]
  /** Satellite and AOS of the contact to which the limit belongs. */
  readonly satellite: string;
  readonly aosMs: number; // [ms] since 1970 UTC
}

/** Product plan that could not be made. */
export interface UnknownRouting {
  readonly outcome: "unknown";
  /** Reason, such as an unknown link, or no plan within the steps of the solver. */
  readonly reason: string;
}

/** Result for a design that does not state its products, or how they come down. */
export interface NoRouting {
  readonly outcome: "none";
  /** Path of the missing prop. */
  readonly missing: string;
  readonly reason: string;
}
