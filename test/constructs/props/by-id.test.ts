import { describe, expect, it } from "vitest";
import { tryById } from "../../../constructs/props/by-id";

describe("tryById()", () => {
  it("tryById() finds the first of an id, and nothing where none has it", () => {
    const items = [
      { id: "a", is: 1 },
      { id: "b", is: 2 },
      { id: "a", is: 3 },
    ];
    expect(tryById(items, "a")).toBe(items[0]);
    expect(tryById(items, "b")).toBe(items[1]);
    expect(tryById(items, "c")).toBeUndefined();
  });

  it("tryById() looks at each item of a list once, however often it is asked", () => {
    let looks = 0;
    const items = Array.from({ length: 100 }, (_, i) => ({
      get id() {
        looks++;
        return `item-${i}`;
      },
    }));
    for (let i = 0; i < 100; i++) tryById(items, `item-${i}`);
    expect(looks).toBeLessThanOrEqual(200); // asked and kept
  });
});
