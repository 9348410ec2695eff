import type { ProcessingTier } from "../../engineering/routing/routing-columns";
import type { RoutingHold } from "../../engineering/routing/routing-holds";
import type { RoutingLimitKind } from "../../engineering/routing/routing-rows";

/** Where the products of a node are processed, or why nothing is said of it. */
export type NodeRouting = RoutedNode | UnknownRouting | NoRouting;

/** The plan that brings most home, and of those the one with the least energy. */
export interface RoutedNode {
  readonly outcome: "routed";
  readonly fromMs: number; // [ms] since 1970 UTC
  readonly toMs: number; // [ms]
  /** Σ weight·share of what is delivered. */
  readonly value: number;
  /** Is it proven to be the most, with the least energy? Else the steps of the solver were over before. */
  readonly isProven: boolean;
  /** Σ weight of all products. */
  readonly wanted: number;
  /** Largest value where a product could be processed in several places in part: above it there is nothing. */
  readonly bound: number;
  /** Of processing on board, over all satellites. */
  readonly onboardJ: number; // [J]
  /** Of processing at the edge. */
  readonly edgeJ: number; // [J]
  /** Who processes at the edge; undefined where no workload does. */
  readonly workload: string | undefined;
  /** In declared order, one that comes again each time. */
  readonly products: readonly RoutedDataProduct[];
  /** How much of each kind of limit it takes, of those that products come up against. */
  readonly limits: readonly RoutingUse[];
}

/** A product and how it goes home. */
export interface RoutedDataProduct {
  readonly product: string;
  readonly satellite: string;
  readonly catalogueNumber: number;
  readonly readyMs: number; // [ms] since 1970 UTC
  /** Raw. */
  readonly bytes: number; // [B]
  readonly weight: number; // [-]
  /** Undefined for one that stays. */
  readonly mode: ProcessingTier | undefined;
  /** That is delivered. */
  readonly share: number; // [-]
  /** By AOS. */
  readonly parts: readonly RoutedPart[];
  /** Of it, on board or at the edge. */
  readonly energyJ: number; // [J]
  /** What keeps it from being delivered whole; none of one that is. */
  readonly heldBy: readonly RoutingHold[];
}

/** What of a product comes down in a contact. */
export interface RoutedPart {
  readonly antenna: string;
  readonly aosMs: number; // [ms] since 1970 UTC
  readonly losMs: number; // [ms]
  /** Of the product. */
  readonly share: number; // [-]
  /** That come down: raw, or what the satellite made of it. */
  readonly bytes: number; // [B]
}

/** How much of a limit is taken, where most of it is. */
export interface RoutingUse {
  readonly limit: RoutingLimitKind;
  /** Of the limit. */
  readonly share: number; // [-]
  /** Satellite and beginning of the contact at which it stands. */
  readonly satellite: string;
  readonly aosMs: number; // [ms] since 1970 UTC
}

/** Products whose plan is not known. */
export interface UnknownRouting {
  readonly outcome: "unknown";
  /** What is not known, or that no plan was found within the steps of the solver. */
  readonly reason: string;
}

/** A design that does not say what is wanted, or how it comes. */
export interface NoRouting {
  readonly outcome: "none";
  /** The prop that would say it. */
  readonly missing: string;
  readonly reason: string;
}
