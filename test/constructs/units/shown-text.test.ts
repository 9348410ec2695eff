import { describe, expect, it } from "vitest";
import { quotedText, shownText } from "../../../constructs/units/shown-text";

describe("shownText()", () => {
  it("shownText() shows a text of 200 characters to its end, and says of a longer one how long it is", () => {
    expect(shownText("x".repeat(200))).toBe("x".repeat(200));
    expect(shownText("x".repeat(400_000))).toBe(`${"x".repeat(200)}… (400,000 characters)`);
  });

  it("shownText() shows no half of a character", () => {
    expect(shownText(`${"x".repeat(199)}${"😀".repeat(100)}`)).toBe(`${"x".repeat(199)}… (399 characters)`);
  });
});

describe("quotedText()", () => {
  it("quotedText() shows a text between quotation marks on one line, and says of a long one how long it is", () => {
    expect(quotedText('a "b"\n')).toBe('"a \\"b\\"\\n"');
    expect(quotedText("x".repeat(201))).toBe(`"${"x".repeat(200)}…" (201 characters)`);
  });
});
