import { judgeRule, ruleCases, smallLimit, smallNode, smallPoint } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { survivingFeedCarriesLoad } from "../../../../../constructs/policy/rules/power/surviving-feed-carries-load";
import { compute30kW } from "../../../../../examples/parts/it-30kw";
import { power30kW } from "../../../../../examples/parts/power-30kw";
import { finding, findingsOf, variant, without } from "../../../../support/nodes/node-variants";

const { id: rule } = survivingFeedCarriesLoad;
const subject = "power/feed-a";
const smallSupplies = variant({
  compute: { racks: compute30kW.racks.map((rack) => ({ ...rack, supplies: { ...rack.supplies, count: 6 } })) },
});
const withLimit = (change: Parameters<typeof smallLimit>[0]) => ({
  node: smallNode({ feeds: ["a", "b"] }),
  point: smallPoint({ scenario: { state: { kind: "feed-lost", feed: "b" } }, electrical: { limits: [smallLimit(change)] } }),
});
/** Through a breaker on feed a that may carry 25 A. */
const carrying = (value: number) => withLimit({ value });

ruleCases(survivingFeedCarriesLoad, {
  subject,
  pass: carrying(24),
  fail: carrying(26),
  unknown: withLimit({ limit: undefined, reason: "k_T is not known" }),
  notApplicable: { point: smallPoint({ scenario: { state: { kind: "healthy" } } }) },
  boundary: { at: carrying(25), beyond: carrying(25.001) },
  fromProps: { pass: variant(), fail: smallSupplies },
});

describe(rule, () => {
  it("names the tightest part of each surviving feed", () => {
    const found = findingsOf(rule, variant());
    expect(Object.keys(found).sort()).toEqual(["power/feed-a", "power/feed-b"]);
    expect(found["power/feed-a"]).toMatchObject({ scenario: expect.stringContaining("feed-b-lost"), at: expect.any(String) });
  });

  it("fails when the supplies on the survivor are too small for the whole rack", () => {
    expect(finding(rule, subject, smallSupplies)).toMatchObject({
      unit: "W",
      limit: 9000,
      at: expect.stringMatching(/^rack-[12]\/rack-[12]-a$/),
    });
  });

  it("fails when a load has no other feed, with the load by name", () => {
    const power = {
      ...power30kW,
      boards: power30kW.boards.map((board) => (board.name === "board-m" ? { ...board, feeds: ["a"] } : board)),
    };
    const { outcome, contributors, remedy } = finding(rule, "power/feed-a", variant({ power }));
    expect(outcome).toBe("fail");
    expect(contributors.map(({ name }) => name)).toContain("facility-pump");
    expect(remedy).toContain("from a board that two feeds supply");
  });

  it("asks for the rating of a breaker before its derating factors", () => {
    const derated = withLimit({ value: 26, factors: { group: 0.8, temperature: 1, altitude: 1 } });
    expect(judgeRule(survivingFeedCarriesLoad, derated)[0]?.remedy).toMatch(
      /^raise the rating of \S+ to at least 33 A \(its derating factors leave 80 % of the rating\), or reduce the load on feed a$/,
    );
  });

  it("is unknown without a power module", () => {
    expect(finding(rule, "power", without("power", variant()))).toMatchObject({ outcome: "unknown" });
  });
});
