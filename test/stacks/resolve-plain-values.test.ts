import { App, DefaultTokenResolver, Fn, Lazy, StringConcat, TerraformStack, TerraformVariable, Token, Tokenization } from "cdktf";
import { describe, expect, it } from "vitest";
import { resolvePlainValues } from "../../stacks/resolve-plain-values";

const place = require.resolve("cdktf/lib/tokens/private/resolve");
const inside: { resolve: unknown } = require(place);
const { [place]: loaded } = require.cache;
delete require.cache[place];
inside.resolve = (require(place) as typeof inside).resolve; // that of cdktf, also where a test before made an EdgeApp
require.cache[place] = loaded;
const stack = new TerraformStack(new App(), "stack");
const variable = (id: string, type: string) => new TerraformVariable(stack, id, { type });
const rate = variable("rate", "number");
const names = variable("names", "list(string)");
const tags = variable("tags", "map(string)");
const lazy = (value: unknown) => Lazy.anyValue({ produce: () => value });

class Labelled {
  constructor(readonly label: string) {}
}

const cases: Readonly<Record<string, unknown>> = {
  "names, numbers and what is nothing": { text: "a", empty: "", below: -40.5, above: 3e300, yes: true, none: null, list: [], record: {} },
  "what is undefined": { kept: 1, left: undefined, list: [1, undefined, { left: undefined }], inside: { left: lazy(undefined) } },
  "tokens inside texts": {
    one: rate.stringValue,
    several: [`at ${rate.stringValue} and ${rate.stringValue}`, "beside"],
    plain: ["a", "b"],
  },
  "a token for a number": { alone: rate.numberValue, among: [1, { rate: rate.numberValue }], text: `at ${rate.numberValue} Hz` },
  "a token for a list": { alone: names.listValue, inside: [{ names: names.listValue }] },
  "a token for numbers": { alone: Token.asNumberList(lazy([1, 2])), inside: [{ numbers: Token.asNumberList(lazy([1, 2])) }] },
  "a token for a map": { alone: Token.asStringMap(tags.value), inside: [{ tags: Token.asStringMap(tags.value) }] },
  "a name that is a token": { [rate.stringValue]: 1, beside: 2 },
  "functions of Terraform": { joined: Fn.join(",", names.listValue), quoted: Fn.lookup(tags.value, "a $${b}", "c") },
  "texts like numbers and like openings of Terraform": ["1e5", "-1.8e+289", "|e|", "$${a}", "%%{b}", "#{c}", "TfToken[x]"],
  "what a token stands for": lazy({ rate: rate.numberValue, list: [lazy("a"), undefined], deeper: { deepest: lazy([rate.stringValue]) } }),
  "objects of a class": { labelled: new Labelled("a"), day: new Date(0) },
};

const refused: Readonly<Record<string, unknown>> = {
  "a construct": { inside: [stack] },
  "what looks like a construct": { inside: { _children: {}, _metadata: [] } },
  "a function": { inside: [{ call: () => 1 }] },
  "a list for a text": { inside: { text: names.listValue[0] } },
  "two lists in one": { inside: [...names.listValue, ...names.listValue] },
  "a map for a text": ["a", "String Map Token Value"],
  "a map for a number": { inside: { number: -123456789 } },
  "a mark that is no token": { text: "$".concat("{TfToken[none.0]}") },
  "what holds itself": heldInItself(),
};

function heldInItself(): object {
  const inside: Record<string, unknown> = {};
  inside.itself = { inside };
  return inside;
}

function resolved(value: unknown): unknown {
  return Tokenization.resolve(value, { scope: stack, resolver: new DefaultTokenResolver(new StringConcat()), preparing: false });
}

function refusal(value: unknown): unknown {
  try {
    return resolved(value);
  } catch (error) {
    return error instanceof Error ? error.message : error;
  }
}

describe("resolvePlainValues()", () => {
  const before = new Map(Object.entries(cases).map(([what, value]) => [what, resolved(value)]));
  const refusals = new Map(Object.entries(refused).map(([what, value]) => [what, refusal(value)]));

  it("resolvePlainValues() takes the place of cdktf's own once, however often it is called", () => {
    const own = inside.resolve;
    resolvePlainValues();
    const once = inside.resolve;
    resolvePlainValues();
    expect(once).not.toBe(own);
    expect(inside.resolve).toBe(once);
  });

  it.each(Object.entries(cases))("resolvePlainValues() lets %s be resolved as before", (what, value) => {
    expect(resolved(value)).toStrictEqual(before.get(what));
  });

  it.each(Object.entries(refused))("resolvePlainValues() lets %s be refused in the same words", (what, value) => {
    expect(refusals.get(what)).toBeTypeOf("string");
    expect(refusal(value)).toBe(refusals.get(what));
  });

  it("resolvePlainValues() gives lists and records of their own, which cdktf merges into each other", () => {
    const value = { list: [{ a: 1 }] };
    const given = resolved(value) as typeof value;
    expect(given).toEqual(value);
    expect([given, given.list, given.list[0]].some((one) => one === value || one === value.list || one === value.list[0])).toBe(false);
  });
});
