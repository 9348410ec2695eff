import { corePack, packOf, Ratio } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { frozenPolicy } from "../../../../constructs/policy/settings/frozen-policy";
import { ruleOf } from "../../../support/rules/test-rules";

describe("frozenPolicy()", () => {
  it("frozenPolicy() is equal, and stays as it is whatever becomes of what was given", () => {
    const given = { site: { "power/breaker-loading": { parameters: { headroom: "10 %" } } }, packs: [corePack], waivers: [] as object[] };
    const before = structuredClone({ site: given.site, waivers: given.waivers });
    const held = frozenPolicy(given as never);
    given.packs.pop();
    given.waivers.push({});
    given.site["power/breaker-loading"].parameters.headroom = "0 %";
    expect(held).toEqual({ ...before, packs: [corePack] });
    expect(() => (held.packs as object[]).push({})).toThrow(TypeError);
  });

  it("frozenPolicy() keeps packs, rules and quantities themselves", () => {
    const rule = Object.freeze(ruleOf(() => []));
    const pack = packOf("house", [rule]);
    const warnAt = Ratio.parse("5 %");
    const held = frozenPolicy({ packs: [corePack, pack], site: { "test/rule": { warnAt } } });
    expect(held.packs?.[0]).toBe(corePack);
    expect(held.packs?.[1]).toBe(pack);
    expect(held.packs?.[1]?.rules[0]?.rule).toBe(rule);
    expect(held.site?.["test/rule"]?.warnAt).toBe(warnAt);
  });
});
