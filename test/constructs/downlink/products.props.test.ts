import { type DownlinkProps, snapshot } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { skySite } from "../../support/nodes/sky-site";
import { problemsOf } from "../../support/props/problems-of";

const source = { mark: "declared", document: "this test", owner: "you@example.org" } as const;
const onboardProcessing = { rate: "2 MB/s", power: "20 W", energy: "8 J/MB", productRatio: "0.2", source };
const product = { name: "scene", satellite: 49260, size: "24 GB", source };
const satellites = [{ number: 49260, name: "landsat-9", onboardProcessing }];

const nodeOf = (change: object) => {
  const { site, ...design } = skySite(change as Partial<DownlinkProps>);
  return snapshot("sky", site, design);
};
const problems = (change: object) => problemsOf(() => nodeOf(change)).join("\n");
const products = (...changes: readonly object[]) => ({ satellites, products: changes.map((change) => ({ ...product, ...change })) });
const at = (text: string) => Date.parse(text);

describe("downlink.products and satellites[].onboardProcessing", () => {
  it("are nothing where a design does not say them", () => {
    const { sky, stated } = nodeOf({});
    expect(sky).not.toHaveProperty("products");
    expect(sky?.satellites[0]).not.toHaveProperty("onboard");
    expect(stated.filter(({ path }) => path.includes("products") || path.includes("onboard"))).toEqual([]);
  });

  it("come in SI units, ready when the window begins and worth 1 where nothing else is said", () => {
    const { sky } = nodeOf(products({}));
    expect(sky?.satellites[0]?.onboard).toEqual({ rateBPerS: 2e6, powerW: 20, energyJPerB: 8e-6, productRatio: 0.2, source });
    expect(sky?.products).toEqual([
      { name: "scene", catalogueNumber: 49260, readyMs: at("2026-09-20T00:00:00Z"), bytes: 24e9, weight: 1, onboard: {}, edge: {} },
    ]);
    const own = { weight: 2.5, onboard: { energy: "9 J/MB" }, edge: { productRatio: "0.1" }, ready: "2026-09-21T23:59:59.999Z" };
    expect(nodeOf(products(own)).sky?.products).toMatchObject([
      { readyMs: at("2026-09-21T23:59:59.999Z"), weight: 2.5, onboard: { energyJPerB: 9e-6 }, edge: { productRatio: 0.1 } },
    ]);
  });

  it("one that comes again is one each time before the window ends", () => {
    const readyOf = (change: object) => nodeOf(products(change)).sky?.products?.map(({ readyMs }) => new Date(readyMs).toISOString());
    expect(readyOf({ every: "16 h" })).toEqual(["2026-09-20T00:00:00.000Z", "2026-09-20T16:00:00.000Z", "2026-09-21T08:00:00.000Z"]);
    expect(readyOf({ every: "16 h", ready: "2026-09-20T16:00:00Z" })).toHaveLength(2); // the third would be at the end, which is not in the window
    expect(readyOf({ every: "31 d" })).toHaveLength(1);
  });

  it("keep where their numbers come from", () => {
    const { stated } = nodeOf(products({}));
    const paths = stated.filter(({ source: of }) => of.document === "this test").map(({ path }) => path);
    expect(paths).toEqual(["downlink/satellites/landsat-9/onboardProcessing", "downlink/products/scene"]);
  });

  it.each([
    [
      "a satellite that the node does not have",
      products({ satellite: 25544 }),
      /downlink\.products\[0\]\.satellite: must be among downlink\.satellites, 49260, but is 25544: add it to downlink.satellites, or correct the number/,
    ],
    [
      "no satellites at all",
      { satellites: undefined, elements: undefined, window: undefined, products: [product] },
      /downlink\.products\[0\]\.satellite: must be among downlink\.satellites but is 49260 and there are none/,
    ],
    [
      "readiness at the end of the window",
      products({ ready: "2026-09-22T00:00:00Z" }),
      /products\[0\]\.ready: must be in the window from 2026-09-20T00:00:00\.000Z to 2026-09-22T00:00:00\.000Z but is 2026-09-22T00:00:00\.000Z/,
    ],
    ["readiness before the window", products({ ready: "2026-09-19T23:59:59Z" }), /products\[0\]\.ready: must be in the window/],
    [
      "processing on board of a satellite that has none",
      { satellites: [{ number: 49260 }], products: [{ ...product, onboard: { productRatio: "0.1" } }] },
      /products\[0\]\.onboard: is of 49260, which processes nothing on board: add onboardProcessing to the satellite, or leave it out/,
    ],
    [
      "more products than can be proven",
      products({ every: "20 min" }, { name: "other" }),
      /downlink\.products: must be at most 100 in the window, .* but are 145, 144 of them "scene": raise its every, or take a shorter window/,
    ],
    ["two of one name", products({}, {}), /downlink\.products\[1\]/],
    ["a product of nothing", products({ size: "0 B" }), /products\[0\]\.size: must be (?:above|more than|positive)/],
    ["a product beyond any satellite", products({ size: "2000000 GB" }), /products\[0\]\.size/],
    ["a weight of nothing", products({ weight: 0 }), /products\[0\]\.weight/],
    ["no time between two", products({ every: "0 s" }), /products\[0\]\.every: must be at least 1 s/],
    [
      "a board that processes nothing",
      { satellites: [{ number: 49260, onboardProcessing: { ...onboardProcessing, rate: "0 B/s" } }] },
      /satellites\[0\]\.onboardProcessing\.rate/,
    ],
  ])("refuse %s", (_, change, message) => {
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    expect("satellites" in change && change.satellites === undefined ? withoutSky(given) : problems(given)).toMatch(message);
  });

  it("refuse many single ones, and take a hundred", () => {
    const many = (count: number) => products(...Array.from({ length: count }, (_, i) => ({ name: `product-${i}` })));
    expect(problems(many(101))).toMatch(/but are 101: leave some out, or take a shorter window/);
    expect(nodeOf(many(100)).sky?.products).toHaveLength(100);
  });
});

/** Products of a downlink without satellites. */
function withoutSky(given: object): string {
  const { site, downlink, ...design } = skySite();
  const { satellites: _s, elements: _e, window: _w, ...rest } = downlink ?? expect.unreachable();
  return problemsOf(() => snapshot("sky", site, { ...design, downlink: { ...rest, ...given } as DownlinkProps })).join("\n");
}
