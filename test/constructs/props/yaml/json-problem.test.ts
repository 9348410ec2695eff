import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonProblem } from "../../../../constructs/props/yaml/json-problem";

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe("jsonProblem()", () => {
  it("takes what JSON.parse takes and refuses what it refuses", () => {
    const mutated = fc
      .tuple(
        fc.json(),
        fc.nat(),
        fc.nat({ max: 2 }),
        fc.constantFrom("", ",", "//", "/**/", "#", "'", '"', "0", "\t", "\u0001", "\\", "}", "]", ":", "-", ".", "e", "NaN"),
      )
      .map(([text, at, drop, put]) => text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + drop))
      .filter((text) => text.trim() !== "");
    fc.assert(
      fc.property(mutated, (text) => (jsonProblem(text) === undefined) === isJson(text)),
      { numRuns: 20_000 },
    );
  });

  it("points at what is wrong", () => {
    expect(jsonProblem('{"a": 1, // one\n}')).toMatchObject({ offset: 9, message: expect.stringContaining("invalid comment token") });
    expect(jsonProblem('\uFEFF{"a": [1, 2,]}')).toMatchObject({ offset: 13, message: expect.stringContaining("value expected") });
    expect(jsonProblem('\uFEFF{"a": [1, 2]}')).toBeUndefined();
  });
});
