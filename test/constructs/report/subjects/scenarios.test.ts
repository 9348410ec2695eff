import type { SiteReport } from "cdktf-edge-node/report";
import { describe, expect, it } from "vitest";
import { presentScenarios } from "../../../../constructs/report/subjects/scenarios";
import { finding } from "../../../support/report/reports";

type Scenario = SiteReport["scenarios"][number];
const scenario = (name: string, given: Partial<Scenario> = {}): Scenario => ({
  name,
  climate: "hottest",
  promised: true,
  outcome: "solved",
  iterations: 9,
  ...given,
});
const broken = (rule: string, name?: string) => finding({ rule, broken: [{ outcome: "fail", ...(name && { scenario: name }) }] });
const blocksOf = (scenarios: readonly Scenario[], ...findings: readonly ReturnType<typeof finding>[]) =>
  (presentScenarios({ scenarios, findings })?.blocks ?? []).filter((block) => block !== undefined && block !== false);

describe("presentScenarios()", () => {
  it("presentScenarios() explains names that occur, and names parts of which no scenario loses one", () => {
    const part = (kind: string, ...names: string[]) => ({ module: "-", kind, names, documents: [] });
    const report = {
      scenarios: [
        scenario("hottest/feed-a-dark", { state: { kind: "feed-dark", feed: "a" } }),
        scenario("hottest/dry-cooler-2-lost", { state: { kind: "dry-cooler-lost", unit: "dry-cooler-2" } }),
      ],
      findings: [],
      billOfMaterials: [
        part("rack", "rack-1"),
        part("dry-cooler", "dry-cooler-1", "dry-cooler-2"),
        part("facility-pump", "facility-pump"),
        part("battery", "a", "battery-2"), // named as the feed
      ],
    };
    expect(presentScenarios(report)?.blocks.slice(-2)).toEqual([
      {
        title: "Names of scenarios",
        blocks: [{ items: [expect.stringMatching(/^`feed-…-dark`: the source of the feed is lost, with every UPS/)] }],
      },
      "No scenario checks the loss of one of these parts: 2 batteries, 1 facility pump.",
    ]);
  });

  it("presentScenarios() shows openly what breaks a rule or has no solution, and folds the rest", () => {
    const [text, open, ...folded] = blocksOf(
      [
        scenario("hottest/healthy"),
        scenario("hottest/hot"),
        scenario("hottest/lost", { outcome: "unknown", reason: "no table" }),
        scenario("coldest/beyond", { promised: false }),
      ],
      broken("cooling/one", "hottest/hot"),
      broken("cooling/two", "hottest/hot"),
    );
    expect(text).toBe("The site promises to survive 3 of 4 scenarios. 2 of them break a rule or have no solution.");
    expect(open).toMatchObject({
      caption: "Scenarios that break a rule or have no solution",
      rows: [
        [{ typed: "hottest/hot" }, "solved", "2", "–", "–", "–", "–"],
        [{ typed: "hottest/lost" }, "unknown: no table", "0", "–", "–", "–", "–"],
      ],
    });
    expect(folded).toMatchObject([
      { title: "1 promised scenario in which every checked rule passes" },
      {
        title: "1 scenario that the site does not promise to survive",
        blocks: [{ rows: [[{}, "solved", "not counted", {}, {}, {}, {}]] }],
      },
    ]);
  });

  it("presentScenarios() says that a room with heat left in it is warmer than the table shows", () => {
    const [, , warmer] = blocksOf([scenario("hottest/healthy")], finding({ rule: "cooling/room-air-covers-heat", outcome: "fail" }));
    expect(warmer).toMatch(/^Where the air conditioners do not remove all heat, the table shows the room at its setpoint/);
    expect(blocksOf([scenario("hottest/healthy")], finding({ rule: "cooling/room-air-covers-heat", outcome: "pass" }))).toHaveLength(2);
  });

  it("presentScenarios() says so where none breaks, and where one does", () => {
    const two = [scenario("hottest/healthy"), scenario("hottest/hot")];
    expect(blocksOf(two)).toHaveLength(2);
    expect(blocksOf(two)[0]).toBe("The site promises to survive 2 of 2 scenarios. Every checked rule passes in them.");
    expect(blocksOf(two, broken("cooling/one", "hottest/hot"))[0]).toMatch(/ 1 of them breaks a rule or has no solution\.$/);
    expect(blocksOf(two, broken("papers/one"))[0]).toMatch(/ 2 of them break a rule or have no solution\.$/); // what is judged once is broken in every one
    expect(presentScenarios({ scenarios: [], findings: [] })).toBeUndefined();
  });
});
