import { describe, expect, it } from "vitest";
import { mapOf } from "../../../constructs/plain/map-of";

describe("mapOf()", () => {
  it("gives an object and a list as they are, and nothing of a single value", () => {
    const [object, list] = [{ name: "riyadh" }, ["a"]];
    expect([mapOf(object), mapOf(list), mapOf("text"), mapOf(null)]).toEqual([object, list, {}, {}]);
  });
});
