import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findFirstBreak } from "../../../../constructs/engineering/numeric/first-break";
import { uniform } from "../../../support/generated/uniform";

/** A scan of 0 to 10 in steps of 0.25 for the first place where a number is negative. */
function scan(
  f: (x: number) => number,
  mayBreakBetween: (one: number, other: number) => boolean = () => true,
  nextLook: (one: number, other: number) => number | undefined = () => undefined,
) {
  let looks = 0;
  const found = findFirstBreak({
    from: 0,
    to: 10,
    step: 0.25,
    tolerance: 0.01,
    look: (x) => {
      looks++;
      return f(x);
    },
    isBroken: (seen) => seen < 0,
    mayBreakBetween,
    nextLook,
  });
  return { found, looks };
}

describe("findFirstBreak()", () => {
  it("findFirstBreak() finds where something breaks within the tolerance, and looks last at a broken place", () => {
    fc.assert(
      fc.property(uniform(0, 9.99), (limit) => {
        const { found } = scan((x) => limit - x);
        if (found.kind !== "between") throw new Error(found.kind);
        expect(found.heldTo).toBeLessThanOrEqual(limit);
        expect(found.heldTo).toBeGreaterThan(limit - 0.01);
        expect(found.seen).toBeLessThan(0);
      }),
    );
  });

  it("findFirstBreak() says when nothing holds at the start, and when everything holds to the end", () => {
    expect(scan(() => -1).found).toEqual({ kind: "at-start", seen: -1 });
    expect(scan(() => 1).found).toEqual({ kind: "never", first: 1 });
  });

  it("findFirstBreak() finds the first of several breaks, also one that closes again", () => {
    const { found } = scan((x) => (x > 3.1 && x < 3.6 ? -1 : x > 8 ? -2 : 1));
    expect(found).toMatchObject({ kind: "between", seen: -1 });
    expect(found.kind === "between" && found.heldTo).toBeCloseTo(3.1, 1);
  });

  it("findFirstBreak() leaves out the steps between places that cannot break between them", () => {
    const everyStep = scan((x) => 5 - x);
    const roomy = scan(
      (x) => 5 - x,
      (one, other) => Math.min(one, other) < Math.abs(one - other),
    );
    expect(roomy.found).toEqual(everyStep.found);
    expect(roomy.looks).toBeLessThan(everyStep.looks / 1.5);
  });

  it("findFirstBreak() gives the same wherever it is told to look next, also by what is not a number, and looks hardly more often for it", () => {
    const limit = uniform(0, 9.99);
    const share = fc.oneof(fc.constantFrom(undefined, Number.NaN, Number.NEGATIVE_INFINITY), uniform(-1, 2));
    fc.assert(
      fc.property(limit, fc.array(share, { minLength: 1 }), (at, shares) => {
        let told = 0;
        const own = scan((x) => at - x);
        const led = scan(
          (x) => at - x,
          () => true,
          () => shares[told++ % shares.length],
        );
        expect(led.found).toEqual(own.found);
        expect(led.looks).toBeLessThanOrEqual(own.looks + 3 * 5);
      }),
    );
  });

  it("findFirstBreak() that is led to the break looks there and beside it", () => {
    const led = scan(
      (x) => 7.53 - x,
      (one, other) => Math.min(one, other) < Math.abs(one - other),
      (one, other) => (other < 0 ? one / (one - other) : one / (2 * (one - other))),
    );
    expect(led.found).toMatchObject({ kind: "between", heldTo: expect.closeTo(7.53, 1) });
    expect(led.looks).toBeLessThanOrEqual(12);
  });

  it("findFirstBreak() tells a look what was seen on both sides of it", () => {
    const asked: [number, readonly [number, number] | undefined][] = [];
    findFirstBreak<number>({
      from: 0,
      to: 4,
      step: 1,
      tolerance: 1,
      look: (x, between) => {
        asked.push([x, between]);
        return x;
      },
      isBroken: (x) => x > 2.5,
      mayBreakBetween: () => true,
    });
    expect(asked).toEqual([
      [0, undefined],
      [4, undefined],
      [2, [0, 4]],
      [1, [0, 2]],
      [3, [2, 4]],
    ]);
  });

  it("findFirstBreak() ends at the end when the last step is short", () => {
    const { found } = scan((x) => (x < 10 ? 1 : -1));
    expect(found.kind === "between" && found.heldTo).toBeCloseTo(10, 1);
  });
});
