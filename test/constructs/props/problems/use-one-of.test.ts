import { describe, expect, it } from "vitest";
import { useOneOf } from "../../../../constructs/props/problems/closest";

describe("useOneOf()", () => {
  it("useOneOf() lists the names there are, else says what to add", () => {
    expect(useOneOf(["rack-1", "rack-2"], "add compute")).toBe("use one of rack-1, rack-2");
    expect(useOneOf([], "add compute")).toBe("add compute");
  });
});
