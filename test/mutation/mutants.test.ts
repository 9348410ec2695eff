import { describe, expect, it } from "vitest";
import { mutantsOf } from "./mutants";

/** The sources that changes of one operator or constant make of one. */
function changed(text: string): readonly string[] {
  return mutantsOf("a.ts", text).map(({ start, end, after }) => `${text.slice(0, start)}${after}${text.slice(end)}`);
}

describe("mutantsOf()", () => {
  it("mutantsOf() changes every operator and constant, one at a time", () => {
    expect(changed("const heatW = flow * 4186 + rise;")).toEqual([
      "const heatW = flow * 4186 - rise;",
      "const heatW = flow / 4186 + rise;",
      "const heatW = flow * 4604.6 + rise;",
    ]);
  });

  it.each([
    ["a - b", "a + b"],
    ["a / b", "a * b"],
    ["a ** b", "a * b"],
    ["a < b", "a <= b"],
    ["a <= b", "a < b"],
    ["a > b", "a >= b"],
    ["a >= b", "a > b"],
    ["a === b", "a !== b"],
    ["a && b", "a || b"],
    ["a || b", "a && b"],
    ["a ?? b", "b"],
    ["!a", "a"],
    ["a += b", "a -= b"],
    ["0", "1"],
    ["9", "10"],
    ["0.5", "0.55"],
    ["1e-7", "1.1e-7"],
    ["10_000", "11000"],
  ])("mutantsOf() makes of %s: %s", (before, after) => {
    expect(changed(`(${before});`)).toEqual([`(${after});`]);
  });

  it.each(['"1 + 2";', "`a ${b} 3`;", "a + `text`;", "type Phases = 1 | 3;", "const names = { 1: a };", "// 1 + 2"])(
    "mutantsOf() leaves %s as it is",
    (text) => {
      expect(changed(text)).toEqual([]);
    },
  );

  it("mutantsOf() gives the same keys where the expression stands in another file, at another line, beside other code", () => {
    const expression = "const limitW = ratedW * (1 - headroom);";
    const here = mutantsOf("power/a.ts", `function limit(ratedW, headroom) {\n  ${expression}\n  return limitW;\n}`);
    const there = mutantsOf(
      "b.ts",
      `// moved\nfunction limit(ratedW, headroom, other) {\n  if (other > 0) return other;\n  ${expression}\n  return limitW;\n}`,
    );
    const keys = there.map(({ key }) => key);
    expect(here.map(({ key }) => key).filter((key) => !keys.includes(key))).toEqual([]);
    expect(here.map(({ line }) => line)).toEqual([2, 2, 2]);
    expect(there.map(({ line }) => line)).toEqual([3, 3, 4, 4, 4]);
  });

  it("mutantsOf() gives other keys to another function, another expression and another place in it", () => {
    const texts = ["function a() { return x + x + 1; }", "function b() { return x + x + 1; }", "function a() { return x + x + 2; }"];
    const keys = texts.flatMap((text) => mutantsOf("a.ts", text).map(({ key }) => key));
    expect(keys).toHaveLength(9);
    expect(new Set(keys).size).toBe(9);
  });
});
