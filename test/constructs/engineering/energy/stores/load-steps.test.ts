import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LoadBlock, loadSteps } from "../../../../../constructs/engineering/energy/stores/load-steps";
import { uniform } from "../../../../support/generated/uniform";

/** A step test as a specification for class G2 has it: 0 to 50, 50 to 80 and 80 to 100 % of 40 kW, back in 5 s. */
const acceptance = { availableW: 40_000, levels: [0.5, 0.8, 1], recoveryS: 5 };
const block = (name: string, atS: number, powerW: number, more: Partial<LoadBlock> = {}): LoadBlock => ({
  name,
  atS,
  powerW,
  startingW: powerW,
  walkInS: 0,
  ...more,
});

describe("loadSteps()", () => {
  it("loadSteps() by hand: rectifiers at once, an air conditioner, a UPS that walks in over 30 s", () => {
    // 12 kW onto nothing: 20 kW may come. Then 4 kW that start with 9 kW onto 12 kW (30 %): up to 50 %, 8 kW, may come, 9 kW come.
    // The UPS of 15 kW brings a sixth of itself within 5 s, 2.5 kW, onto 16 kW (40 %): 4 kW may come.
    const steps = loadSteps(
      [block("ups", 120, 15_000, { walkInS: 30 }), block("rectifiers", 0, 12_000), block("air conditioner", 60, 4000, { startingW: 9000 })],
      acceptance,
    );
    expect(steps).toEqual([
      { atS: 0, parts: [{ name: "rectifiers", value: 12_000 }], baseW: 0, stepW: 12_000, acceptedW: 20_000 },
      { atS: 60, parts: [{ name: "air conditioner", value: 9000 }], baseW: 12_000, stepW: 9000, acceptedW: 8000 },
      { atS: 120, parts: [{ name: "ups", value: 2500 }], baseW: 16_000, stepW: 2500, acceptedW: 4000 },
    ]);
  });

  it("loadSteps() adds what comes within one recovery time, and a walk-in shorter than it comes at once", () => {
    const [first, second] = loadSteps([block("a", 0, 5000), block("b", 5, 6000, { walkInS: 4 }), block("c", 5.1, 1000)], acceptance);
    expect(first).toMatchObject({ parts: [{ name: "a" }, { name: "b" }], stepW: 11_000 });
    expect(second).toMatchObject({ parts: [{ name: "c" }], baseW: 11_000, acceptedW: 9000 });
  });

  it("loadSteps() begins the next step exactly on a level and accepts nothing on full sets", () => {
    const steps = loadSteps([block("a", 0, 20_000), block("b", 60, 20_000), block("c", 120, 1)], acceptance);
    expect(steps.map(({ acceptedW }) => acceptedW)).toEqual([20_000, 12_000, 0]);
  });

  it("loadSteps() loses no load, keeps its order and accepts no more than the sets have left", () => {
    const blocks = fc.array(
      fc
        .record({
          name: fc.string(),
          atS: uniform(0, 100),
          powerW: uniform(0, 9000),
          more: uniform(0, 20_000),
          walkInS: uniform(0, 60),
        })
        .map(({ more, ...rest }) => ({ ...rest, startingW: rest.powerW + more })),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(blocks, (all) => {
        const steps = loadSteps(all, acceptance);
        expect(steps.flatMap(({ parts }) => parts.map(({ name }) => name)).sort()).toEqual(all.map(({ name }) => name).sort());
        steps.forEach((step, i) => {
          const before = steps[i - 1];
          if (before) expect(step.atS - before.atS).toBeGreaterThan(acceptance.recoveryS);
          expect(step.acceptedW).toBeLessThanOrEqual(Math.max(0, 40_000 - step.baseW) + 1e-9);
          expect(step.acceptedW).toBeLessThanOrEqual(20_000);
        });
      }),
    );
  });

  it("loadSteps() refuses a start below the power, and levels in percent", () => {
    expect(() => loadSteps([block("a", 0, 10, { startingW: 5 })], acceptance)).toThrow(/^Starting power of a must be at least/);
    expect(() => loadSteps([], { ...acceptance, levels: [50] })).toThrow(/^Level of a load step must lie/);
    expect(() => loadSteps([], { ...acceptance, availableW: 0 })).toThrow(RangeError);
  });
});
