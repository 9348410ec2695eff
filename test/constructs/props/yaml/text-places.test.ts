import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textPlaces } from "../../../../constructs/props/yaml/text-places";

const text = fc.array(fc.constantFrom("\n", "\n\n", "a", "bc: d", "é"), { maxLength: 30 }).map((pieces) => pieces.join(""));

describe("textPlaces()", () => {
  it("textPlaces() counts lines and columns from 1", () => {
    const place = textPlaces("a\nbc\n\nd");
    expect([0, 1, 2, 3, 4, 5, 6].map((offset) => place(offset))).toEqual(
      [
        [1, 1],
        [1, 2],
        [2, 1],
        [2, 2],
        [2, 3],
        [3, 1],
        [4, 1],
      ].map(([line, column]) => ({ line, column })),
    );
  });

  it("textPlaces() gives a place whose line begins that many characters before it, in whatever order places are asked for", () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat({ max: 60 })), (content, numbers) => {
        const place = textPlaces(content);
        const lines = content.split("\n");
        for (const offset of numbers.map((number) => number % (content.length + 1))) {
          const { line, column } = place(offset);
          expect(lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1).toBe(offset);
          expect(column - 1).toBeLessThanOrEqual(lines[line - 1]?.length ?? -1);
        }
      }),
    );
  });
});
