import { describe, expect, it } from "vitest";
import { routingColumns } from "../../../../constructs/engineering/routing/routing-columns";
import type { RoutingDesign, RoutingProduct } from "../../../../constructs/engineering/routing/routing-design";

const contact = (satellite: string, aosS: number) => ({ satellite, aosS, losS: aosS + 10, bytes: 1 });
const product = (satellite: string, readyS: number): RoutingProduct => ({
  satellite,
  readyS,
  bytes: 1,
  weight: 1,
  boardRatio: 1,
  boardEnergyJPerB: 0,
  edgeRatio: 1,
  edgeEnergyJPerB: 0,
});
const design: RoutingDesign = {
  horizonS: 100,
  edgeRateBPerS: 1,
  satellites: {},
  contacts: [contact("a", 20), contact("b", 20), contact("a", 50)],
  products: [product("a", 20), product("b", 21), product("a", 21)],
  backhaul: [],
};

describe("routingColumns()", () => {
  it("routingColumns() has each mode of a product through each contact of its satellite that begins when it is ready or later", () => {
    const { modes, shares } = routingColumns(design);
    expect(modes.map(({ product: place, mode }) => `${place} ${mode}`)).toEqual([
      "0 board",
      "0 edge",
      "0 home",
      "2 board",
      "2 edge",
      "2 home",
    ]);
    expect(shares.map((share) => `${share.product} ${share.mode} ${share.contact} ${share.modeColumn}`)).toEqual([
      "0 board 0 0",
      "0 edge 0 1",
      "0 home 0 2",
      "0 board 2 0",
      "0 edge 2 1",
      "0 home 2 2",
      "2 board 2 3",
      "2 edge 2 4",
      "2 home 2 5",
    ]);
  });

  it("routingColumns() are counted through, modes before shares", () => {
    const { modes, shares } = routingColumns(design);
    expect([...modes, ...shares].map(({ column }) => column)).toEqual([...Array(15).keys()]);
  });
});
