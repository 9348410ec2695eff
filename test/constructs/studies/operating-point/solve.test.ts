import { type NodeSnapshot, snapshot } from "cdktf-edge-node";
import { type OperatingPoint, scenarios, solve } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { firstSite } from "../../../../examples/first-site";
import { kuwaitDryCooler } from "../../../../examples/kuwait-dry-cooler";
import { riyadhAdiabatic } from "../../../../examples/riyadh-adiabatic";
import { weakGrid } from "../../../../examples/weak-grid";
import { workedKuwait } from "../../../support/nodes/worked-kuwait";

const nodes: Readonly<Record<string, NodeSnapshot>> = {
  "first-site": nodeOf("first-site", firstSite),
  "riyadh-adiabatic": nodeOf("riyadh-adiabatic", riyadhAdiabatic),
  "kuwait-dry-cooler": nodeOf("kuwait-dry-cooler", kuwaitDryCooler),
  "weak-grid": nodeOf("weak-grid", weakGrid),
  "worked-kuwait": workedKuwait,
};

function nodeOf(name: string, { site, ...design }: typeof firstSite): NodeSnapshot {
  return snapshot(name, site, design);
}

function pointsOf(node: NodeSnapshot): OperatingPoint[] {
  return scenarios(node).map((scenario) => solve(node, scenario));
}

/** A point as numbers only, to compare two of them. */
function figures({ scenario: _, electrical: { contributorsOf: _c, record: _r, ...electrical }, ...point }: OperatingPoint) {
  return { ...point, electrical };
}

describe("solve() balances energy", () => {
  it.each(Object.keys(nodes))("in every solved scenario of %s within 1e-6 of the source power", (name) => {
    const node = nodes[name] ?? workedKuwait;
    const solved = pointsOf(node).filter(({ outcome }) => outcome === "solved");
    expect(solved.length).toBeGreaterThan(0);
    for (const { balance, electrical, scenario } of solved) {
      if (!balance) throw new Error(`${scenario.name} has no balance`);
      expect(Math.abs(balance.residualW), scenario.name).toBeLessThan(1e-6 * electrical.nodePowerW);
    }
  });

  it.each(["electricityInW", "envelopeGainW", "coilHeatW", "fanPowerW", "condenserHeatW", "outdoorHeatW"] as const)(
    "and breaks when %s is dropped",
    (term) => {
      const point = pointsOf(nodes["first-site"] ?? workedKuwait)[0];
      if (!point?.balance) throw new Error("no balance");
      const sign = term === "electricityInW" || term === "envelopeGainW" ? -1 : 1;
      const withoutTerm = point.balance.residualW + sign * point.balance[term];
      expect(Math.abs(withoutTerm)).toBeGreaterThan(1e-6 * point.electrical.nodePowerW);
    },
  );

  it("and breaks when heat that no air conditioner removes is dropped", () => {
    const design = {
      ...kuwaitDryCooler,
      cooling: { ...kuwaitDryCooler.cooling, airConditioners: { ...kuwaitDryCooler.cooling?.airConditioners, count: 1 } },
    };
    const { power } = design;
    const boards =
      power?.boards.map((board) => ({
        ...board,
        circuits: (board.circuits ?? []).filter(({ name }) => !["cooling-2", "cooling-3"].includes(name)),
      })) ?? [];
    const node = nodeOf("hot-room", { ...design, power: { ...power, boards } } as typeof firstSite);
    const point = pointsOf(node).find(({ scenario }) => scenario.name === "hottest/healthy");
    if (!point?.balance || point.room?.outcome !== "solved") throw new Error("not solved");
    expect(point.room.shortfallW).toBeGreaterThan(1000);
    expect(Math.abs(point.balance.residualW)).toBeLessThan(1e-6 * point.electrical.nodePowerW);
    expect(Math.abs(point.balance.residualW + point.balance.heatNotRemovedW)).toBeGreaterThan(1000);
  });
});

describe("solve() finds one answer", () => {
  it.each([0, 5_000, 50_000, -3_000])("from a first guess of %d W of losses", (firstLossW) => {
    const node = nodes["riyadh-adiabatic"] ?? workedKuwait;
    for (const scenario of scenarios(node).slice(0, 10)) {
      const usual = solve(node, scenario);
      const other = solve(node, scenario, { firstLossW });
      expect(Math.abs(other.electrical.nodePowerW - usual.electrical.nodePowerW)).toBeLessThan(2e-3);
      expect(other.outcome).toBe("solved");
    }
  });

  it("whatever was solved before it, bit for bit", () => {
    const node = nodes["first-site"] ?? workedKuwait;
    const all = scenarios(node);
    const forwards = all.map((scenario) => figures(solve(node, scenario)));
    const backwards = [...all].reverse().map((scenario) => figures(solve(node, scenario)));
    expect(backwards.reverse()).toEqual(forwards);
  });

  it("and does not change the snapshot", () => {
    const before = JSON.stringify(nodes["first-site"]);
    pointsOf(nodes["first-site"] ?? workedKuwait);
    expect(JSON.stringify(nodes["first-site"])).toBe(before);
  });
});

describe("solve() under failures", () => {
  const point = (name: string, scenario: string) => {
    const found = pointsOf(nodes[name] ?? workedKuwait).find((one) => one.scenario.name === scenario);
    if (!found) throw new Error(`no ${scenario}`);
    return found;
  };

  it("moves power supplies along their curve when a feed is lost", () => {
    const healthy = point("first-site", "hottest/healthy");
    const lost = point("first-site", "hottest/feed-a-lost");
    // 15 kW on half of the supplies: 7.5 of 18 kW each before, 15 of 18 kW on the survivor after.
    expect(lost.electrical.itW).not.toBeCloseTo(healthy.electrical.itW, 0);
    expect(lost.electrical.unserved).toEqual([]);
  });

  it("says why coolant is unknown when the only feed dies with the pumps", () => {
    const { coolant, outcome, electrical } = point("weak-grid", "hottest/feed-a-lost");
    expect(outcome).toBe("unknown");
    expect(coolant).toMatchObject({ outcome: "unknown", reason: expect.stringContaining("facility-pump is not powered") });
    expect(electrical.unserved.map(({ id }) => id)).toContain("rack-1");
  });

  it("stops the fans of a lost dry cooler and shares its heat", () => {
    const healthy = point("kuwait-dry-cooler", "hottest/healthy").coolant;
    const lost = point("kuwait-dry-cooler", "hottest/dry-cooler-2-lost").coolant;
    if (healthy?.outcome !== "solved" || lost?.outcome !== "solved") throw new Error("not solved");
    expect(lost.dryCooler.workingUnits).toBe(2);
    expect(lost.dryCooler.heatPerUnitW).toBeCloseTo((healthy.dryCooler.heatPerUnitW * 3) / 2, 6);
    expect(lost.itSupplyC).toBeGreaterThan(healthy.itSupplyC);
  });
});
