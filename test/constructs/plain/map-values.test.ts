import { describe, expect, it } from "vitest";
import { mapValues } from "../../../constructs/plain/map-values";

describe("mapValues()", () => {
  it("makes each value of the old one and its key, in their order", () => {
    expect(Object.entries(mapValues({ b: 1, a: 2 }, (value, key) => `${key}${value}`))).toEqual([
      ["b", "b1"],
      ["a", "a2"],
    ]);
  });
});
