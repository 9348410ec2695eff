import { describe, expect, it } from "vitest";
import { called, namedPath, nameOf } from "../../../constructs/changes/part-name";

const design = { power: { boards: [{ name: "board-a", circuits: [{ name: "fans", breaker: { rating: "16 A" } }] }], places: [{}] } };

describe("nameOf()", () => {
  it("nameOf() is that of the nearest part with a name", () => {
    expect(nameOf(design, ["power", "boards", 0, "circuits", 0, "breaker", "rating"])).toBe("fans");
    expect(nameOf(design, ["power", "boards", 0, "incomer"])).toBe("board-a");
    expect(nameOf(design, ["power", "standard"])).toBeUndefined();
  });
});

describe("called()", () => {
  const feeds = { power: { feeds: [{ name: "a" }, { name: "b" }] } };
  const places = [0, 1].map((i) => ["power", "feeds", i, "main", "rating"]);

  it("called() says of every part what it is and its name, where the name stands in other words too", () => {
    expect(called("Breaker of {name}", feeds, places)).toBe("Breaker of feed a, feed b");
    expect(called("Breaker of {name}", design, [["power", "boards", 0, "incomer"]])).toBe("Breaker of board board-a");
    expect(called("{name}", { parts: [{ name: "$&" }] }, [["parts", 0, "rating"]])).toBe("$&");
  });

  it("called() leaves words without a name as they are", () => {
    expect(called("Dry coolers", design, [["power", "standard"]])).toBe("Dry coolers");
  });
});

describe("namedPath()", () => {
  it("namedPath() has names in the place of numbers, where a part has one", () => {
    expect(namedPath(design, ["power", "boards", 0, "circuits", 0, "breaker"])).toBe("power.boards[board-a].circuits[fans].breaker");
    expect(namedPath(design, ["power", "places", 0])).toBe("power.places[0]");
  });
});
