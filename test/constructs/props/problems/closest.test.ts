import { describe, expect, it } from "vitest";
import { closest } from "../../../../constructs/props/problems/closest";

describe("closest()", () => {
  const known = ["captureRatio", "utilisation", "power", "name"];
  it.each([
    ["captur", "captureRatio"],
    ["CaptureRatio", "captureRatio"],
    ["utilization", "utilisation"],
    ["powr", "power"],
    ["nmae", "name"],
  ])("finds for %s the word %s", (word, meant) => {
    expect(closest(word, known)).toBe(meant);
  });

  it("guesses no code of two letters from another", () => {
    expect(closest("L1", ["12", "31", "1N"])).toBeUndefined();
    expect(closest("cu", ["Al", "Cu"])).toBe("Cu");
  });

  it.each(["colour", "x", ""])("finds nothing for %j", (word) => {
    expect(closest(word, known)).toBeUndefined();
  });
});
