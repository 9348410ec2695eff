import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RoutingDesign } from "../../../../constructs/engineering/routing/routing-design";
import { routedNode } from "../../../support/contacts/asked-routing";
import { routings } from "../../../support/contacts/routings";

const factor = fc.double({ min: 1, max: 5, noNaN: true });

/** Designs with an open backhaul of one rate and an edge that processes. */
const designs = routings.map((design): RoutingDesign => {
  const [first = { fromS: 0, toS: 36_000, bitsPerS: 2e6 }, ...others] = design.backhaul;
  return {
    ...design,
    edgeRateBPerS: Math.max(1e5, design.edgeRateBPerS),
    backhaul: [first, ...others.map((window) => ({ ...window, bitsPerS: first.bitsPerS }))],
  };
});

function boardsBy(design: RoutingDesign, change: Partial<Record<"rateBPerS" | "powerW", number>>): RoutingDesign {
  const { rateBPerS = 1, powerW = 1 } = change;
  const satellites = Object.entries(design.satellites).map(([name, board]) => [
    name,
    { rateBPerS: board.rateBPerS * rateBPerS, powerW: board.powerW * powerW },
  ]);
  return { ...design, satellites: Object.fromEntries(satellites) };
}

describe("routing of a node", () => {
  it("is worth no more than its bound, and no less with more backhaul, power or rate on board, or a faster edge", () => {
    fc.assert(
      fc.property(designs, factor, (design, by) => {
        const plan = routedNode(design);
        expect(plan.bound).toBeGreaterThanOrEqual(plan.value);
        expect(plan.wanted).toBeGreaterThan(plan.value - 1e-4);
        const better: readonly RoutingDesign[] = [
          { ...design, backhaul: design.backhaul.map((window) => ({ ...window, bitsPerS: window.bitsPerS * by })) },
          boardsBy(design, { powerW: by }),
          boardsBy(design, { rateBPerS: by }),
          { ...design, edgeRateBPerS: design.edgeRateBPerS * by },
        ];
        for (const one of better) expect(routedNode(one).value).toBeGreaterThan(plan.value - 1e-4);
      }),
      { numRuns: 30 },
    );
  });

  it("is worth what is delivered, and says of everything that is missing what holds it", () => {
    fc.assert(
      fc.property(designs, (design) => {
        const { products, value, onboardJ, edgeJ } = routedNode(design);
        const delivered = products.reduce((sum, { weight, share }) => sum + weight * share, 0);
        expect(Math.abs(delivered - value)).toBeLessThan(1e-4 * Math.max(1, value));
        const energy = products.reduce((sum, { energyJ }) => sum + energyJ, 0);
        expect(Math.abs(energy - onboardJ - edgeJ)).toBeLessThan(1e-6 * Math.max(1, energy));
        for (const { share, heldBy, weight, parts } of products) {
          expect(heldBy.length > 0).toBe(share < 0.999);
          expect(Math.abs(parts.reduce((sum, part) => sum + part.share, 0) - share)).toBeLessThan(1e-9);
          if (weight > 0 && heldBy.includes("no-contact")) expect(share).toBe(0);
        }
      }),
      { numRuns: 30 },
    );
  });
});
