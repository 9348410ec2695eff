import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type RoutingPlan, routeProducts } from "../../../../constructs/engineering/routing/route-products";
import { type ProcessingTier, routingModes } from "../../../../constructs/engineering/routing/routing-columns";
import type { RoutingContact, RoutingDesign, RoutingProduct } from "../../../../constructs/engineering/routing/routing-design";
import { solveProgram } from "../../../../constructs/engineering/scheduling/solve-program";
import { stepBudget } from "../../../../constructs/engineering/scheduling/step-budget";
import { routings } from "../../../support/contacts/routings";
import { vectors } from "./vectors-routing.json";

function designOf({ inputs }: (typeof vectors)[number]): RoutingDesign {
  const boards: Record<string, { boardRate: number; boardPower: number } | undefined> = inputs.satellites;
  return {
    horizonS: inputs.horizon,
    edgeRateBPerS: inputs.edgeRate,
    satellites: Object.fromEntries(
      Object.entries(boards).map(([name, board]) => [
        name,
        { rateBPerS: board?.boardRate ?? Number.NaN, powerW: board?.boardPower ?? Number.NaN },
      ]),
    ),
    contacts: inputs.contacts.map(({ satellite, aos, los, bytes }) => ({ satellite, aosS: aos, losS: los, bytes })),
    products: inputs.products.map(({ ready, boardEnergy, edgeEnergy, ...product }) => ({
      ...product,
      readyS: ready,
      boardEnergyJPerB: boardEnergy,
      edgeEnergyJPerB: edgeEnergy,
    })),
    backhaul: inputs.backhaul.map(([fromS = Number.NaN, toS = Number.NaN, bitsPerS = Number.NaN]) => ({ fromS, toS, bitsPerS })),
  };
}

/** A product processed in a mode that comes down in a contact. */
interface Way {
  readonly product: RoutingProduct;
  readonly mode: ProcessingTier;
  readonly by: RoutingContact;
}

/** What a whole product in a way takes of something that is limited. */
interface Limit {
  readonly of: (way: Way) => number;
  readonly limit: number;
}

/** The limits as the model words them, in GB and kJ. */
function limitsOf({ contacts, satellites, edgeRateBPerS, horizonS, backhaul }: RoutingDesign): Limit[] {
  const down = ({ product, mode }: Way) => product.bytes * (mode === "board" ? product.boardRatio : 1) * 1e-9;
  const home = (way: Way) => (way.mode === "edge" ? way.product.bytes * way.product.edgeRatio * 1e-9 : down(way));
  return contacts.flatMap((contact) => {
    const { satellite, aosS, losS } = contact;
    const { rateBPerS, powerW } = satellites[satellite] ?? { rateBPerS: 0, powerW: 0 };
    const isBoard = ({ mode, by }: Way) => mode === "board" && by.satellite === satellite && by.aosS <= aosS;
    const openS = (fromS: number, toS: number) => Math.max(0, Math.min(toS, horizonS) - Math.max(fromS, losS));
    const canSend = backhaul.reduce((sum, { fromS, toS, bitsPerS }) => sum + openS(fromS, toS) * bitsPerS * 0.125e-9, 0);
    const when = (condition: (way: Way) => boolean, amount: (way: Way) => number) => (way: Way) => (condition(way) ? amount(way) : 0);
    return [
      { of: when(({ by }) => by === contact, down), limit: contact.bytes * 1e-9 },
      { of: when(isBoard, ({ product }) => product.bytes * 1e-9), limit: rateBPerS * aosS * 1e-9 },
      { of: when(isBoard, ({ product }) => product.bytes * product.boardEnergyJPerB * 1e-3), limit: powerW * aosS * 1e-3 },
      {
        of: when(
          ({ mode, by }) => mode === "edge" && by.losS >= losS,
          ({ product }) => product.bytes * 1e-9,
        ),
        limit: edgeRateBPerS * (horizonS - losS) * 1e-9,
      },
      { of: when(({ by }) => by.losS >= losS, home), limit: canSend },
    ];
  });
}

