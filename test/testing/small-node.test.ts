import { evaluate } from "cdktf-edge-node/report";
import { coreRules } from "cdktf-edge-node/rules";
import { judgeRule, smallNode, smallPoint, smallRack } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { everyRow } from "../support/tables/every-row";

describe("smallNode()", () => {
  it("smallNode() at smallPoint() breaks no rule of the core pack", () => {
    everyRow(
      "%s",
      coreRules.map((rule) => [rule.id, rule] as const),
      (_id, rule) => {
        for (const { outcome } of judgeRule(rule)) expect(["pass", "not-judged", "not-applicable"]).toContain(outcome);
      },
    );
  });

  it("smallNode() can be solved too, and passes the core pack", () => {
    expect(evaluate(smallNode())).toPassPolicy();
  });

  it("smallNode() takes changes at any depth, and keeps the rest", () => {
    const { site, cooling } = smallNode({ site: { promises: { autonomyS: 3600 } }, cooling: { room: { heater: { powerW: 1 } } } });
    expect(site.promises).toEqual({ ...smallNode().site.promises, autonomyS: 3600 });
    expect(cooling?.room.heater).toEqual({ id: "heater", powerW: 1 });
  });

  it("smallNode() takes lists whole, and parts out that are undefined", () => {
    expect(smallNode({ racks: [smallRack({ id: "rack-9" })] }).racks.map(({ id }) => id)).toEqual(["rack-9"]);
    expect(smallNode({ cooling: undefined })).not.toHaveProperty("cooling");
    // @ts-expect-error a node always has racks, if only an empty list
    smallNode({ racks: undefined });
    // @ts-expect-error no such part
    smallNode({ cooling: { boiler: {} } });
  });

  it("smallNode() is frozen, so that a rule that writes into it is found out", () => {
    expect(() => Object.assign(smallNode().racks[0] ?? {}, { inletW: 0 })).toThrow(TypeError);
  });
});

describe("smallPoint()", () => {
  it("smallPoint() keeps nothing of another kind or outcome", () => {
    const { scenario, coolant } = smallPoint({
      scenario: { state: { kind: "feed-lost", feed: "b" } },
      coolant: { outcome: "unknown", reason: "the loop does not settle" },
    });
    expect(scenario.state).toEqual({ kind: "feed-lost", feed: "b" });
    expect(coolant).toEqual({ outcome: "unknown", reason: "the loop does not settle" });
  });
});
