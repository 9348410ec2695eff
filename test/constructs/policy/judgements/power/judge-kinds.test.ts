import { snapshot } from "cdktf-edge-node";
import { NodeStudy, type Rule } from "cdktf-edge-node/rules";
import { judgeRule } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { judgeKinds, type KindWords } from "../../../../../constructs/policy/judgements/power/judge-kinds";
import { breakingCapacity } from "../../../../../constructs/policy/rules/power/breaking-capacity";
import { selectivity } from "../../../../../constructs/policy/rules/power/selectivity";
import { voltageAtLoadWithinRange } from "../../../../../constructs/policy/rules/power/voltage-at-load-within-range";
import { firstSite } from "../../../../../examples/first-site";
import { lagosSolarHybrid } from "../../../../../examples/lagos-solar-hybrid";
import { designOf } from "../../../../support/nodes/node-variants";

/** What a rule says of the power of a node in one scenario. */
function said(rule: Rule, props: typeof firstSite, scenario: string) {
  const study = new NodeStudy(snapshot("site", props.site, designOf(props)));
  return judgeRule(rule, { node: study.node, point: study.point(study.scenario(scenario)) });
}

/** Why a rule does not apply to the power of a node in one scenario. */
function reasonOf(rule: Rule, props: typeof firstSite, scenario: string): string | undefined {
  const [one] = said(rule, props, scenario);
  expect(one).toMatchObject({ subject: "power", outcome: "not-applicable" });
  return one?.reason;
}

const unopened = (rule: Rule) => said(rule, firstSite, "hottest/healthy").filter(({ outcome }) => outcome === "not-judged");
const subjects = (rule: Rule) => unopened(rule).map(({ subject }) => subject);

describe("judgeKinds()", () => {
  it("names every part that it would judge and the inputs, where the design gives none", () => {
    const breakers = (designOf(firstSite).power?.feeds ?? []).map(({ name }) => `power/feed-${name}/main`);
    expect(subjects(breakingCapacity)).toEqual(expect.arrayContaining([...breakers, "power/rack-1-a/breaker", "power/dc-48/breaker"]));
    expect(unopened(breakingCapacity)[0]).toMatchObject({
      missing: ["power.feeds[].shortCircuit", "power.feeds[].main.breakingCapacity"],
      reason: expect.stringContaining("state shortCircuit of each feed"),
    });
    expect(unopened(breakingCapacity).find(({ subject }) => subject === "power/receivers/breaker")?.missing).toEqual([
      "power.rectifierPlants[].shortCircuitCurrent", // on direct current
      "power.rectifierPlants[].circuits[].breaker.breakingCapacity",
    ]);
    for (const { missing, reason } of unopened(selectivity))
      expect([missing, reason]).toEqual([
        [expect.stringMatching(/breaker\.selectiveUpTo$/), "power.feeds[].shortCircuit"],
        expect.stringContaining("state selectiveUpTo"),
      ]);
  });

  it("names of selectivity the breakers alone that have another one before them", () => {
    expect(subjects(selectivity)).toContain("power/rack-1-a/breaker"); // behind the main breaker and the board
    expect(subjects(selectivity).filter((subject) => subject.endsWith("/main"))).toEqual([]);
    expect(subjects(selectivity)).not.toContain("power/receivers/breaker"); // behind the rectifiers
  });

  it("judges devices that give their range beside others that do not, and names those", () => {
    const [receiver = expect.unreachable(), ...others] = firstSite.downlink?.receivers ?? [];
    const inputVoltage = { minimum: "40 V", maximum: "60 V" } as const;
    const downlink = { ...(firstSite.downlink ?? expect.unreachable()), receivers: [{ ...receiver, inputVoltage }, ...others] };
    const all = said(voltageAtLoadWithinRange, { ...firstSite, downlink }, "hottest/healthy");
    const of = (subject: string) => all.find((one) => one.subject === `power/${subject}`);
    expect(of(receiver.name)).toMatchObject({ outcome: "pass", unit: "V" });
    expect(of("rack-1/rack-1-a")).toMatchObject({ outcome: "not-judged", missing: ["compute.racks[].supplies.inputVoltage"] });
    expect(of("antenna-1")).toMatchObject({ outcome: "not-judged", missing: ["downlink.antennas[].inputVoltage"] });
    expect(of("facility-pump")).toMatchObject({
      outcome: "not-judged",
      reason: expect.stringContaining("states only the voltage for which it is built"),
    });
  });

  it("looks for what opens a rule once, whatever the scenario and the load", () => {
    const study = new NodeStudy(snapshot("site", firstSite.site, designOf(firstSite)));
    let asked = 0;
    const words: KindWords = {
      kinds: ["selectivity"],
      parts: "breakers",
      gives: ({ kind }) => kind === "source",
      opens: {
        each: true,
        reason: "nobody says",
        inputs: () => ["power.feeds[].shortCircuit"],
        asks: ({ kind }) => {
          asked++;
          return kind === "breaker";
        },
      },
    };
    const all = [study, study.whatIf({ itLoadFactor: 0.9 })].flatMap((of) =>
      study.scenarios.slice(0, 3).map((scenario) => {
        return judgeKinds({ design: of.design, point: of.point(scenario) }, words, () => expect.unreachable());
      }),
    );
    expect(new Set(all).size).toBe(1);
    expect(asked).toBe(study.node.network?.length);
  });

  it("says that nothing with such a limit is live where the design gives them", () => {
    expect(reasonOf(breakingCapacity, lagosSolarHybrid, "hottest/feed-a-dark")).toBe(
      "none of the breakers that this rule judges has power",
    );
    expect(reasonOf(selectivity, lagosSolarHybrid, "hottest/feed-a-dark")).toBe(
      "no breaker with power is fed by another breaker without a converter between them",
    );
  });
});
