import { Lazy, Token } from "cdktf";
import { Power } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { plainData } from "../../../stacks/export/plain-data";

describe("plainData()", () => {
  it("gives quantities as their texts and leaves out what is undefined, in the order of the props", () => {
    const { data, lost } = plainData({ b: Power.kilowatts(1.5), a: [1, undefined, { c: undefined }], d: null }, "power");
    expect([JSON.stringify(data), lost]).toEqual(['{"b":"1.5 kW","a":[1,{}],"d":null}', []]);
  });

  it("leaves out tokens of every kind and functions, each by its path", () => {
    const text = Lazy.stringValue({ produce: () => "a" });
    const props = {
      text: `x-${text}`,
      number: Lazy.numberValue({ produce: () => 1 }),
      list: [Token.asString({ resolve: () => "a" }), "kept"],
      object: { resolve: () => "a", creationStack: [], toString: () => "" },
      keys: { [text]: 1, kept: 2 },
      rule: () => undefined,
    };
    const { data, lost } = plainData(props, "power");
    expect(data).toEqual({ list: ["kept"], keys: { kept: 2 } });
    expect(lost.map(({ place }) => place)).toEqual([
      "power.text",
      "power.number",
      "power.list[0]",
      "power.object",
      "power.keys",
      "power.rule",
    ]);
  });
});
