import { describe, expect, it } from "vitest";
import { z } from "zod";
import { parseProps } from "../../../constructs/props/parse-props";
import { transformed } from "../../../constructs/props/transformed";
import { problemsOf } from "../../support/props/problems-of";

const named = z.strictObject({ metres: z.string(), by: z.string().refine((text) => text !== "", "must not be empty: name somebody") });
const length = transformed(named, ({ metres }) => ({ doubled: Number(metres) * 2 }));

describe("transformed()", () => {
  it("transformed() gives the new value of what is right", () => {
    expect(parseProps(length, "length", { metres: "2", by: "me" })).toEqual({ doubled: 4 });
  });

  it("transformed() keeps a check around it from a value that has not become another", () => {
    const seen: unknown[] = [];
    const pair = z.strictObject({ one: length, other: length }).superRefine((parsed) => void seen.push(parsed));
    const wrong = { one: { metres: "2", by: "" }, other: { metres: "3", by: "me" } };
    expect(problemsOf(() => parseProps(pair, "pair", wrong))).toEqual(["one.by: must not be empty: name somebody"]);
    expect(seen).toEqual([]);
    parseProps(pair, "pair", { one: wrong.other, other: wrong.other });
    expect(seen).toEqual([{ one: { doubled: 6 }, other: { doubled: 6 } }]);
  });
});
