import type { ReportedProduct, ReportedProductPlan } from "cdktf-edge-node/report";

/** An invented product of a report that goes home whole, with changes. */
export function reportedProduct(change: Partial<ReportedProduct> = {}): ReportedProduct {
  return {
    product: "scene",
    satellite: "aqua",
    ready: "2026-09-20T02:00:00.000Z",
    sizeB: 24e9,
    weight: 3,
    place: "edge",
    share: 1,
    contacts: [{ antenna: "antenna-1", aos: "2026-09-20T06:17:45.411Z", share: 1, receivedB: 24e9 }],
    energyJ: 450_000,
    heldBy: [],
    ...change,
  };
}

/** An invented plan: one product whole, one in part over two contacts, and one that stays. */
export function reportedPlan(change: Partial<ReportedProductPlan> = {}): ReportedProductPlan {
  const products = [
    reportedProduct(),
    reportedProduct({
      product: "=1+1",
      place: "home",
      share: 0.99949,
      contacts: [
        { antenna: "antenna-1", aos: "2026-09-20T06:17:45.411Z", share: 0.5, receivedB: 12e9 },
        { antenna: "antenna-2", aos: "2026-09-20T08:00:00.000Z", share: 0.49849, receivedB: 11_963_760_000 },
      ],
      energyJ: 0,
    }),
    reportedProduct({ product: "late", share: 0, contacts: [], energyJ: 0, heldBy: ["backhaul", "no-contact"] }),
  ].map((product): ReportedProduct => {
    const { place: _, ...rest } = product;
    return product.share === 0 ? rest : product;
  });
  return {
    outcome: "routed",
    value: 5.99847,
    wanted: 9,
    bound: 6,
    onboardEnergyJ: 0,
    edgeEnergyJ: 450_000,
    productCount: 3,
    places: { onboard: 0, edge: 1, home: 1, none: 1 },
    wholeCount: 2,
    products,
    limits: [
      { limit: "contact", share: 1, satellite: "aqua", aos: "2026-09-20T06:17:45.411Z" },
      { limit: "edge-rate", share: 0.123, satellite: "aqua", aos: "2026-09-20T06:17:45.411Z" },
    ],
    ...change,
  };
}
