import { unknownUnproven } from "../../engineering/numeric/unknown-on-range-error";
import { type RoutedProduct, type RoutingPlan, routeProducts } from "../../engineering/routing/route-products";
import type { RoutingContact, RoutingDesign, RoutingProduct } from "../../engineering/routing/routing-design";
import { stepBudget, usualSolverSteps } from "../../engineering/scheduling/step-budget";
import { type ProcessingFacts, processingOf } from "../../facts/compute/processing";
import type { DataProductFacts } from "../../facts/downlink/routing";
import type { SatelliteFacts, SkyFacts } from "../../facts/downlink/sky";
import { addUp } from "../../plain/add-up";
import { defined } from "../../plain/defined";
import type { NodeContact, NodeContacts } from "../contacts/planned-contacts";
import { backhaulWindows } from "../data-flow/node-flow";
import type { NodeLinks } from "../link/node-links";
import type { NodeSnapshot } from "../snapshot/snapshot";
import type { NodeRouting, RoutedDataProduct, RoutedNode, RoutedPart } from "./routed-products";

/** The input for the product plan. */
export interface RoutingAsked {
  readonly sky: SkyFacts;
  readonly node: Pick<NodeSnapshot, "workloads" | "site">;
  readonly links: Pick<NodeLinks, "ofContact"> | undefined;
  contacts(): NodeContacts;
}

/** A contact of a satellite with products, and its data under a clear sky. */
interface BringingContact extends NodeContact {
  readonly bytes: number; // [B]
}

/**
 * Finds the best product plan of a node, for the contacts of its contact plan under a clear sky. The plan is unknown if it needs an unknown value, or if none
 * is found within the steps of the solver.
 */
export function nodeRouting(asked: RoutingAsked): NodeRouting {
  const { sky, node, links } = asked;
  if (!sky.products)
    return { outcome: "none", missing: "downlink.products", reason: "the products to deliver are not stated: add downlink.products" };
  if (!links)
    return {
      outcome: "none",
      missing: "downlink.links",
      reason: "the data of a contact are not stated: add downlink.links",
    };
  if (!node.site.backhaul)
    return { outcome: "none", missing: "site.backhaul", reason: "the backhaul of the site is not stated: add site.backhaul" };
  const planned = asked.contacts();
  if (planned.outcome === "unknown") return planned;
  const contacts = bringingContacts(planned.contacts, sky.products, links);
  if (typeof contacts === "string") return { outcome: "unknown", reason: contacts };
  const { products } = sky;
  return unknownUnproven(() => routed(asked, products, contacts));
}

/** Returns the contacts in which products may come down, or the reason why the data of one contact are unknown. */
function bringingContacts(
  contacts: readonly NodeContact[],
  products: readonly DataProductFacts[],
  links: Pick<NodeLinks, "ofContact">,
): readonly BringingContact[] | string {
  const wanted = new Set(products.map(({ catalogueNumber }) => catalogueNumber));
  const bringing: BringingContact[] = [];
  for (const contact of contacts) {
    if (!wanted.has(contact.catalogueNumber)) continue;
    const delivered = links.ofContact(contact);
    if (delivered.outcome === "unknown") return delivered.reason;
    bringing.push({ ...contact, bytes: delivered.clearBytes });
  }
  return bringing;
}

function routed({ sky, node }: RoutingAsked, products: readonly DataProductFacts[], contacts: readonly BringingContact[]): RoutedNode {
  const workload = node.workloads.find(({ processing }) => processing);
  const design = routingDesign(sky, node.site, workload?.processing, products, contacts);
  const options = stepBudget(sky.solverSteps ?? usualSolverSteps, "raise downlink.solverSteps, or state fewer products");
  const plan = routeProducts(design, options);
  const found = products.map((product, i) => {
    const of = { facts: product, design: design.products[i] as RoutingProduct, routed: plan.products[i] as RoutedProduct };
    return routedProduct(of, sky.satellites, contacts);
  });
  const energyOf = (mode: "board" | "edge") => addUp(found, (one) => (one.mode === mode ? one.energyJ : 0));
  return {
    outcome: "routed",
    fromMs: sky.fromMs,
    toMs: sky.toMs,
    value: plan.bestValue,
    wanted: addUp(products, ({ weight }) => weight),
    isProven: plan.isProven,
    bound: plan.bound,
    onboardJ: energyOf("board"),
    edgeJ: energyOf("edge"),
    workload: workload?.id,
    products: found,
    limits: usesOf(plan, contacts),
  };
}

