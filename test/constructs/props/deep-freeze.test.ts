import { describe, expect, it } from "vitest";
import { deepFreeze } from "../../../constructs/props/deep-freeze";

describe("deepFreeze()", () => {
  it("freezes everything inside and gives the same object back", () => {
    const data = { list: [{ value: 1 }], none: null };
    expect(deepFreeze(data)).toBe(data);
    expect([data, data.list, data.list[0]].every(Object.isFrozen)).toBe(true);
  });
});
