import { type EdgeNodeStackProps, snapshot } from "cdktf-edge-node";
import { evaluate, maximumAmbient, maximumItLoad } from "cdktf-edge-node/report";
import { recordOf, scenarios, solve } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { cooling30kW } from "../../../examples/parts/cooling-30kw";
import { compute30kW } from "../../../examples/parts/it-30kw";
import { node30kW } from "../../../examples/parts/node-30kw";
import { power30kW } from "../../../examples/parts/power-30kw";
import { airCooledRack, mildSite } from "../../support/nodes/node-variants";
import { coolingRules } from "../../support/nodes/rated-node";

const source = { mark: "declared", document: "worked by hand", owner: "tests" } as const;

/** The node of docs/physics/operating-point.md, Node without coolant. */
const byHand = snapshot("air", mildSite, {
  compute: { racks: [{ name: "rack-1", idle: "6 kW", maximum: "6 kW", utilisation: "1", source }] },
  cooling: {
    airConditioners: {
      count: 2,
      minimumAmbient: "-15 °C",
      altitudeFactor: [{ elevation: "1000 m", factor: "1" }],
      table: [
        { ambient: "20 °C", capacity: "5 kW", eer: 3 },
        { ambient: "45 °C", capacity: "5 kW", eer: 3 },
      ],
      source,
    },
    room: { coolingSetpoint: "27 °C", heatingSetpoint: "15 °C", supplyAir: "20 °C", lights: "300 W", envelope: [], source },
  },
});

/** The 30 kW node with racks of air and six times the air conditioners, without the circuits of what coolant needs. */
function wholeNode(): EdgeNodeStackProps {
  const gone = /^(?:dry-cooler-\d|facility-pump|secondary-pump)$/;
  const { airConditioners, room } = cooling30kW;
  const boards = power30kW.boards.map((board) => ({
    ...board,
    circuits: (board.circuits ?? []).filter(({ serves }) => !serves.some((served) => typeof served === "string" && gone.test(served))),
  }));
  const racks = [airCooledRack, { ...compute30kW.racks[1], captureRatio: "0" as const }];
  const large = airConditioners.table.map((row) => ({ ...row, capacity: `${Number.parseFloat(row.capacity) * 6} kW` as const }));
  const { telemetry: _, ...rest } = node30kW;
  return {
    ...rest,
    site: mildSite,
    compute: { racks },
    cooling: { airConditioners: { ...airConditioners, table: large }, room },
    power: { ...power30kW, boards },
  };
}

describe("solve() of a node that air alone cools", () => {
  it("solve() removes 6,300 W with 2,100 W at an EER of 3, so that the PUE is 1.4, as worked by hand in docs/physics/operating-point.md", () => {
    const { room, coolant, balance, pue, electrical, outcome } = recordOf(byHand, "hottest/healthy");
    expect(outcome).toBe("solved");
    expect(coolant).toBeUndefined();
    expect(room).toMatchObject({ heatToRemoveW: 6300, acPowerW: 2100, shortfallW: 0 });
    expect(electrical.nodePowerW).toBe(8400);
    expect(balance).toMatchObject({ coilHeatW: 0, fanPowerW: 0, condenserHeatW: 8400, residualW: 0 });
    expect(pue).toBeCloseTo(1.4, 12);
  });

  it("solve() has no cooler to lose, and balances in every scenario of a whole node with its electrical tree", () => {
    const { site, ...design } = wholeNode();
    const node = snapshot("air", site, design);
    const names = scenarios(node).map(({ name }) => name);
    expect(names).toContain("hottest/air-conditioner-1-lost");
    expect(names.some((name) => /cooler|chiller|pump|cdu/.test(name))).toBe(false);
    for (const scenario of scenarios(node)) {
      const { balance, electrical, reason } = solve(node, scenario);
      expect(reason, scenario.name).toBeUndefined();
      expect(Math.abs(balance?.residualW ?? Number.NaN), scenario.name).toBeLessThan(1e-6 * electrical.nodePowerW);
    }
  });

  it("evaluate() finds nothing to say in the rules on coolant, and judges the room", () => {
    const { site, ...design } = wholeNode();
    const { findings } = evaluate(snapshot("air", site, design));
    const outcomes = Object.fromEntries(findings.filter(({ rule }) => rule.startsWith("cooling/")).map((one) => [one.rule, one.outcome]));
    expect(outcomes).toMatchObject({
      "cooling/coolant-does-not-freeze": "not-applicable",
      "cooling/rejection-covers-heat": "not-applicable",
      "cooling/supply-within-it-limit": "not-applicable",
      "cooling/trim-chiller-runs": "not-applicable",
      "cooling/room-air-covers-heat": "pass",
      "cooling/room-stays-warm": "pass",
    });
    expect(findings.filter(({ outcome }) => outcome === "unknown")).toEqual([]);
  });

  it("maximumAmbient() ends at the table of the air conditioners, maximumItLoad() at their capacity: 9,700 of 6,000 W", () => {
    expect(maximumAmbient(byHand, "hottest/healthy", { policy: coolingRules })).toMatchObject({
      outcome: "found",
      binding: [{ rule: "cooling/equipment-ambient-cut-out" }, { rule: "cooling/room-air-covers-heat" }],
    });
    const { factor } = maximumItLoad(byHand, "hottest/healthy", { policy: coolingRules });
    expect(Math.abs((factor ?? Number.NaN) - 9700 / 6000)).toBeLessThan(0.001);
  });
});