function energyOf({ product, mode }: Way): number {
  const joulesPerB = mode === "board" ? product.boardEnergyJPerB : mode === "edge" ? product.edgeEnergyJPerB : 0;
  return product.bytes * joulesPerB * 1e-3; // [kJ]
}

function expectPossible(design: RoutingDesign, plan: RoutingPlan): void {
  const parts = plan.products.flatMap(({ mode, parts: own }, i) =>
    own.map(
      ({ contact, share }) => ({ product: design.products[i], mode, by: design.contacts[contact], share }) as Way & { share: number },
    ),
  );
  for (const { of, limit } of limitsOf(design)) {
    expect(parts.reduce((sum, part) => sum + of(part) * part.share, 0)).toBeLessThanOrEqual(limit * (1 + 1e-5) + 1e-4);
  }
  for (const { product, by } of parts) expect([by.satellite, by.aosS >= product.readyS]).toEqual([product.satellite, true]);
  for (const { share } of plan.products) expect(share).toBeLessThanOrEqual(1 + 1e-5);
  const value = parts.reduce((sum, { product, share }) => sum + product.weight * share, 0);
  expect(Math.abs(value - plan.value)).toBeLessThan(1e-4 * Math.max(1, plan.value));
}

/** Every way of giving each product one mode. */
function choices(products: number): ProcessingTier[][] {
  return Array.from({ length: products }).reduce<ProcessingTier[][]>(
    (all) => all.flatMap((one) => routingModes.map((mode) => [...one, mode])),
    [[]],
  );
}

/** The best plan with the modes given: a program without whole numbers. @param atLeast value, and the least energy is sought [kJ] */
function bestWith(design: RoutingDesign, modes: readonly ProcessingTier[], atLeast?: number): number | undefined {
  const ways = design.products.flatMap((product, i) =>
    design.contacts.flatMap((by) =>
      by.satellite === product.satellite && by.aosS >= product.readyS ? [{ product, mode: modes[i] as ProcessingTier, by }] : [],
    ),
  );
  const row = (of: (way: Way) => number, sense: "at-most" | "at-least", rightSide: number) => ({
    columns: [...ways.keys()],
    coefficients: ways.map(of),
    sense,
    rightSide,
  });
  const value = (way: Way) => way.product.weight;
  const answer = solveProgram({
    goal: atLeast === undefined ? "largest" : "smallest",
    columns: ways.map((way) => ({ objective: atLeast === undefined ? value(way) : energyOf(way), lower: 0, upper: 1, kind: "continuous" })),
    rows: [
      ...limitsOf(design).map(({ of, limit }) => row(of, "at-most", limit)),
      ...design.products.map((product) => row((way) => (way.product === product ? 1 : 0), "at-most", 1)),
      ...(atLeast === undefined ? [] : [row(value, "at-least", atLeast)]),
    ],
  });
  return answer.status === "optimal" ? answer.objective : undefined;
}

const oneProduct: RoutingDesign = {
  horizonS: 10_000,
  edgeRateBPerS: 4e6,
  satellites: { a: { rateBPerS: 2e6, powerW: 40 } },
  contacts: [{ satellite: "a", aosS: 5000, losS: 5500, bytes: 8e9 }],
  products: [
    { satellite: "a", readyS: 0, bytes: 10e9, weight: 6, boardRatio: 0.2, boardEnergyJPerB: 8e-6, edgeRatio: 0.1, edgeEnergyJPerB: 2e-6 },
  ],
  backhaul: [{ fromS: 5500, toS: 10_000, bitsPerS: 8e6 }],
};

