import { describe, expect, it } from "vitest";
import { RemedyCensus } from "./remedy-census";
import type { RemedyFigures } from "./remedy-laws";

const figures: RemedyFigures = {
  isHosted: false,
  blocking: 2,
  failing: 2,
  withRemedy: 1,
  tried: 40,
  set: "fail",
  kinds: { "one more unit": 1 },
  isExhausted: true,
  asked: {},
  broken: [],
};

describe("RemedyCensus", () => {
  it("RemedyCensus tells that designs with hosts did not come by, and none of their remedies", () => {
    const census = new RemedyCensus();
    census.take("any", figures);
    expect(census.rare()).toEqual(["designs with hosts", "larger host", "larger disk", "one more host"]);
  });

  it("RemedyCensus tells a kind of which there is one in more than three hundred designs", () => {
    const census = new RemedyCensus();
    const hosted = { ...figures, isHosted: true };
    for (let i = 0; i < 300; i++) census.take("any", { ...hosted, kinds: { "larger host": 1, "larger disk": 1 } });
    census.take("near", { ...hosted, kinds: { "one more host": 1 } });
    expect(census.rare()).toEqual(["one more host"]);
    census.take("near", { ...hosted, kinds: { "one more host": 1 } });
    expect(census.rare()).toEqual([]);
  });
});
