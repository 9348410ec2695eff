import { describe, expect, it } from "vitest";
import { networkLimits } from "../../../../../constructs/studies/network/limits/network-limits";
import { cable, load, rack, solved, source } from "../../../../support/network/test-nodes";

const places = { placeC: [25, 25], elevationM: 0 };
const range = { voltageRangeV: [200, 240] as const };

function voltagesOf(nodes: Parameters<typeof solved>[0], factor = 1) {
  const limits = networkLimits(solved(nodes, { sourceVoltageFactor: factor }).run, places);
  return limits.filter(({ unit, kind }) => unit === "V" && kind.startsWith("voltage"));
}

describe("voltageLimits()", () => {
  it("voltageLimits() gives lowest and highest between the conductors of a device, worked by hand", () => {
    // 2,300 W to neutral behind 40 m of 4 mm²: 225.408 V (docs/physics/network.md)
    const [lowest, highest] = voltagesOf([source("a"), cable("c", "a", 40, 4), load("l", "c", "1N", 2300, range)]);
    expect(lowest).toMatchObject({ kind: "voltage-lowest", node: "l", limit: 200, bound: "at-least", value: expect.closeTo(225.4083, 3) });
    expect(highest).toMatchObject({ kind: "voltage-highest", limit: 240, bound: "at-most", value: expect.closeTo(225.4083, 3) });
  });

  it("voltageLimits() takes the worst and the best leg of three: a loaded L1 lowers one and lifts another", () => {
    const nodes = [source("a"), cable("c", "a", 100, 4), load("heavy", "c", "1N", 4000), load("three", "c", "123N", 30, range)];
    const [lowest, highest] = voltagesOf(nodes);
    // a part on 123N states between lines: √3 times its legs
    expect(lowest?.value).toBeLessThan(222 * Math.sqrt(3));
    expect(highest?.value).toBeGreaterThan(230 * Math.sqrt(3)); // the neutral's drop moves the star point
  });

  it("voltageLimits() takes between lines what a part on 123N gets: √3 · 230 V, and to neutral what supplies of a rack on 123N do", () => {
    const { supplies, ...rest } = rack("r", ["a"], 2000, 2000);
    const spread = { ...rest, ...range, supplies: supplies.map((one) => ({ ...one, connection: "123N" as const })) };
    const [pump, , psu] = voltagesOf([source("a"), load("p", "a", "123N", 30, range), spread]);
    expect(pump?.value).toBeCloseTo(398.372, 3);
    expect(psu?.value).toBeCloseTo(230, 9);
  });

  it("voltageLimits() sees a device between two phases at √3 of the voltage to neutral", () => {
    const [lowest] = voltagesOf([source("a", { lineToNeutralV: 120 }), load("l", "a", "12", 10, range)]);
    expect(lowest?.value).toBeCloseTo(120 * Math.sqrt(3), 9);
  });

  it("voltageLimits() judges each supply of a rack, at the voltage of its scenario, and nothing without a range", () => {
    const it = { ...rack("r", ["a", "b"], 2000, 2000), ...range };
    expect(voltagesOf([source("a"), source("b"), it], 0.8).map(({ node, value }) => [node, value])).toEqual([
      ["r/psu-1", expect.closeTo(184, 9)],
      ["r/psu-1", expect.closeTo(184, 9)],
      ["r/psu-2", expect.closeTo(184, 9)],
      ["r/psu-2", expect.closeTo(184, 9)],
    ]);
    expect(voltagesOf([source("a"), source("b"), rack("r", ["a", "b"], 2000, 2000)])).toEqual([]);
  });
});
