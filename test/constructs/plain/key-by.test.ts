import { describe, expect, it } from "vitest";
import { keyBy } from "../../../constructs/plain/key-by";

describe("keyBy()", () => {
  it("finds items by their keys in the order of the keys, of two with one key the last", () => {
    const items = [
      { id: "b", of: 1 },
      { id: "a", of: 2 },
      { id: "b", of: 3 },
    ];
    expect([...keyBy(items, ({ id }) => id)]).toEqual([
      ["b", { id: "b", of: 3 }],
      ["a", { id: "a", of: 2 }],
    ]);
  });
});
