import { describe, expect, it } from "vitest";
import { isObject } from "../../../constructs/plain/is-object";

describe("isObject()", () => {
  it("takes maps and lists, and neither null nor single values", () =>
    expect([{}, [], null, undefined, "text", 1].map(isObject)).toEqual([true, true, false, false, false, false]));
});
