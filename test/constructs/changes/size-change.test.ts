import { declarePart, type NodeDesign, type Source } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { changedSize } from "../../../constructs/changes/size-change";
import type { SizeVariation } from "../../../constructs/changes/variations/variation";
import { Current } from "../../../constructs/units";
import { ratedBreaker } from "../../support/props/rated-breaker";

const breakers: SizeVariation = {
  kind: "breaker rating",
  vary: "size",
  prop: "**.breaker.rating",
  what: "Breaker of {name}",
  most: 5,
  sizes: () => ["16 A", "40 A", "50 A", "63 A", "80 A", "100 A", "125 A"],
  sizeOf: (value) => Current.parse(String(value)).amperes,
  voids: ["breakingCapacity", "selectiveUpTo", "neutralRating"],
  restsOn: [],
};
const source: Source = { mark: "verified", document: "Sheet of 50 A" };
const designOf = (breaker: object) =>
  ({ power: { boards: [{ name: "board", circuits: [{ name: "fans", breaker, serves: ["fan"] }] }] } }) as unknown as NodeDesign;
const place = ["power", "boards", 0, "circuits", 0, "breaker", "rating"];
const sized = (breaker: object, steps = 1) => changedSize(designOf(breaker), place, breakers, steps);
const breakerOf = (changed: ReturnType<typeof sized>) => changed?.design.power?.boards[0]?.circuits?.[0]?.breaker;

