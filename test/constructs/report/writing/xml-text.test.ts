import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { xmlAttribute, xmlText } from "../../../../constructs/report/writing/xml-text";

describe("xmlText()", () => {
  // Bounds of production 2 of XML 1.0, fifth edition: #x9 | #xA | #xD | [#x20-#xD7FF] | [#xE000-#xFFFD] | [#x10000-#x10FFFF]
  it.each(["9", "A", "D", "20", "7F", "D7FF", "E000", "FFFD", "10000", "10FFFF"])("xmlText() keeps U+%s, which XML may hold", (code) => {
    const character = String.fromCodePoint(Number.parseInt(code, 16));
    expect(xmlText(character)).toBe(character);
  });

  it.each([
    ["\u0000", "\\u0000"],
    ["\u0008", "\\u0008"],
    ["\u000b", "\\u000b"],
    ["\u001b[31m", "\\u001b[31m"],
    ["\u001f", "\\u001f"],
    ["\ud800", "\\ud800"],
    ["\udfff", "\\udfff"],
    ["\ufffe", "\\ufffe"],
    ["\uffff", "\\uffff"],
  ])("xmlText() shows %j, which XML may not hold, by its code", (text, shown) => {
    expect(xmlText(`before ${text} after`)).toBe(`before ${shown} after`);
  });

  it("xmlText() leaves markup, line breaks and any language alone", () => {
    const text = "]]> <a b='c' d=\"e\"> & \n\t الرياض 里亚德 🛰️";
    expect(xmlText(text)).toBe(text);
  });
});

describe("xmlAttribute()", () => {
  it("xmlAttribute() is one line, whatever the text holds", () => {
    expect(xmlAttribute("  first\r\n  second\tthird\u0001 ")).toBe("first second third\\u0001");
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(xmlAttribute(text)).not.toMatch(/[\n\r\t]| {2}|^ | $/);
      }),
    );
  });
});
