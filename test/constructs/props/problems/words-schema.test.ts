import { describe, expect, it } from "vitest";
import { parseProps } from "../../../../constructs/props/parse-props";
import { wordsSchema } from "../../../../constructs/props/problems/words-schema";
import { problemsOf } from "../../../support/props/problems-of";

const parse = (text: string) => parseProps(wordsSchema("write who answers for it"), "owner", text);

describe("wordsSchema()", () => {
  it.each(["", " ", "\n\t"])("refuses %j as empty", (text) => {
    expect(problemsOf(() => parse(text))).toEqual(["must not be empty: write who answers for it"]);
  });

  it.each([
    "\u200b",
    "\u200b\u2060 \ufeff",
    "\u00ad",
    "\u202e",
    "–",
    "...",
    "\u0301",
    "\u3164",
    "\u115f\u1160",
    "\uffa0",
    "\ufe0f",
    "\u{e0061}",
  ])("refuses %j, which has no letter and no digit", (text) => {
    expect(problemsOf(() => parse(text))).toEqual([
      expect.stringMatching(/^must have a letter or a digit but is .*: write who answers for it$/),
    ]);
  });

  it("shows what nobody sees by its code", () => {
    expect(problemsOf(() => parse("\u200b"))).toEqual([expect.stringContaining('but is "\\u200b": write')]);
  });

  it.each(["A. Operator", "7", "مشغل", "運用者", "ओ", "zero\u200bwidth"])("takes %j", (text) => {
    expect(parse(text)).toBe(text);
  });
});
