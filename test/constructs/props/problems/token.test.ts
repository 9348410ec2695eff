import { Fn, Token } from "cdktf";
import { describe, expect, it } from "vitest";
import { isToken } from "../../../../constructs/props/problems/token";

describe("isToken()", () => {
  it.each([
    ["a string", Token.asString({ ref: 1 })],
    ["a string with text around it", `rack-${Token.asString({ ref: 1 })}`],
    ["a number", Token.asNumber({ ref: 1 })],
    ["a list", Token.asList({ ref: 1 })],
    ["a list of numbers", Token.asNumberList({ ref: 1 })],
    ["a map", Token.asStringMap({ ref: 1 })],
    ["a resolvable", Token.asAny({ ref: 1 })],
    ["a function's result", Fn.join("-", ["a", "b"])],
  ])("knows the token in %s", (_name, value) => {
    expect(isToken(value)).toBe(true);
    expect(Token.isUnresolved(value)).toBe(true);
  });

  it.each([
    "30 kW",
    "${var.power}",
    0,
    -1,
    1e300,
    -1e300,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    [],
    ["a"],
    [1],
    {},
    null,
    undefined,
    true,
  ])("takes %j for no token", (value) => {
    expect(isToken(value)).toBe(false);
  });
});
