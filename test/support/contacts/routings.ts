import fc from "fast-check";
import type { RoutingContact, RoutingDesign, RoutingProduct } from "../../../constructs/engineering/routing/routing-design";

const horizonS = 36_000;
const satellite = fc.constantFrom("a", "b");
const tenths = (max: number) => fc.integer({ min: 0, max: 10 * max }).map((n) => n / 10);

const contact: fc.Arbitrary<RoutingContact> = fc
  .record({
    satellite,
    aosS: fc.integer({ min: 0, max: horizonS - 600 }),
    lengthS: fc.integer({ min: 100, max: 600 }),
    gigabytes: tenths(25),
  })
  .map(({ lengthS, gigabytes, ...of }) => ({ ...of, losS: of.aosS + lengthS, bytes: gigabytes * 1e9 }));

const product: fc.Arbitrary<RoutingProduct> = fc
  .record({
    satellite,
    readyS: fc.integer({ min: 0, max: 20_000 }),
    gigabytes: fc.integer({ min: 1, max: 30 }),
    weight: fc.integer({ min: 0, max: 9 }),
    boardRatio: fc.constantFrom(0.05, 0.2, 0.4),
    boardEnergyJPerB: fc.constantFrom(4e-6, 9e-6),
    edgeRatio: fc.constantFrom(0.05, 0.3),
    edgeEnergyJPerB: fc.constantFrom(2e-6, 3e-6),
  })
  .map(({ gigabytes, ...of }) => ({ ...of, bytes: gigabytes * 1e9 }));

const board = fc.record({ rateBPerS: fc.constantFrom(0, 3e5, 1.5e6), powerW: fc.constantFrom(5, 20) });

/** Few products of two satellites, through few contacts, in which every limit binds now and then. */
export const routings: fc.Arbitrary<RoutingDesign> = fc.record({
  horizonS: fc.constant(horizonS),
  edgeRateBPerS: fc.constantFrom(0, 3e5, 1e7),
  satellites: fc.record({ a: board, b: board }),
  contacts: fc.array(contact, { maxLength: 4 }),
  products: fc.array(product, { maxLength: 3 }),
  backhaul: fc.constantFrom(
    [],
    [{ fromS: 0, toS: 36_000, bitsPerS: 16e6 }],
    [
      { fromS: 0, toS: 9000, bitsPerS: 3e6 },
      { fromS: 15_000, toS: 40_000, bitsPerS: 5e6 },
    ],
  ),
});
