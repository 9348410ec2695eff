import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goodputBitPerS } from "../../../../constructs/engineering/data-flow/goodput";

/** 512 kbit/s over a geostationary satellite. */
const way = { rateBitPerS: 512_000, roundTripS: 0.6, loss: 0.01, congestion: "loss-based", mtuBytes: 1400, efficiency: 0.82 } as const;

describe("goodputBitPerS()", () => {
  it("is what losses leave of a flow that takes them for congestion, and the rate of one that does not", () => {
    // 8·1348·√1.5/(0.6·0.1) and 0.82·512,000
    expect(goodputBitPerS(way)).toBeCloseTo(220_127, 0);
    expect(goodputBitPerS({ ...way, congestion: "bbr" })).toBe(419_840);
    expect(goodputBitPerS({ ...way, loss: 0 })).toBe(419_840);
    expect(goodputBitPerS({ ...way, roundTripS: 0 })).toBe(419_840);
    expect(goodputBitPerS({ ...way, roundTripS: 0.62, loss: 0.0127 })).toBeCloseTo(189_031, 0);
  });

  it("never passes its rate, and falls with loss and round trip", () => {
    const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
    fc.assert(
      fc.property(number(1e3, 1e9), number(0, 3), number(0, 0.5), number(0, 0.5), (rateBitPerS, roundTripS, loss, more) => {
        const good = goodputBitPerS({ ...way, rateBitPerS, roundTripS, loss });
        expect(good).toBeLessThanOrEqual(0.82 * rateBitPerS);
        expect(goodputBitPerS({ ...way, rateBitPerS, roundTripS: roundTripS + more, loss: loss + more })).toBeLessThanOrEqual(good);
      }),
    );
  });

  it("refuses a packet without room for data, and no rate", () => {
    expect(() => goodputBitPerS({ ...way, mtuBytes: 52 })).toThrow(/Data in a packet must be above zero but is 0 B/);
    expect(() => goodputBitPerS({ ...way, rateBitPerS: 0 })).toThrow(/Rate of the backhaul must be above zero but is 0 bit\/s/);
  });
});
