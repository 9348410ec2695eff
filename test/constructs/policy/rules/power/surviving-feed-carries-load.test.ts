import { describe, expect, it } from "vitest";
import { compute30kW } from "../../../../../examples/parts/it-30kw";
import { power30kW } from "../../../../../examples/parts/power-30kw";
import { finding, findingsOf, variant, without } from "../../node-variants";

describe("power/surviving-feed-carries-load", () => {
  const rule = "power/surviving-feed-carries-load";

  it("passes, and names the tightest part of each surviving feed", () => {
    const found = findingsOf(rule, variant());
    expect(Object.keys(found).sort()).toEqual(["power/feed-a", "power/feed-b"]);
    expect(found["power/feed-a"]).toMatchObject({
      outcome: "pass",
      scenario: expect.stringContaining("feed-b-lost"),
      at: expect.any(String),
    });
  });

  it("fails when the supplies on the survivor are too small for the whole rack", () => {
    const racks = compute30kW.racks.map((rack) => ({ ...rack, supplies: { ...rack.supplies, count: 6 } }));
    const failed = findingsOf(rule, variant({ compute: { racks } }))["power/feed-a"];
    expect(failed).toMatchObject({ outcome: "fail", unit: "W", limit: 9000, at: expect.stringMatching(/^rack-[12]\/rack-[12]-a$/) });
  });

  it("fails when a load has no other feed, with the load by name", () => {
    const power = {
      ...power30kW,
      boards: power30kW.boards.map((board) => (board.name === "board-m" ? { ...board, feeds: ["a"] } : board)),
    };
    const { outcome, value, contributors, remedy } = finding(rule, "power/feed-a", variant({ power }));
    expect(outcome).toBe("fail");
    expect(contributors.map(({ name }) => name)).toContain("facility-pump");
    expect(contributors.reduce((sum, part) => sum + part.value, 0)).toBeCloseTo(value ?? 0, 9);
    expect(remedy).toContain("from a board on both feeds");
  });

  it("does not apply while every feed lives, and is unknown without a power module", () => {
    expect(findingsOf(rule, variant())["power/feed-a"]?.counts["not-applicable"]).toBeGreaterThan(0);
    expect(finding(rule, "power", without("power", variant()))).toMatchObject({ outcome: "unknown" });
  });
});
