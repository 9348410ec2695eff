import { judge, NodeStudy, type Rule } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { judgeScenario } from "../../../../constructs/policy/evaluate/judge-scenario";
import { settingsOf } from "../../../../constructs/policy/settings/settings-of";
import { isHeld } from "../../../../constructs/policy/what-if/what-if-search";
import { node, policyOf, ruleOf } from "../../../support/rules/test-rules";

const study = new NodeStudy(node);
const scenario = study.scenario("hottest/healthy");

/** Three rules, of which the second gives `value` of 2 W, and which of them were asked. */
function three(value: number) {
  const asked: string[] = [];
  const rule = (id: Rule["id"], value: number) =>
    ruleOf(
      () => {
        asked.push(id);
        return [judge({ subject: "node", unit: "W", bound: "at-most", value, limit: 2, remedy: () => "" })];
      },
      { id },
    );
  const settings = settingsOf(study, policyOf([rule("test/one", 1), rule("test/two", value), rule("test/three", 1)]));
  return { asked, settings };
}

describe("judgeScenario()", () => {
  it("judgeScenario() asks a rule when its turn comes, and none behind the last that is read", () => {
    const { asked, settings } = three(1);
    for (const { settings: one, judgements } of judgeScenario(study, scenario, settings).rules) {
      expect(judgements.map(({ outcome }) => outcome)).toEqual(["pass"]);
      if (one.rule.id === "test/two") break;
    }
    expect(asked).toEqual(["test/one", "test/two"]);
  });

  it("isHeld() asks no rule behind the first that does not hold", () => {
    const search = { scenario, from: 0, to: 1, step: 1, tolerance: 1, changed: () => study };
    const [holding, broken] = [three(1), three(3)];
    expect(isHeld(study, { ...search, settings: holding.settings })).toBe(true);
    expect(isHeld(study, { ...search, settings: broken.settings })).toBe(false);
    expect([holding.asked.length, broken.asked]).toEqual([3, ["test/one", "test/two"]]);
  });
});
