import { NodeStudy, type Rule, snapshot } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { breakingCapacity } from "../../../../constructs/policy/rules/power/breaking-capacity";
import { selectivity } from "../../../../constructs/policy/rules/power/selectivity";
import { firstSite } from "../../../../examples/first-site";
import { lagosSolarHybrid } from "../../../../examples/lagos-solar-hybrid";
import { designOf } from "../../../support/nodes/node-variants";

/** Why a rule does not apply to the power of a node in one scenario. */
function reasonOf(rule: Rule, props: typeof firstSite, scenario: string): string | undefined {
  const study = new NodeStudy(snapshot("site", props.site, designOf(props)));
  const { node, design } = study;
  const [said] = rule.check({ node, design, point: study.point(study.scenario(scenario)), parameters: {} });
  expect(said).toMatchObject({ subject: "power", outcome: "not-applicable" });
  return said?.settle().reason;
}

describe("judgeKinds()", () => {
  it("asks for numbers where the design gives none", () => {
    expect(reasonOf(breakingCapacity, firstSite, "hottest/healthy")).toContain("give them and every breaker is judged");
    expect(reasonOf(selectivity, firstSite, "hottest/healthy")).toContain("give `selectiveUpTo`");
  });

  it("says that nothing with such a limit is live where the design gives them", () => {
    expect(reasonOf(breakingCapacity, lagosSolarHybrid, "hottest/feed-a-dark")).toBe("of the breakers that are judged none is live");
    expect(reasonOf(selectivity, lagosSolarHybrid, "hottest/feed-a-dark")).toBe(
      "no live breaker has another one before it on the same side of a converter",
    );
  });
});