describe("changedSize()", () => {
  it("changedSize() takes the next larger ratings, and the one after a rating that is none of them", () => {
    expect(sized({ rating: "16 A", source })?.text).toBe("Breaker of circuit fans: 40 A instead of 16 A");
    expect(sized({ rating: "16 A", source }, 3)?.text).toBe("Breaker of circuit fans: 63 A instead of 16 A");
    expect(sized({ rating: Current.amperes(41.5), source })?.text).toBe("Breaker of circuit fans: 50 A instead of 41.5 A");
  });

  it("changedSize() has no step beyond the last size, nor of a part without one", () => {
    expect(sized({ rating: "100 A", source }, 2)).toBeUndefined();
    expect(sized({ source })).toBeUndefined();
    expect(changedSize({}, place, breakers, 1)).toBeUndefined();
  });

  it("changedSize() takes out what was true of the old breaker alone, and names it with its source", () => {
    const breaker = {
      rating: "50 A",
      referenceTemperature: "40 °C",
      breakingCapacity: "10 kA",
      selectiveUpTo: "4 kA",
      neutralRating: "50 A",
      residualCurrent: "0.03 A",
      source,
    };
    const changed = sized(breaker);
    expect(breakerOf(changed)).toEqual({
      rating: "63 A",
      referenceTemperature: "40 °C",
      residualCurrent: "0.03 A",
      source: { mark: "unknown", document: "To be stated: 63 A, tried instead of Sheet of 50 A" },
    });
    expect(changed?.restate).toEqual(
      ["breakingCapacity", "selectiveUpTo", "neutralRating", "source"].map((prop) => `power.boards[board].circuits[fans].breaker.${prop}`),
    );
  });

  it("changedSize() keeps to the ratings of a series, takes its factors and keeps its document", () => {
    const { temperatureFactor, source: document, ...s200 } = ratedBreaker("abb-s200", "50 A");
    const changed = sized({ ...s200, temperatureFactor, source: document });
    expect(breakerOf(changed)).toEqual(ratedBreaker("abb-s200", "63 A"));
    expect(changed?.restate).toEqual([]);
  });

  it("changedSize() goes on with the next series where one ends, the same maker first, with its document and what its maker is to confirm", () => {
    const wide = {
      ...breakers,
      sizes: () => ["63 A", "100 A", "125 A", "160 A", "200 A", "250 A"],
      ofSeries: ["temperatureFactor"],
      toConfirm: ["groupFactor"],
    };
    const s200 = { ...ratedBreaker("abb-s200", "50 A"), breakingCapacity: "10 kA", groupFactor: "0.8" };
    const at = (steps: number) => changedSize(designOf(s200), place, wide, steps);
    expect([1, 2, 4, 5].map((steps) => at(steps)?.text)).toEqual([
      "Breaker of circuit fans: 63 A instead of 50 A",
      "Breaker of circuit fans: 100 A of abb-tmax-xt1 instead of 50 A, because the series abb-s200 ends at 63 A",
      "Breaker of circuit fans: 160 A of abb-tmax-xt1 instead of 50 A, because the series abb-s200 ends at 63 A",
      "Breaker of circuit fans: 200 A of schneider-compact-ns instead of 50 A, because the series abb-s200 ends at 63 A",
    ]);
    expect(breakerOf(at(2))).toEqual({ ...ratedBreaker("abb-tmax-xt1", "100 A"), groupFactor: "0.8" });
    expect(at(2)?.restate).toEqual(["power.boards[board].circuits[fans].breaker.breakingCapacity"]);
    expect(at(2)?.confirm).toEqual(["power.boards[board].circuits[fans].breaker.groupFactor: 0.8, as it was"]);
    // nobody read how a Compact NS derates over temperature: the factors of S 200 are not its own
    const { values, source: document } = declarePart("schneider-compact-ns", { rating: "250 A" });
    expect(breakerOf(at(6))).toEqual({ ...values, part: "schneider-compact-ns", groupFactor: "0.8", source: document });
    expect(at(7)).toBeUndefined();
  });

  it("changedSize() skips ratings that a series does not have, and takes the factors of the one it reaches", () => {
    const { values, part, source: document } = declarePart("abb-tmax-xt1", { rating: "63 A" });
    const changed = sized({ ...values, part, source: document });
    expect(changed?.text).toBe("Breaker of circuit fans: 100 A instead of 63 A");
    expect(breakerOf(changed)?.temperatureFactor).toEqual([
      [40, 1],
      [50, 0.94],
      [60, 0.88],
      [70, 0.81],
    ]);
  });

  it("changedSize() drops what the design declared of the old rating of a series, from the breaker and from its source", () => {
    const {
      values,
      part,
      source: document,
    } = declarePart("abb-s200", {
      owner: "Power team",
      rating: "50 A",
      breakingCapacity: "10 kA",
      groupFactor: "0.8",
    });
    const changed = sized({ ...values, part, source: document });
    expect(breakerOf(changed)).not.toHaveProperty("breakingCapacity");
    expect(breakerOf(changed)?.groupFactor).toBe("0.8");
    expect(breakerOf(changed)?.source?.assumed).toEqual([{ name: "group factor", value: "0.8", owner: "Power team" }]);
    expect(changed?.restate).toEqual(["power.boards[board].circuits[fans].breaker.breakingCapacity"]);
  });

  it("changedSize() lets a cable lose its ampacity, the factors of it and their source", () => {
    const cables: SizeVariation = {
      ...breakers,
      kind: "cable section",
      prop: "**.cable.section",
      what: "Cable of {name}",
      sizes: () => ["4 mm²", "6 mm²"],
      sizeOf: (value) => Number.parseFloat(String(value)),
      voids: ["ampacity", "neutralAmpacity", "ambientFactor", "groupingFactor", "source"],
    };
    const cable = { length: "5 m", section: "4 mm²", material: "Cu", ampacity: "30 A", groupingFactor: "0.8", source };
    const design = { power: { feeds: [{ name: "a", cable }] } } as unknown as NodeDesign;
    const changed = changedSize(design, ["power", "feeds", 0, "cable", "section"], cables, 1);
    expect(changed?.design.power?.feeds[0]?.cable).toEqual({ length: "5 m", section: "6 mm²", material: "Cu" });
    expect(changed?.restate).toEqual(["ampacity", "groupingFactor", "source"].map((prop) => `power.feeds[a].cable.${prop}`));
  });

  it("changedSize() lets breakers behind a breaker lose what is true of the pair with it", () => {
    const pair = { rating: "16 A", breakingCapacity: "10000 A", selectiveUpTo: "6000 A", source };
    const power = {
      feeds: [{ name: "a", main: { rating: "80 A", source } }],
      boards: [{ name: "board", feeds: ["a"], circuits: [{ name: "fans", breaker: pair, serves: ["fan"] }] }],
    };
    const main = { ...breakers, prop: "**.main.rating", voidsBehind: ["selectiveUpTo"], restsOnBehind: [] };
    const changed = changedSize({ power } as unknown as NodeDesign, ["power", "feeds", 0, "main", "rating"], main, 1);
    const { selectiveUpTo: _, ...alone } = pair;
    expect(breakerOf(changed)).toEqual(alone);
    expect(changed?.restate).toEqual(["power.feeds[a].main.source", "power.boards[board].circuits[fans].breaker.selectiveUpTo"]);
  });
});