/** Makes the design for the solver. If no workload of the node processes, the edge has no rate. */
function routingDesign(
  { fromMs, toMs, satellites }: SkyFacts,
  { backhaul }: NodeSnapshot["site"],
  processing: ProcessingFacts | undefined,
  products: readonly DataProductFacts[],
  contacts: readonly BringingContact[],
): RoutingDesign {
  const horizonS = (toMs - fromMs) / 1000;
  const at = (ms: number) => (ms - fromMs) / 1000;
  return {
    horizonS,
    edgeRateBPerS: processing?.rateBPerS ?? 0,
    satellites: Object.fromEntries(satellites.flatMap(({ elements, onboard }) => (onboard ? [[elements.catalogueNumber, onboard]] : []))),
    contacts: contacts.map(
      ({ catalogueNumber, aosMs, losMs, bytes }): RoutingContact => ({
        satellite: `${catalogueNumber}`,
        aosS: at(aosMs),
        losS: at(losMs),
        bytes,
      }),
    ),
    products: products.map((product) => routingProduct(product, at(product.readyMs), satellites, processing)),
    backhaul: backhaul ? backhaulWindows(backhaul, fromMs, horizonS) : [],
  };
}

function routingProduct(
  { catalogueNumber, bytes, weight, onboard, edge }: DataProductFacts,
  readyS: number,
  satellites: readonly SatelliteFacts[],
  processing: ProcessingFacts | undefined,
): RoutingProduct {
  const board = satellites.find(({ elements }) => elements.catalogueNumber === catalogueNumber)?.onboard;
  const usual = processing && processingOf(processing, catalogueNumber);
  return {
    satellite: `${catalogueNumber}`,
    readyS,
    bytes,
    weight,
    boardRatio: onboard.productRatio ?? board?.productRatio ?? 1,
    boardEnergyJPerB: onboard.energyJPerB ?? board?.energyJPerB ?? 0,
    edgeRatio: edge.productRatio ?? usual?.productRatio ?? 1,
    edgeEnergyJPerB: edge.energyJPerB ?? usual?.energyJPerB ?? 0,
    ...defined({ edgeRateBPerS: usual?.rateBPerS }),
  };
}

function routedProduct(
  {
    facts,
    design,
    routed: { mode, share, parts, heldBy },
  }: { readonly facts: DataProductFacts; readonly design: RoutingProduct; readonly routed: RoutedProduct },
  satellites: readonly SatelliteFacts[],
  contacts: readonly BringingContact[],
): RoutedDataProduct {
  const { name, catalogueNumber, readyMs, bytes, weight } = facts;
  const joulesPerB = mode === "board" ? design.boardEnergyJPerB : mode === "edge" ? design.edgeEnergyJPerB : 0;
  return {
    product: name,
    satellite: satellites.find(({ elements }) => elements.catalogueNumber === catalogueNumber)?.id ?? `${catalogueNumber}`,
    catalogueNumber,
    readyMs,
    bytes,
    weight,
    mode,
    share,
    parts: parts.map(({ contact, share: part }): RoutedPart => {
      const { antenna, aosMs, losMs } = contacts[contact] as BringingContact;
      return { antenna, aosMs, losMs, share: part, bytes: bytes * (mode === "board" ? design.boardRatio : 1) * part };
    }),
    energyJ: bytes * joulesPerB * share,
    heldBy,
  };
}

function usesOf({ limits }: RoutingPlan, contacts: readonly BringingContact[]): RoutedNode["limits"] {
  return limits.map(({ kind, contact, share }) => {
    const { satellite, aosMs } = contacts[contact] as BringingContact;
    return { limit: kind, share, satellite, aosMs };
  });
}
