import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PropsError } from "cdktf-edge-node";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { parseProps } from "../../../../constructs/props/parse-props";
import { list } from "../../../../constructs/props/problems/list";

const rack = z.strictObject({
  name: z.string(),
  power: z.number(),
  serves: list(z.union([z.string(), z.strictObject({ device: z.string() })])),
});
const schema = z.strictObject({ racks: list(rack).min(1) });
const good = { name: "a", power: 1, serves: [] };

function refusal(input: unknown, of: z.ZodType = schema): PropsError {
  try {
    parseProps(of, "node", input);
  } catch (error) {
    if (error instanceof PropsError) return error;
    throw error;
  }
  throw new Error("is not refused");
}

/** Problems as zod's own list has them, each once. */
const item = z.strictObject({ a: z.number(), b: z.string().exactOptional() });
const wrongItems = fc.array(
  fc.oneof(fc.constant({ a: 1 }), fc.record({ a: fc.anything(), b: fc.anything(), c: fc.anything() }, { requiredKeys: [] })),
);

describe("list()", () => {
  it("list() tells the first 50 problems apart, in their order, and counts the others", () => {
    const { problems, message } = refusal({ racks: Array.from({ length: 40_000 }, () => ({})) });
    expect(problems).toHaveLength(51);
    expect(problems.slice(0, 4).map(({ path }) => path)).toEqual(["racks[0].name", "racks[0].power", "racks[0].serves", "racks[1].name"]);
    expect(problems[50]).toEqual({ path: "racks", message: "has 119950 more problems: correct those above first", count: 119_950 });
    expect(message).toMatch(/^node is not valid \(120000 problems\)\n/);
    expect(message.split("\n")).toHaveLength(52);
    expect(message).toMatch(/\n {2}and 119950 more$/);
  });

  it("list() counts every problem of an item: each unknown prop, each prop of the form that is meant, and what inner lists count", () => {
    const full = Array.from({ length: 25 }, () => ({}));
    const wrong = [
      { ...good, k: 1, l: 1, m: 1 }, // three
      { ...good, serves: [{ devices: "x", d: 1 }] }, // device is missing, two are unknown
      { ...good, serves: [3] }, // no form is meant: one
      { ...good, serves: Array.from({ length: 1000 }, () => 3) }, // a thousand
    ];
    expect(refusal({ racks: wrong }).message).toMatch(/^node is not valid \(1007 problems\)/);
    expect(refusal({ racks: [...full, ...wrong] }).message).toMatch(/^node is not valid \(1082 problems\)/);
  });

  it("list() says what zod's own list says, and gives what it gives, where the problems are few", () => {
    fc.assert(
      fc.property(wrongItems, (items) => {
        const own = z.array(item).safeParse(items);
        const ours = list(item).safeParse(items);
        expect(ours.success).toBe(own.success);
        expect(ours.data).toEqual(own.data);
        expect(ours.error?.issues.slice(0, 50)).toEqual(own.error?.issues.slice(0, 50));
      }),
    );
    expect(list(item).safeParse("x").error?.issues).toEqual(z.array(item).safeParse("x").error?.issues);
    expect(z.toJSONSchema(list(item).min(2))).toEqual(z.toJSONSchema(z.array(item).min(2)));
  });

  it("list() lets checks of the whole list run when its items can be read, also those that are counted", () => {
    const small = z.number().refine((value) => value < 10, "must be below 10");
    const checked = list(small).superRefine((items, context) => context.addIssue({ code: "custom", message: `has ${items.length} items` }));
    const numbers = Array.from({ length: 60 }, () => 11);
    expect(refusal(numbers, checked).problems.at(-1)).toEqual({ path: "", message: "has 60 items" });
    expect(refusal([...numbers, "x"], checked).problems.at(-1)).toEqual({
      path: "",
      message: "has 11 more problems: correct those above first",
      count: 11,
    });
  });

  it("list() is the list of every schema that reads props, but where zod counts the items before it reads them", () => {
    const folder = join(__dirname, "../../../../constructs");
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
    const others = files.filter((file) => {
      const uses = readFileSync(join(folder, file), "utf8").match(/\bz\s*\.array\(.*|^\s*\.array\(.*/gm) ?? [];
      return uses.some((use) => !/\.max\(\d+\)/.test(use));
    });
    expect(others).toEqual([]);
  });
});
