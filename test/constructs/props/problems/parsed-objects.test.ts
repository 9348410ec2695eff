import { describe, expect, it } from "vitest";
import { z } from "zod";
import { parseProps } from "../../../../constructs/props/parse-props";
import { list } from "../../../../constructs/props/problems/list";
import { ParsedObjects, strictObject } from "../../../../constructs/props/problems/parsed-objects";
import { problemsOf } from "../../../support/props/problems-of";

let parses = 0;
const part = strictObject({
  name: z.string().transform((text) => {
    parses++;
    return text.toUpperCase();
  }),
}).superRefine(({ name }, context) => {
  if (name === "WRONG") context.addIssue({ code: "custom", message: "must not be wrong" });
});
const whole = strictObject({ parts: list(part), one: part.exactOptional() });

/** How often names are parsed while something is done. */
function parsesOf(work: () => unknown): number {
  const before = parses;
  work();
  return parses - before;
}

describe("ParsedObjects", () => {
  it("ParsedObjects spares the very same object, wherever it stands, and gives what was made of it", () => {
    const objects = new ParsedObjects();
    const [a, b] = [{ name: "a" }, { name: "b" }];
    const first = parseProps(whole, "whole", { parts: [a, b] }, objects);
    objects.close();
    const other = { parts: [b, { name: "c" }], one: a };
    expect(parsesOf(() => parseProps(whole, "whole", other, objects))).toBe(1);
    const second = parseProps(whole, "whole", other, objects);
    expect(second).toEqual({ parts: [{ name: "B" }, { name: "C" }], one: { name: "A" } });
    expect(second.parts[0]).toBe(first.parts[1]);
    expect(second.one).toBe(first.parts[0]);
  });

  it("ParsedObjects spares the very same list too", () => {
    const objects = new ParsedObjects();
    const parts = [{ name: "a" }, { name: "b" }];
    const twice = strictObject({ left: whole.shape.parts, right: whole.shape.parts });
    let made: z.output<typeof twice> | undefined;
    expect(
      parsesOf(() => {
        made = parseProps(twice, "twice", { left: parts, right: parts }, objects);
      }),
    ).toBe(2);
    expect(made).toEqual({ left: [{ name: "A" }, { name: "B" }], right: [{ name: "A" }, { name: "B" }] });
    expect(made?.left).toBe(made?.right);
  });

  it("ParsedObjects spares nothing that is equal and another object", () => {
    const objects = new ParsedObjects();
    parseProps(whole, "whole", { parts: [{ name: "a" }] }, objects);
    expect(parsesOf(() => parseProps(whole, "whole", { parts: [{ name: "a" }] }, objects))).toBe(1);
  });

  it("ParsedObjects keeps nothing that is refused, so that it is refused again", () => {
    const objects = new ParsedObjects();
    const wrong = { parts: [{ name: "wrong" }] };
    const problems = ["parts[0]: must not be wrong"];
    expect(problemsOf(() => parseProps(whole, "whole", wrong, objects))).toEqual(problems);
    expect(problemsOf(() => parseProps(whole, "whole", wrong, objects))).toEqual(problems);
  });

  it("ParsedObjects keeps nothing once it is closed", () => {
    const objects = new ParsedObjects();
    objects.close();
    const given = { parts: [{ name: "a" }] };
    parseProps(whole, "whole", given, objects);
    expect(parsesOf(() => parseProps(whole, "whole", given, objects))).toBe(1);
    expect(objects.has(given)).toBe(false);
  });

  it("ParsedObjects knows what one schema made apart from what another did", () => {
    const objects = new ParsedObjects();
    const longer = strictObject({ name: z.string().transform((text) => text.length) });
    const given = { name: "abc" };
    parseProps(part, "part", given, objects);
    expect(parseProps(longer, "longer", given, objects)).toEqual({ name: 3 });
    expect(parseProps(part, "part", given, objects)).toEqual({ name: "ABC" });
  });
});

describe("strictObject()", () => {
  it("strictObject() refuses a prop that it does not have, as zod's does", () => {
    expect(problemsOf(() => parseProps(part, "part", { name: "a", nam: "b" }))).toEqual([expect.stringContaining("nam")]);
    expect(z.toJSONSchema(strictObject({ name: z.string() }), { io: "input" })).toEqual(
      z.toJSONSchema(z.strictObject({ name: z.string() }), { io: "input" }),
    );
  });
});
