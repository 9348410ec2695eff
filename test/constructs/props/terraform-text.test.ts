import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { terraformTextProblem } from "../../../constructs/props/terraform-text";

describe("terraformTextProblem()", () => {
  it("terraformTextProblem() accepts every whole text in normal form C", () => {
    const text = fc.string({ unit: "binary" }).map((random) => random.replaceAll("\0", "").normalize("NFC"));
    fc.assert(fc.property(text, (value) => terraformTextProblem(value) === undefined));
  });

  it.each([
    ["a letter and its accent apart", "e\u0301", /Unicode normal form C/],
    ["Hangul in parts", "\u1100\u1161", /Unicode normal form C/],
    ["half a surrogate pair", "\ud83d", /half of a surrogate pair/],
    ["U+0000", "a\0", /U\+0000/],
  ])("terraformTextProblem() finds %s", (_what, text, problem) => {
    expect(terraformTextProblem(text)).toMatch(problem);
  });
});
