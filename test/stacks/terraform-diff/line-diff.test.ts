import { describe, expect, it } from "vitest";
import { lineDiff } from "../../../stacks/terraform-diff/line-diff";

const numbered = (count: number, of: (i: number) => string) => Array.from({ length: count }, (_, i) => `${of(i + 1)}\n`).join("");

describe("lineDiff()", () => {
  it("shows what differs with a line around it, and where it stands", () => {
    const [from, to] = [numbered(20, String), numbered(20, (i) => (i === 5 ? "five" : i === 15 ? "fifteen\nand a half" : String(i)))];
    expect(lineDiff(from, to)).toEqual([
      "@@ -4,3 +4,3 @@",
      "  4",
      "- 5",
      "+ five",
      "  6",
      "@@ -14,3 +14,4 @@",
      "  14",
      "- 15",
      "+ fifteen",
      "+ and a half",
      "  16",
    ]);
  });

  it("says where an end of line is missing", () => {
    expect(lineDiff("a\n", "a")).toEqual(["@@ -1,1 +1,1 @@", "- a", "+ a", "\\ No newline at end of file"]);
  });

  it("gives up on long texts with nothing in common", () => {
    const [one, other] = [numbered(100_000, (i) => `a ${i}`), numbered(100_000, (i) => `b ${i}`)];
    expect(lineDiff(one, other)).toBeUndefined();
    expect(lineDiff(one, `${one}b\n`)).toHaveLength(3);
  });
});
