import { isDeepStrictEqual } from "node:util";
import { commissioningPack, corePack, type PolicyProps, packOf, Ratio, snapshot, strictPack, TemperatureDifference } from "cdktf-edge-node";
import { evaluate } from "cdktf-edge-node/report";
import { coreRules, type Rule } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { policyFromData, tryPolicyData } from "../../../../constructs/policy/settings/policy-data";
import { firstSite } from "../../../../examples/first-site";

const { site, ...design } = firstSite;
const node = snapshot("first-site", site, design);

const policies: Readonly<Record<string, PolicyProps>> = {
  "nothing at all": {},
  "a floor": { floor: [corePack, packOf("acme", coreRules.slice(0, 3), { unknown: "warn" })] },
  "shipped packs": { packs: [corePack, strictPack, commissioningPack] },
  "a pack of its own with rules of the library and a parameter as a quantity": {
    packs: [
      {
        ...packOf("acme", coreRules.slice(0, 3), { unknown: "warn", nearLimit: "block" }),
        rules: coreRules.map((rule) => ({
          rule,
          enforcement: "warn",
          ...(rule.id === "power/breaker-loading" && { parameters: { headroom: Ratio.of(0.1 + 0.2) } }),
        })),
      },
    ],
  },
  "overrides, waivers and a baseline": {
    countries: { SA: { "power/breaker-loading": { warnAt: Ratio.of(1 / 3), enforcement: { off: "not yet" } } } },
    site: { "power/breaker-loading": { enforcement: "block", parameters: { headroom: "5 %" } } },
    today: "2026-11-25",
    audit: false,
    waivers: [{ rule: "power/breaker-loading", subject: "power/*", reason: "r", owner: "o", expires: "2027-01-01", cap: "1 A" }],
    baseline: { schemaVersion: 1, entries: [] },
  },
};

describe("tryPolicyData()", () => {
  it.each(Object.keys(policies))("is data of %s, and gives the same verdict on the other side", (name) => {
    const policy = policies[name] ?? {};
    const data = tryPolicyData(policy);
    if (!data) throw new Error("is no data");
    expect(isDeepStrictEqual(structuredClone(data), data)).toBe(true);
    expect(evaluate(node, { policy: policyFromData(structuredClone(data)) })).toEqual(evaluate(node, { policy }));
  });

  it("gives back the very rules of the library", () => {
    const { packs = [] } = policyFromData(structuredClone(tryPolicyData({ packs: [strictPack] }) ?? {}));
    expect(packs[0]?.rules.map(({ rule }) => rule)).toEqual(coreRules);
    expect(packs[0]?.rules.every(({ rule }, i) => rule === coreRules[i])).toBe(true);
  });

  it("is undefined with a rule of somebody else, also with one that bears the id of a rule of the library", () => {
    const own: Rule = { ...(coreRules[0] as Rule), check: () => [] };
    expect(tryPolicyData({ packs: [corePack, packOf("acme", [own])] })).toBeUndefined();
  });

  it("is undefined for what no policy may be, which who judges refuses in words", () => {
    const wrong: readonly object[] = [
      { packs: undefined },
      { packs: "core" },
      { packs: [{ name: "core" }] },
      { today: () => "2026-11-25" },
    ];
    for (const policy of wrong) expect(tryPolicyData(policy as PolicyProps)).toBeUndefined();
  });

  it("keeps what is wrong in a policy: a quantity of another kind stays one", () => {
    const policy: PolicyProps = { site: { "power/breaker-loading": { parameters: { headroom: TemperatureDifference.kelvins(0.1) } } } };
    expect(() => evaluate(node, { policy: policyFromData(tryPolicyData(policy) ?? {}) })).toThrow(/headroom/);
  });
});

describe("snapshot()", () => {
  it("is plain data, which another thread can be given whole", () => {
    expect(isDeepStrictEqual(structuredClone(node), node)).toBe(true);
  });
});
