import { describe, expect, it } from "vitest";
import { checkRouting, type RoutingDesign } from "../../../../constructs/engineering/routing/routing-design";

const contact = { satellite: "a", aosS: 10, losS: 20, bytes: 1e9 };
const product = {
  satellite: "a",
  readyS: 5,
  bytes: 1e9,
  weight: 1,
  boardRatio: 0.1,
  boardEnergyJPerB: 1e-6,
  edgeRatio: 0.2,
  edgeEnergyJPerB: 1e-6,
};
const design: RoutingDesign = {
  horizonS: 100,
  edgeRateBPerS: 1e6,
  satellites: { a: { rateBPerS: 1e6, powerW: 10 } },
  contacts: [contact],
  products: [product],
  backhaul: [{ fromS: 0, toS: 200, bitsPerS: 1e6 }],
};

describe("checkRouting()", () => {
  it("checkRouting() takes a design with contacts up to the end of the horizon", () => {
    expect(() => checkRouting({ ...design, contacts: [{ ...contact, aosS: 0, losS: 100 }] })).not.toThrow();
  });

  it("checkRouting() takes a contact and a backhaul window that last no time", () => {
    const [none, shut] = [
      { ...contact, aosS: 10, losS: 10 },
      { fromS: 10, toS: 10, bitsPerS: 1e6 },
    ];
    expect(() => checkRouting({ ...design, contacts: [none], backhaul: [shut] })).not.toThrow();
  });

  it.each([{ aosS: -1 }, { losS: 9 }, { losS: 100.5 }, { aosS: Number.NaN }, { losS: Number.NaN }])(
    "checkRouting() refuses a contact outside the horizon: %j",
    (of) => {
      expect(() => checkRouting({ ...design, contacts: [{ ...contact, ...of }] })).toThrow(
        /^Contact of a must lie within the horizon of 100 s but lasts/,
      );
    },
  );

  it.each([
    ["readyS", /^Readiness of a product of a must not be negative but is -1 s/],
    ["bytes", /^Volume of a product of a/],
    ["weight", /^Weight of a product of a/],
    ["boardRatio", /^Board ratio of a product of a/],
    ["boardEnergyJPerB", /^Board energy of a product of a/],
    ["edgeRatio", /^Edge ratio of a product of a/],
    ["edgeEnergyJPerB", /^Edge energy of a product of a/],
  ] as const)("checkRouting() refuses a product with %s below zero or none", (name, message) => {
    expect(() => checkRouting({ ...design, products: [{ ...product, [name]: -1 }] })).toThrow(message);
    expect(() => checkRouting({ ...design, products: [{ ...product, [name]: Number.NaN }] })).toThrow(RangeError);
  });

  it.each([
    ["horizon", { horizonS: 0 }, /^Horizon must be above zero but is 0 s/],
    ["edge", { edgeRateBPerS: -1 }, /^Processing rate of the edge must not be negative but is -1 B\/s/],
    ["rate on board", { satellites: { a: { rateBPerS: -1, powerW: 0 } } }, /^Processing rate of a must not be negative but is -1 B\/s/],
    [
      "power on board",
      { satellites: { a: { rateBPerS: 0, powerW: Number.NaN } } },
      /^Power for processing of a must not be negative but is NaN W/,
    ],
    ["volume of a contact", { contacts: [{ ...contact, bytes: -1 }] }, /^Volume of a contact of a must not be negative but is -1 B/],
    [
      "window",
      { backhaul: [{ fromS: 5, toS: 4, bitsPerS: 1 }] },
      /^Backhaul window must begin in the horizon and end later but lasts from 5 to 4 s/,
    ],
    [
      "rate of the backhaul",
      { backhaul: [{ fromS: 0, toS: 4, bitsPerS: -1 }] },
      /^Rate of the backhaul must not be negative but is -1 bit\/s/,
    ],
  ])("checkRouting() refuses a %s that is none", (_, of, message) => {
    expect(() => checkRouting({ ...design, ...of })).toThrow(message);
  });
});
