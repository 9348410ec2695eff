import { describe, expect, it } from "vitest";
import { routingColumns } from "../../../../constructs/engineering/routing/routing-columns";
import type { RoutingDesign } from "../../../../constructs/engineering/routing/routing-design";
import { energyKj, routingRows } from "../../../../constructs/engineering/routing/routing-rows";

/** One product of 20 GB with two contacts: columns 0 to 2 are board, edge and home, 3 to 5 those through the first contact, 6 to 8 through the second. */
const design: RoutingDesign = {
  horizonS: 10_000,
  edgeRateBPerS: 2e6,
  satellites: { a: { rateBPerS: 1e6, powerW: 30 } },
  contacts: [
    { satellite: "a", aosS: 1000, losS: 1500, bytes: 8e9 },
    { satellite: "a", aosS: 4000, losS: 4600, bytes: 9e9 },
  ],
  products: [
    { satellite: "a", readyS: 0, bytes: 20e9, weight: 5, boardRatio: 0.1, boardEnergyJPerB: 4e-6, edgeRatio: 0.25, edgeEnergyJPerB: 2e-6 },
  ],
  backhaul: [
    { fromS: 0, toS: 2500, bitsPerS: 8e6 },
    { fromS: 5000, toS: 20_000, bitsPerS: 4e6 },
  ],
};

/** Rows as text: coefficient times column, and the limit. */
function written(of: RoutingDesign): string[] {
  return routingRows(of, routingColumns(of)).map(({ columns, coefficients, sense, rightSide }) => {
    expect(sense).toBe("at-most");
    return `${columns.map((column, i) => `${Number((coefficients[i] as number).toPrecision(9))}·${column}`).join(" ")} ≤ ${rightSide}`;
  });
}

describe("routingRows()", () => {
  it("routingRows() by hand, in GB and kJ", () => {
    expect(written(design)).toEqual([
      "1·0 1·1 1·2 ≤ 1", // one mode
      "-1·0 1·3 1·6 ≤ 0", // shares of a mode that is chosen
      "-1·1 1·4 1·7 ≤ 0",
      "-1·2 1·5 1·8 ≤ 0",
      "2·3 20·4 20·5 ≤ 8", // what comes down in the first contact
      "20·3 ≤ 1", // on board until 1,000 s: 1 MB/s, 30 W
      "80·3 ≤ 30",
      "20·4 20·7 ≤ 17", // at the edge from 1,500 s on
      "2·3 5·4 20·5 2·6 5·7 20·8 ≤ 3.5", // sent home from 1,500 s on: 1 GB, and 2.5 GB until the horizon
      "2·6 20·7 20·8 ≤ 9",
      "20·3 20·6 ≤ 4",
      "80·3 80·6 ≤ 120",
      "20·7 ≤ 10.8",
      "2·6 5·7 20·8 ≤ 2.5",
    ]);
  });

  it("routingRows() lets a satellite without limits process nothing on board", () => {
    expect(written({ ...design, satellites: {} }).filter((row) => row.endsWith("≤ 0"))).toHaveLength(3 + 4);
  });
});

describe("energyKj()", () => {
  it("energyKj() is that of the whole product where it is processed: 80 kJ on board, 40 kJ at the edge, none at home", () => {
    expect(routingColumns(design).shares.slice(0, 3).map(energyKj)).toEqual([80, 40, 0]);
  });
});
