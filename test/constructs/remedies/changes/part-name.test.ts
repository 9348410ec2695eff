import { describe, expect, it } from "vitest";
import { nameOf, shownPath } from "../../../../constructs/remedies/changes/part-name";

const design = { power: { boards: [{ name: "board-a", circuits: [{ name: "fans", breaker: { rating: "16 A" } }] }], places: [{}] } };

describe("nameOf()", () => {
  it("nameOf() is that of the nearest part with a name", () => {
    expect(nameOf(design, ["power", "boards", 0, "circuits", 0, "breaker", "rating"])).toBe("fans");
    expect(nameOf(design, ["power", "boards", 0, "incomer"])).toBe("board-a");
    expect(nameOf(design, ["power", "standard"])).toBeUndefined();
  });
});

describe("shownPath()", () => {
  it("shownPath() has names in the place of numbers, where a part has one", () => {
    expect(shownPath(design, ["power", "boards", 0, "circuits", 0, "breaker"])).toBe("power.boards[board-a].circuits[fans].breaker");
    expect(shownPath(design, ["power", "places", 0])).toBe("power.places[0]");
  });
});
