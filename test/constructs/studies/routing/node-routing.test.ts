import type { NodeSnapshot } from "cdktf-edge-node";
import { NodeStudy } from "cdktf-edge-node/rules";
import { describe, expect, it, vi } from "vitest";
import { AwaitedWorker } from "../../../../constructs/engineering/scheduling/awaited-worker";
import { nodeRouting } from "../../../../constructs/studies/routing/node-routing";
import type { RoutedNode } from "../../../../constructs/studies/routing/routed-products";
import { routedNode, routingAsked } from "../../../support/contacts/asked-routing";
import { dataNode } from "../../../support/nodes/data-site";
import { type RoutingChanges, routingNode } from "../../../support/nodes/routing-site";
import { vectors } from "../../engineering/routing/vectors-routing.json";

function routed(changes?: RoutingChanges): RoutedNode {
  const routing = new NodeStudy(routingNode(changes)).sky?.routing;
  if (routing?.outcome !== "routed") throw new Error(`the products are routed but ${JSON.stringify(routing)}`);
  return routing;
}

/** Ready before the last contact alone, which ends at 19:44:54.030 of the second day. */
const late = { ready: "2026-09-21T19:00:00Z" };
const leftS = 4 * 3600 + 15 * 60 + 5.97; // [s] from there to the end of the window
/** 0.82 Mbit/s: 1.569 GB until the end. */
const slow = { up: "1 Mbit/s", down: "1 Mbit/s" } as const;

describe("routing of a node", () => {
  it("sends home what the backhaul can carry, with no energy", () => {
    const { products, value, wanted, bound, onboardJ, edgeJ, workload } = routed({ products: [late] });
    expect([value, wanted, bound, onboardJ, edgeJ, workload]).toEqual([4, 4, 4, 0, 0, "processor"]);
    expect(products).toMatchObject([
      { product: "scene", satellite: "landsat-9", readyMs: Date.parse(late.ready), bytes: 2e9, weight: 4, mode: "home", heldBy: [] },
    ]);
    const [part] = products[0]?.parts ?? [];
    expect(part?.antenna).toBe("antenna-1");
    expect((Date.parse("2026-09-22T00:00:00Z") - (part?.losMs ?? 0)) / 1000).toBeCloseTo(leftS, 1);
    expect(part?.bytes).toBeCloseTo(2e9, -4);
  });

  it("by hand: on board for 16 kJ, without that at the edge for 80 kJ, and at home 0.785 of it where the edge is too slow", () => {
    const onBoard = routed({ products: [late], backhaul: slow });
    expect(onBoard.products[0]).toMatchObject({ mode: "board", heldBy: [] });
    expect(onBoard.onboardJ / 1000).toBeCloseTo(16, 3); // 2 GB · 8 J/MB
    expect(onBoard.products[0]?.parts[0]?.bytes).toBeCloseTo(0.4e9, -4);
    const atEdge = routed({ products: [late], backhaul: slow, onboard: null });
    expect(atEdge.products[0]).toMatchObject({ mode: "edge", heldBy: [] });
    expect([atEdge.onboardJ, atEdge.edgeJ / 1000]).toEqual([0, expect.closeTo(80, 3)]); // 2 GB · 40 J/MB
    const atHome = routed({ products: [late], backhaul: slow, onboard: null, processing: { rate: "100 kB/s" } });
    expect(atHome.products[0]).toMatchObject({ mode: "home", heldBy: ["backhaul"] });
    expect(atHome.products[0]?.share).toBeCloseTo((0.82e6 / 8) * (leftS / 2e9), 5);
    expect(atHome.value).toBeCloseTo(4 * 0.7845, 3);
  });

  it("takes what the product itself says of its processing, or the workload of its satellite", () => {
    const satellites = [{ satellite: 49260, productRatio: "0.5" as const, energy: "10 J/MB" as const }];
    const ofSatellite = routed({ products: [late], backhaul: slow, onboard: null, processing: { satellites } });
    expect(ofSatellite.edgeJ / 1000).toBeCloseTo(20, 3);
    const own = { ...late, edge: { productRatio: "0.9" as const }, onboard: { energy: "16 J/MB" as const, productRatio: "0.3" as const } };
    const ofProduct = routed({ products: [own], backhaul: slow, onboard: { power: "0.1 W" } });
    expect(ofProduct.products[0]).toMatchObject({ mode: "edge" }); // 0.1 W of 1.8 days: 15.7 of 32 kJ
    expect(ofProduct.products[0]?.share).toBeCloseTo((0.82e6 / 8) * (leftS / 1.8e9), 5);
    const onBoard = routed({ products: [own], backhaul: slow });
    expect(onBoard.onboardJ / 1000).toBeCloseTo(32, 3);
    expect(onBoard.products[0]?.parts[0]?.bytes).toBeCloseTo(0.6e9, -4);
  });

  it("processes as fast at the edge as the workload does the data of that satellite", () => {
    const satellites = [{ satellite: 49260, rate: "110 kB/s" as const }];
    const { products } = routed({ products: [late], backhaul: slow, onboard: null, processing: { satellites } });
    expect(products[0]).toMatchObject({ mode: "edge", heldBy: ["edge-rate"] });
    expect(products[0]?.share).toBeCloseTo((110e3 * leftS) / 2e9, 5);
  });

  it("routes a product each time that it is ready, and says which comes too late", () => {
    const { products, wanted, value } = routed({ products: [{ ready: "2026-09-20T02:00:00Z", every: "20 h" }] });
    expect(products.map(({ readyMs }) => new Date(readyMs).toISOString())).toEqual([
      "2026-09-20T02:00:00.000Z",
      "2026-09-20T22:00:00.000Z",
      "2026-09-21T18:00:00.000Z",
    ]);
    expect([wanted, value]).toEqual([12, 12]);
    const after = routed({ products: [{ ready: "2026-09-21T20:00:00Z" }] });
    expect(after.products[0]).toMatchObject({ mode: undefined, share: 0, parts: [], heldBy: ["no-contact"] });
  });

  it("meets the vector whose backhaul is one rate", () => {
    const [{ inputs, expected, tolerance } = expect.unreachable()] = vectors.filter(({ id }) => id === "routing-two-satellites");
    const boards: Record<string, { boardRate: number; boardPower: number } | undefined> = inputs.satellites;
    const plan = routedNode({
      horizonS: inputs.horizon,
      edgeRateBPerS: inputs.edgeRate,
      satellites: Object.fromEntries(
        Object.entries(boards).map(([name, board]) => [name, { rateBPerS: board?.boardRate ?? 0, powerW: board?.boardPower ?? 0 }]),
      ),
      contacts: inputs.contacts.map(({ satellite, aos, los, bytes }) => ({ satellite, aosS: aos, losS: los, bytes })),
      products: inputs.products.map(({ ready, boardEnergy, edgeEnergy, ...product }) => ({
        ...product,
        readyS: ready,
        boardEnergyJPerB: boardEnergy,
        edgeEnergyJPerB: edgeEnergy,
      })),
      backhaul: inputs.backhaul.map(([fromS = 0, toS = 0, bitsPerS = 0]) => ({ fromS, toS, bitsPerS })),
    });
    expect(Math.abs(plan.value / expected.value - 1)).toBeLessThan(tolerance.rel);
    expect(Math.abs(plan.bound / expected.lpBound - 1)).toBeLessThan(tolerance.rel);
    expect(Math.abs((plan.onboardJ + plan.edgeJ) / expected.energy_J - 1)).toBeLessThan(tolerance.energy_J.rel);
  });
});