describe("routeProducts()", () => {
  it.each(vectors.map((vector) => [vector.id, vector] as const))(
    "routeProducts() meets the vector %s, found by HiGHS and by GLPK",
    (_, vector) => {
      const { expected, tolerance } = vector;
      const design = designOf(vector);
      const plan = routeProducts(design);
      expect(Math.abs(plan.value / expected.value - 1)).toBeLessThan(tolerance.rel);
      expect(Math.abs(plan.bestValue / expected.value - 1)).toBeLessThan(tolerance.rel);
      expect(Math.abs(plan.bound / expected.lpBound - 1)).toBeLessThan(tolerance.rel);
      expect(Math.abs(plan.energyJ / expected.energy_J - 1)).toBeLessThan(tolerance.energy_J.rel);
      expectPossible(design, plan);
    },
  );

  it("routeProducts() by hand: whole only on board; 0.8 of it come down raw, 0.45 go home raw", () => {
    const [onBoard] = routeProducts(oneProduct).products;
    expect(onBoard?.mode).toBe("board");
    expect(onBoard?.share).toBeCloseTo(1, 6);
    const without = (of: Partial<RoutingDesign>) => routeProducts({ ...oneProduct, ...of });
    const atEdge = without({ satellites: {} });
    expect(atEdge.products[0]?.mode).toBe("edge");
    expect(atEdge.bestValue).toBeCloseTo(6 * 0.8, 6);
    const atHome = without({ satellites: {}, edgeRateBPerS: 0 });
    expect(atHome.products[0]?.mode).toBe("home");
    expect(atHome.bestValue).toBeCloseTo(6 * 0.45, 6);
    expect(atHome.energyJ).toBe(0);
  });

  it("routeProducts() by hand: power on board for half of it, and an edge that is too slow for more than 0.18", () => {
    const weak = { ...oneProduct, satellites: { a: { rateBPerS: 2e6, powerW: 8 } }, edgeRateBPerS: 4e5 };
    const plan = routeProducts({ ...weak, backhaul: [{ fromS: 0, toS: 10_000, bitsPerS: 8e5 }] }); // 0.45 GB home behind LOS
    expect(plan.products[0]?.mode).toBe("board");
    expect(plan.bestValue).toBeCloseTo(6 * 0.225, 6); // 0.45 GB of 2 GB
    expect(routeProducts(weak).bestValue).toBeCloseTo(6 * 0.5, 6); // 8 W · 5,000 s of 80 kJ
  });

  it("routeProducts() chooses the mode with less energy where value is the same", () => {
    const roomy = { ...oneProduct, contacts: [{ satellite: "a", aosS: 5000, losS: 5500, bytes: 20e9 }] };
    expect(routeProducts(roomy).products[0]?.mode).toBe("edge"); // 20 kJ and not 80
    const wide = { ...roomy, backhaul: [{ fromS: 5500, toS: 10_000, bitsPerS: 80e6 }] };
    expect(routeProducts(wide)).toMatchObject({ products: [{ mode: "home" }] });
    expect(routeProducts(wide).energyJ).toBeLessThan(0.01);
  });

  it("routeProducts() is the best plan that was found, under a bound, where the steps end in the search, and the same each time", () => {
    const searched: RoutingDesign = {
      horizonS: 1000,
      edgeRateBPerS: 1e5,
      satellites: { a: { rateBPerS: 3e5, powerW: 1 } },
      contacts: Array.from({ length: 12 }, (_, i) => ({ satellite: "a", aosS: 80 * i, losS: 80 * i + 40, bytes: 1e8 * (1 + (i % 5)) })),
      products: Array.from({ length: 10 }, (_, i) => ({
        satellite: "a",
        readyS: 30 * i,
        bytes: 1e8 * (1 + ((i * 7) % 4)),
        weight: 1 + ((i * 3) % 5),
        boardRatio: 0.3 + (i % 3) / 10,
        boardEnergyJPerB: 1e-6,
        edgeRatio: 0.5,
        edgeEnergyJPerB: 1e-6,
      })),
      backhaul: [{ fromS: 0, toS: 1000, bitsPerS: 1e6 }],
    };
    const [cut, proven] = [routeProducts(searched, stepBudget(50, "")), routeProducts(searched)];
    expect([cut.isProven, proven.isProven]).toEqual([false, true]);
    expect(cut.value).toBeLessThanOrEqual(proven.bestValue);
    expect(cut.bound).toBeGreaterThanOrEqual(proven.bestValue);
    expect(cut.products.reduce((sum, { share }, i) => sum + share * (searched.products[i]?.weight ?? Number.NaN), 0)).toBeCloseTo(
      cut.value,
      9,
    );
    expect(routeProducts(searched, stepBudget(50, ""))).toEqual(cut);
    expect(() => routeProducts(searched, stepBudget(1, "take fewer"))).toThrow(/^Routing of products must be found .*: take fewer$/);
  });

  it("routeProducts() leaves a product that no contact can take, and plans nothing without one", () => {
    const late = { ...oneProduct, products: oneProduct.products.map((product) => ({ ...product, readyS: 5001 })) };
    expect(routeProducts(late)).toEqual({
      isProven: true,
      value: 0,
      bestValue: 0,
      bound: 0,
      energyJ: 0,
      products: [{ mode: undefined, share: 0, parts: [], heldBy: ["no-contact"] }],
      limits: [],
    });
    expect(routeProducts({ ...oneProduct, products: [] }).products).toEqual([]);
  });

  it("routeProducts() agrees with every choice of modes, in value and in energy", () => {
    fc.assert(
      fc.property(routings, (design) => {
        const plan = routeProducts(design);
        expectPossible(design, plan);
        const values = choices(design.products.length).map((modes) => bestWith(design, modes) ?? 0);
        const best = Math.max(...values);
        expect(Math.abs(plan.bestValue - best)).toBeLessThan(1e-4);
        const least = choices(design.products.length).map(
          (modes) => bestWith(design, modes, best - 1e-7 * Math.max(1, best)) ?? Number.POSITIVE_INFINITY,
        );
        expect(Math.abs(plan.energyJ / 1000 - Math.min(...least))).toBeLessThan(0.05 + 1e-3 * Math.min(...least));
      }),
      { numRuns: 60 },
    );
  });

  it("routeProducts() has no more value than its bound, and no less with more backhaul", () => {
    fc.assert(
      fc.property(routings, fc.double({ min: 1, max: 5, noNaN: true }), (design, factor) => {
        const plan = routeProducts(design);
        expect(plan.bound).toBeGreaterThanOrEqual(plan.bestValue);
        expect(plan.value).toBeLessThan(plan.bestValue + 1e-4);
        const faster = { ...design, backhaul: design.backhaul.map((window) => ({ ...window, bitsPerS: window.bitsPerS * factor })) };
        expect(routeProducts(faster).bestValue).toBeGreaterThan(plan.bestValue - 1e-4);
      }),
      { numRuns: 60 },
    );
  });

  it("routeProducts() has a plan of least energy where rows that are off by a little would be worth more than it may cost", () => {
    const product = { satellite: "a", readyS: 0, boardEnergyJPerB: 4e-6, edgeRatio: 0.05, edgeEnergyJPerB: 2e-6 };
    const plan = routeProducts({
      horizonS: 36_000,
      edgeRateBPerS: 100_000,
      satellites: { a: { rateBPerS: 1_500_000, powerW: 5 * 1.199999173151985 } },
      contacts: [
        { satellite: "a", aosS: 0, losS: 100, bytes: 1e8 },
        { satellite: "a", aosS: 11_963, losS: 12_078, bytes: 6e9 },
      ],
      products: [
        { ...product, bytes: 18e9, weight: 7, boardRatio: 0.2 },
        { ...product, bytes: 9e9, weight: 1, boardRatio: 0.05 },
      ],
      backhaul: [{ fromS: 0, toS: 36_000, bitsPerS: 2e6 }],
    });
    expect(plan.products.map(({ mode }) => mode)).toEqual(["board", "edge"]);
    expect(plan.products[0]?.share).toBeCloseTo((6 * 11_963) / 72_000, 5); // 71,778 J of 72 kJ
    expect(plan.products[1]?.share).toBeCloseTo((0.1e9 + 100_000 * (36_000 - 12_078)) / 9e9, 5); // all of the first contact, and what the edge takes behind the second
    expect(plan.bound).toBeGreaterThanOrEqual(plan.bestValue);
  });

  it("routeProducts() refuses a design whose numbers are none", () => {
    expect(() => routeProducts({ ...oneProduct, horizonS: Number.NaN })).toThrow(/^Horizon must be above zero/);
  });
});
