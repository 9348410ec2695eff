import { coreRules } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { ruleIdOf } from "../../../../constructs/policy/rule/rule-id";

describe("ruleIdOf()", () => {
  it("gives the two parts of every rule of the library, which make its id again", () => {
    for (const { id } of coreRules) {
      const { folder, name } = ruleIdOf(id);
      expect(`${folder}/${name}`).toBe(id);
    }
    expect(ruleIdOf("cooling/supply-within-it-limit")).toEqual({ folder: "cooling", name: "supply-within-it-limit" });
  });

  it("takes an id without a folder for a name, as a result that was changed by hand may hold one", () => {
    expect(ruleIdOf("nonsense")).toEqual({ folder: "", name: "nonsense" });
  });
});
