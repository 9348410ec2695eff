import { describe, expect, it } from "vitest";
import { addUp } from "../../../constructs/plain/add-up";

describe("addUp()", () => {
  it("adds numbers in their order, and gives 0 of none", () => {
    expect([addUp([0.1, 0.2, 0.3]), addUp(new Float64Array([1, 2])), addUp([])]).toEqual([0.1 + 0.2 + 0.3, 3, 0]);
  });

  it("adds an amount of each item", () => {
    const racks = [{ inletW: 4000 }, { inletW: 2500 }];
    expect(addUp(racks, ({ inletW }) => inletW)).toBe(6500);
  });
});
