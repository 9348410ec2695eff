import { describe, expect, it } from "vitest";
import { wrappedText } from "../../../../constructs/report/writing/wrapped-text";

const width = 24;

describe("wrappedText()", () => {
  it("wrappedText() hangs what is broken off two steps behind the indentation of its line", () => {
    expect(wrappedText("  remedy: add adiabatic pads to it", width)).toBe("  remedy: add\n    adiabatic pads to it");
  });

  it("wrappedText() hangs the explanation of a label behind the label", () => {
    expect(wrappedText("why     a server throttles above it", width)).toBe("why     a server\n        throttles above\n        it");
  });

  it("wrappedText() leaves a line that is exactly as wide, and every line without a width", () => {
    const line = "x ".repeat(width / 2 - 1).concat("xx");
    expect(wrappedText(line, width)).toBe(line);
    expect(wrappedText(`${line} and more`, Number.POSITIVE_INFINITY)).toBe(`${line} and more`);
  });

  it("wrappedText() breaks a word that no line holds, and loses nothing of it", () => {
    const digest = "sha256:0123456789abcdef0123456789abcdef";
    const lines = wrappedText(`image ${digest}`, width).split("\n");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
    expect(lines.map((line) => line.trim()).join("")).toContain(digest);
  });

  it("wrappedText() counts no colour, and carries it over the break", () => {
    const red = (text: string) => `\u001b[31m${text}\u001b[39m`;
    expect(wrappedText(red("x".repeat(width)), width)).toBe(red("x".repeat(width)));
    expect(wrappedText(red("not deployable, two of the rules"), width)).toBe(`${red("not deployable, two of")}\n  ${red("the rules")}`);
  });
});
