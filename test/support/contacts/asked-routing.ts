import type { RoutingDesign } from "../../../constructs/engineering/routing/routing-design";
import type { WorkloadFacts } from "../../../constructs/facts/node-facts";
import type { BackhaulFacts } from "../../../constructs/site/backhaul.props";
import type { NodeContact } from "../../../constructs/studies/contacts/planned-contacts";
import type { NodePass } from "../../../constructs/studies/passes/node-passes";
import { nodeRouting, type RoutingAsked } from "../../../constructs/studies/routing/node-routing";
import type { RoutedNode } from "../../../constructs/studies/routing/routed-products";
import { firstSite } from "../../../examples/first-site";
import { referenceElements } from "../orbit/reference-orbits";
import { contactsAsked, passOf } from "./asked-contacts";

const source = { mark: "declared", document: "this test", owner: "you@example.org" } as const;

/** A design of routing as a node has it, whose windows of the backhaul have the rate of the first. */
export function routingAsked(design: RoutingDesign): RoutingAsked {
  const { horizonS, edgeRateBPerS, satellites, contacts, products, backhaul } = design;
  const names = [...new Set([...Object.keys(satellites), ...contacts.map(({ satellite }) => satellite)])];
  const numberOf = (satellite: string) => names.indexOf(satellite) + 1;
  const passes = contacts.map(({ satellite, aosS, losS }) => passOf(numberOf(satellite), "antenna", aosS, losS));
  const bytesOf = new Map(passes.map((pass, i) => [pass, contacts[i]?.bytes ?? Number.NaN]));
  return {
    sky: {
      ...contactsAsked([]).sky,
      fromMs: 0,
      toMs: horizonS * 1000,
      satellites: names.map((name) => ({
        id: name,
        elements: { ...referenceElements("iss"), catalogueNumber: numberOf(name) },
        ...(satellites[name] && { onboard: { ...satellites[name], productRatio: 1, energyJPerB: 0, source } }),
      })),
      products: products.map((product, i) => ({
        name: `product-${i}`,
        catalogueNumber: numberOf(product.satellite),
        readyMs: product.readyS * 1000,
        bytes: product.bytes,
        weight: product.weight,
        onboard: { productRatio: product.boardRatio, energyJPerB: product.boardEnergyJPerB },
        edge: { productRatio: product.edgeRatio, energyJPerB: product.edgeEnergyJPerB },
      })),
    },
    node: {
      site: { ...firstSite.site, backhaul: backhaulOf(backhaul) },
      workloads: edgeRateBPerS === 0 ? [] : [workloadOf(edgeRateBPerS)],
    },
    links: {
      ofContact: ({ pass }) => ({ outcome: "solved", clearBytes: bytesOf.get(pass) ?? Number.NaN, atShareBytes: 0, links: [] }),
    },
    contacts: () => ({
      outcome: "planned",
      fromMs: 0,
      toMs: horizonS * 1000,
      measure: "seconds",
      contacts: passes.map(contactOf),
      asked: passes.length,
      received: passes.length,
      links: [],
      demand: 0,
      optimum: 0,
      isProven: true,
      bound: 0,
      greedy: 0,
      servedShare: undefined,
      boundShare: undefined,
      antennas: [],
      receivers: [],
      missed: [],
      gaps: [],
    }),
  };
}

/** Its plan. */
export function routedNode(design: RoutingDesign): RoutedNode {
  const answer = nodeRouting(routingAsked(design));
  if (answer.outcome !== "routed") throw new Error(answer.reason);
  return answer;
}

function contactOf(pass: NodePass): NodeContact {
  const { satellite, catalogueNumber, antenna, aosMs, losMs } = pass;
  const lost = { keyholeS: 0, cableWrapS: 0, sunS: 0 } as unknown as NodeContact["lost"];
  return { satellite, catalogueNumber, antenna, aosMs, losMs, occupiedFromMs: aosMs, occupiedToMs: losMs, links: [], value: 1, lost, pass };
}

function workloadOf(rateBPerS: number): WorkloadFacts {
  const processing = { rateBPerS, energyJPerB: 0, productRatio: 1, satellites: [], source };
  return { id: "processor", rack: "rack-1", sheddable: false, priority: 1, processing } as unknown as WorkloadFacts;
}

/** All of the rate is for products. */
function backhaulOf(windows: RoutingDesign["backhaul"]): BackhaulFacts {
  return {
    upBitPerS: windows[0]?.bitsPerS ?? 1,
    downBitPerS: 1,
    roundTripS: 0,
    loss: 0,
    congestion: "bbr",
    mtuBytes: 1400,
    efficiency: 1,
    outageS: 3600,
    recoveryS: 3600,
    windows: windows.map(({ fromS, toS }) => ({ fromMs: fromS * 1000, toMs: toS * 1000 })),
    share: { telemetry: 0, updates: 0, products: 1 },
    alertDelayS: 120,
    source,
  };
}
