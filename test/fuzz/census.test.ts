import { describe, expect, it } from "vitest";
import { Census } from "./census";
import { Judging } from "./judging";

const law = "hotter air of the same humidity ratio never lowers the supply";

describe("Census", () => {
  it("Census tells what a law compares in too few of the designs that it is asked of", () => {
    const census = new Census();
    for (const supply of [6, 5])
      census.take({
        designs: 100,
        counts: {},
        laws: { [law]: { asked: 100, judged: { supply, "IT supply": 0, "air conditioning": 100 } } },
      });
    expect(census.empty()).toEqual([`IT supply: ${law}`]);
    expect(census.lawsText()).toContain(`  200 times, supply 5.5 %, IT supply 0.0 %, air conditioning 100.0 %: ${law}\n`);
  });

  it("Census tells a law that compares nothing because it is left out of every design", () => {
    const census = new Census();
    census.take({ designs: 100, counts: {}, laws: { [law]: { asked: 100, judged: {} } } });
    expect(census.empty()).toHaveLength(3);
  });
});

describe("Judging", () => {
  it("Judging counts no comparison with what is not known", () => {
    const judging = new Judging(["supply"]);
    judging.notBelow("supply", "hottest/healthy", Number.NaN, 20, 0);
    judging.close("supply", "hottest/healthy", { outcome: "unknown" }, { outcome: "unknown" });
    expect(judging.judged).toEqual(new Set());
    judging.notBelow("supply", "hottest/healthy", 21, 20, 0);
    expect(judging.judged).toEqual(new Set(["supply"]));
  });

  it("Judging refuses a part that its law does not name, since nobody would miss it", () => {
    expect(() => new Judging(["supply"]).holds("suply", true, "")).toThrow('"suply" must be a part of the law (supply): name it there');
  });
});
