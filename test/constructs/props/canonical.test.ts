import { describe, expect, it } from "vitest";
import { compareText, contentHash } from "../../../constructs/props/canonical";

describe("contentHash()", () => {
  it("contentHash() does not see the order of keys at any depth, and sees that of a list", () => {
    expect(contentHash({ b: [{ d: 1, c: 2 }, 0], a: 1 })).toBe(contentHash({ a: 1, b: [{ c: 2, d: 1 }, 0] }));
    expect(contentHash([1, 2])).not.toBe(contentHash([2, 1]));
  });

  it("contentHash() is SHA-256 of the JSON: sha256sum of {}", () => {
    expect(contentHash({})).toBe("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
  });
});

describe("compareText()", () => {
  it("compareText() orders by code unit, whatever the locale", () => {
    expect(["é", "a", "Z"].sort(compareText)).toEqual(["Z", "a", "é"]);
  });
});
