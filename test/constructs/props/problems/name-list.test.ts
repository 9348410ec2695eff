import { describe, expect, it } from "vitest";
import { nameList } from "../../../../constructs/props/problems/name-list";

const names = (count: number) => Array.from({ length: count }, (_, i) => `r${i}`);

describe("nameList()", () => {
  it("nameList() names each of fifty", () => {
    expect(nameList(["a", "b"])).toBe("a, b");
    expect(nameList(names(50))).toBe(names(50).join(", "));
  });

  it("nameList() names the first fifty of more, and counts the others", () => {
    expect(nameList(names(10_000))).toBe(`${names(50).join(", ")} and 9950 more`);
  });
});
