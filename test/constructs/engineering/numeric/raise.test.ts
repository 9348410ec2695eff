import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { mulberry32 } from "../../../../constructs/engineering/numeric/mulberry32";
import { raise } from "../../../../constructs/engineering/numeric/raise";
import { relativeDifference } from "../../../support/reference";

/** Digest of the bits of 10,000 values at random places, the same ones every time. */
function digest(value: (draw: () => number) => number): string {
  const draw = mulberry32(1);
  const values = Float64Array.from({ length: 10_000 }, () => value(draw));
  return createHash("sha256").update(values).digest("hex").slice(0, 16);
}

describe("raise()", () => {
  // By mpmath 1.3.0 with 40 digits, rounded to the nearest double.
  it.each([
    [0.25, 0.8, 0.32987697769322355],
    [1.5, 0.85, 1.4114892347853742],
    [2.75, 0.22, 1.249261030085559],
    [66.5, -1.6364, 0.0010402426589269775],
    [0.8125, 5.2559, 0.3357690396601823],
    [1.125, -7.6, 0.4085458745494845],
    [95, 0.625, 17.22174892188519],
    [10, -0.3, 0.5011872336272722],
    [2, -0.375, 0.7711054127039704],
    [1.1, 16, 4.594972986357222],
    [0.3, -3, 37.03703703703704],
  ])("raise(%d, %d) is the exact power within 2e-15", (base, exponent, exact) => {
    expect(relativeDifference(raise(base, exponent), exact)).toBeLessThan(2e-15);
  });

  it("raise() is exact where the power is", () => {
    for (let exponent = -60; exponent <= 60; exponent++)
      expect(raise(2, exponent)).toBe(Number(`0b1${"0".repeat(60 + exponent)}`) / 2 ** 60);
    for (let exponent = 0; exponent <= 22; exponent++) expect(raise(10, exponent)).toBe(Number(`1e${exponent}`));
    expect([raise(-3, 3), raise(7, 0), raise(0, 0.8), raise(0, 0), raise(0, -0.5), raise(1, 0.3)]).toEqual([-27, 1, 0, 1, Infinity, 1]);
  });

  it("raise() has no power of a negative number by a fraction, and refuses an exponent without end", () => {
    expect(raise(-2, 0.5)).toBeNaN();
    for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY]) expect(() => raise(2, wrong)).toThrow(/^Exponent must be finite/);
  });

  // Node 20.20, 22.23, 24.21 and 26.12 gave these bits.
  it("raise() gives the same bits under every version of Node", () => {
    expect(digest((draw) => raise(10 * draw(), 16 * draw() - 8))).toBe("724448aacd7ac2b2");
  });
});

/** What equations take of Node besides: a function, from where to where it is asked, and the digest that Node 20.20, 22.23, 24.21 and 26.12 gave. */
const functionsOfNode = [
  ["exp", -10, 10, "2a6441f9636e94d9"],
  ["expm1", -10, 10, "ff98b5d66004b1e1"],
  ["log", 0, 10, "4a071d0642029532"],
  ["log10", 0, 10, "0f2b92d9228b11e4"],
  ["log1p", 0, 10, "d16b05be087332c6"],
  ["log2", 0, 10, "a33f14467f98be14"],
  ["sin", -10, 10, "8a503dcfc59b552c"],
  ["cos", -10, 10, "6d27e723ec84a051"],
  ["tan", -10, 10, "de7678b2e2381469"],
  ["asin", -1, 1, "36c51b7de185e832"],
  ["acos", -1, 1, "0541e0b780083067"],
  ["atan", -1, 10, "40027bdaa293759c"],
] as const;

describe("functions of Node that equations take", () => {
  it.each(functionsOfNode)("Math.%s gives the same bits under every version of Node", (name, from, to, expected) => {
    expect(digest((draw) => Math[name](from + (to - from) * draw()))).toBe(expected);
  });
});