describe("routing that is not known", () => {
  const none = (node: NodeSnapshot) => new NodeStudy(node).sky?.routing;

  it("names the prop that is missing, and starts no worker for it", () => {
    const asked = vi.spyOn(AwaitedWorker.prototype, "ask");
    expect(none(dataNode())).toMatchObject({ outcome: "none", missing: "downlink.products" });
    expect(none(routingNode({ backhaul: null }))).toMatchObject({ outcome: "none", missing: "site.backhaul" });
    const node = routingNode();
    const { links: _, ...sky } = node.sky ?? expect.unreachable();
    expect(none({ ...node, sky })).toMatchObject({ outcome: "none", missing: "downlink.links" });
    expect(asked).not.toHaveBeenCalled();
    asked.mockRestore();
  });

  it("says what is not known of contacts, or of what they bring", () => {
    const blind = routingNode({ links: { site: { radioClimate: undefined } } });
    expect(none(blind)).toMatchObject({ outcome: "unknown", reason: expect.stringMatching(/site\.radioClimate/) });
    const node = routingNode();
    const asked = { sky: node.sky ?? expect.unreachable(), node, links: new NodeStudy(node).sky?.links };
    expect(nodeRouting({ ...asked, contacts: () => ({ outcome: "unknown", reason: "nobody knows" }) })).toEqual({
      outcome: "unknown",
      reason: "nobody knows",
    });
  });

  it("is unknown where no plan is found within the steps of the solver, and says what would help", () => {
    const design = {
      horizonS: 1000,
      edgeRateBPerS: 1e6,
      satellites: {},
      contacts: Array.from({ length: 12 }, (_, i) => ({ satellite: "a", aosS: 80 * i, losS: 80 * i + 40, bytes: 1e8 * (1 + (i % 5)) })),
      products: Array.from({ length: 20 }, (_, i) => ({
        satellite: "a",
        readyS: 30 * i,
        bytes: 1e8 * (1 + ((i * 7) % 4)),
        weight: 1 + ((i * 3) % 5),
        boardRatio: 1,
        boardEnergyJPerB: 0,
        edgeRatio: 0.5,
        edgeEnergyJPerB: 1e-6,
      })),
      backhaul: [{ fromS: 0, toS: 1000, bitsPerS: 1e7 }],
    };
    const { sky, ...asked } = routingAsked(design);
    expect(nodeRouting({ ...asked, sky: { ...sky, solverSteps: 1 } })).toEqual({
      outcome: "unknown",
      reason: expect.stringMatching(
        /^Routing of products must be found within the allowed steps of the solver but is not.*: raise downlink\.solverSteps, or state fewer products$/,
      ),
    });
    const proven = nodeRouting({ ...asked, sky });
    expect(proven).toMatchObject({ outcome: "routed", isProven: true });
  });
});
