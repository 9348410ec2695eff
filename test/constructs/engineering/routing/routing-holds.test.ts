import { describe, expect, it } from "vitest";
import { routeProducts } from "../../../../constructs/engineering/routing/route-products";
import { routingColumns } from "../../../../constructs/engineering/routing/routing-columns";
import type { RoutingDesign } from "../../../../constructs/engineering/routing/routing-design";
import { heldBy, roomsOf } from "../../../../constructs/engineering/routing/routing-holds";
import type { RoutingLimit, RoutingLimitKind } from "../../../../constructs/engineering/routing/routing-rows";

const contact = { satellite: "a", aosS: 5000, losS: 5500, bytes: 8e9 };
const product = {
  satellite: "a",
  readyS: 0,
  bytes: 10e9,
  weight: 6,
  boardRatio: 0.2,
  boardEnergyJPerB: 8e-6,
  edgeRatio: 0.1,
  edgeEnergyJPerB: 2e-6,
};

/** One product of 10 GB: 1.6 GB may go home whole from the edge, 2 GB from the board. */
const design: RoutingDesign = {
  horizonS: 10_000,
  edgeRateBPerS: 4e6,
  satellites: {},
  contacts: [contact],
  products: [product],
  backhaul: [{ fromS: 5500, toS: 10_000, bitsPerS: 8e6 }],
};
const held = (of: Partial<RoutingDesign>) => routeProducts({ ...design, ...of }).products[0]?.heldBy;

/** A limit that a share alone comes up against. */
const limit = (kind: RoutingLimitKind, column: number, coefficient: number, rightSide: number): RoutingLimit => ({
  kind,
  contact: 0,
  row: { columns: [column], coefficients: [coefficient], sense: "at-most", rightSide },
});

describe("roomsOf()", () => {
  it("roomsOf() by hand: half of a product that takes 10 leaves room for another half below 10, and for 2.5 times as much below 15 that it takes 5 of", () => {
    const values = Float64Array.of(0.5);
    expect(roomsOf([limit("contact", 0, 10, 10), limit("backhaul", 0, 5, 15)], values).get(0)).toEqual([
      { kind: "contact", hasAny: true, more: 0.5 },
      { kind: "backhaul", hasAny: true, more: 2.5 },
    ]);
  });
});

describe("heldBy()", () => {
  it("heldBy() leaves out what has no room at all where one other mode has any", () => {
    const columns = routingColumns(design);
    const [onBoard, atEdge, atHome] = columns.shares.map(({ column }) => column) as [number, number, number];
    const rooms = roomsOf(
      [limit("board-rate", onBoard, 1, 0), limit("edge-rate", atEdge, 2, 1), limit("contact", atHome, 1, 0)],
      new Float64Array(6),
    );
    expect(heldBy(0, undefined, columns, rooms)).toEqual(["edge-rate"]);
  });

  it("heldBy() is nothing of a product that goes whole", () => {
    expect(held({ satellites: { a: { rateBPerS: 2e6, powerW: 40 } } })).toEqual([]);
  });

  it("heldBy() by hand: 0.8 of it in the contact, 0.5 by power or rate on board, 0.45 over the backhaul, 0.18 at the edge", () => {
    expect(held({})).toEqual(["contact"]); // at the edge, 8 of 10 GB
    const narrow = { ...contact, bytes: 1e6 };
    expect(held({ satellites: { a: { rateBPerS: 2e6, powerW: 8 } }, contacts: [{ ...contact, bytes: 3e9 }] })).toEqual(["board-power"]);
    expect(held({ satellites: { a: { rateBPerS: 1e6, powerW: 80 } }, contacts: [{ ...contact, bytes: 3e9 }] })).toEqual(["board-rate"]);
    expect(held({ satellites: { a: { rateBPerS: 2e6, powerW: 80 } }, contacts: [narrow] })).toEqual(["contact"]);
    expect(held({ edgeRateBPerS: 0 })).toEqual(["backhaul"]); // at home
    expect(held({ edgeRateBPerS: 4e5, backhaul: [{ fromS: 0, toS: 10_000, bitsPerS: 3.2e5 }] })).toEqual(["backhaul", "edge-rate"]); // 0.18 either way
    expect(held({ edgeRateBPerS: 4e5, backhaul: [{ fromS: 0, toS: 10_000, bitsPerS: 8e5 }] })).toEqual(["edge-rate"]);
  });

  it("heldBy() says that no contact comes, or what leaves no room in any mode", () => {
    expect(held({ products: [{ ...product, readyS: 5001 }] })).toEqual(["no-contact"]);
    expect(held({ backhaul: [] })).toEqual(["backhaul"]);
    expect(held({ contacts: [{ ...contact, bytes: 0 }] })).toEqual(["contact"]);
  });

  it("heldBy() asks a product that stays what takes its room from it in each mode", () => {
    const plan = routeProducts({ ...design, products: [product, { ...product, weight: 1 }] });
    expect(plan.products.map(({ mode }) => mode)).toEqual(["edge", undefined]);
    expect(plan.products[1]?.heldBy).toEqual(["contact"]);
  });
});

describe("limitUses()", () => {
  it("limitUses() by hand: the whole contact, 8 of 18 GB at the edge, 0.8 of 4.5 GB over the backhaul", () => {
    const uses = new Map(routeProducts(design).limits.map(({ kind, share }) => [kind, share]));
    expect([...uses.keys()]).toEqual(["contact", "edge-rate", "backhaul"]); // a satellite that processes nothing has no other limits
    expect(uses.get("contact")).toBeCloseTo(1, 5);
    expect(uses.get("edge-rate")).toBeCloseTo(8 / 18, 5);
    expect(uses.get("backhaul")).toBeCloseTo(0.8 / 4.5, 5);
  });

  it("limitUses() takes a product with a slower edge for more of it: 8 GB at 2 MB/s of 4,500 s", () => {
    const slow = routeProducts({ ...design, products: [{ ...product, edgeRateBPerS: 2e6 }] });
    expect(slow.limits.find(({ kind }) => kind === "edge-rate")?.share).toBeCloseTo(4000 / 4500, 5);
    const slower = routeProducts({ ...design, products: [{ ...product, edgeRateBPerS: 1.5e6 }] });
    expect(slower.products[0]).toMatchObject({ mode: "edge", heldBy: ["edge-rate"] });
    expect(slower.bestValue).toBeCloseTo(6 * 0.675, 5);
  });
});
