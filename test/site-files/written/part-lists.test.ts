import { describe, expect, it } from "vitest";
import { z } from "zod";
import { moduleSchemas } from "../../../constructs/studies/snapshot/parse-modules";
import { listsWithOwnCount, madeName, numberIn, partLists } from "../../../site-files/written/part-lists";

type Schema = z.core.JSONSchema.JSONSchema;

/** Every list of objects of the modules by its prop, with the props of its objects. */
function lists(schema: Schema, prop: string, found: [string, Schema][]): [string, Schema][] {
  const items = schema.items as Schema | undefined;
  if (items?.properties) found.push([prop, items]);
  for (const [name, inner] of Object.entries(schema.properties ?? {})) lists(inner as Schema, name, found);
  for (const inner of [items, ...(schema.anyOf ?? [])]) if (inner) lists(inner as Schema, prop, found);
  return found;
}

const found = lists(z.toJSONSchema(z.object(moduleSchemas), { io: "input", unrepresentable: "any" }), "", []);

describe("partLists", () => {
  it("has every list of the modules whose parts have names, and the rear doors", () => {
    const named = found.filter(([, { required }]) => required?.includes("name")).map(([prop]) => prop);
    expect(Object.keys(partLists).sort()).toEqual([...new Set([...named, "rearDoors"])].sort());
  });

  it("leaves the counts alone that parts have as props of their own", () => {
    const counted = found.filter(([prop, { properties = {} }]) => prop in partLists && "count" in properties).map(([prop]) => prop);
    expect([...listsWithOwnCount].sort()).toEqual([...new Set(counted)].sort());
  });
});

describe("numberIn()", () => {
  it.each([
    ["rack-12", "rack", 12],
    ["rack-12-3", "rack-12", 3],
    ["pdu-a3-left", "pdu-a{n}-left", 3],
    ["rack-0", "rack", undefined],
    ["rack-03", "rack", undefined],
    ["rack", "rack", undefined],
    ["rock-3", "rack", undefined],
    ["rack-99999999999", "rack", undefined],
  ])("numberIn() says of %s which one of %s it is: %s", (name, plain, n) => {
    expect(numberIn(name, plain)).toBe(n);
    if (n !== undefined) expect(madeName(plain, n)).toBe(name);
  });
});
