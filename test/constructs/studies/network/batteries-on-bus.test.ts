import { describe, expect, it } from "vitest";
import type { BatteryOnBus } from "../../../../constructs/studies/network/elements/flow";
import { networkLimits } from "../../../../constructs/studies/network/limits/network-limits";
import { networkRecord } from "../../../../constructs/studies/network/record";
import { nodeBalances } from "../../../support/network/node-balances";
import { load, plant, rack, solved, source, ups } from "../../../support/network/test-nodes";

const conditions = { placeC: [25, 25], elevationM: 0 };

function battery(converter: string, other: Partial<BatteryOnBus> = {}): BatteryOnBus {
  return {
    id: `cells of ${converter}`,
    converter,
    placeNumber: 0,
    dischargeEfficiency: 0.96,
    chargeEfficiency: 0.95,
    chargerEfficiency: 1,
    chargeLimitW: () => 0,
    ...other,
  };
}

/** Sources and cells give what loads, losses and cells take. */
function closes({ run, totals }: ReturnType<typeof solved>): void {
  const inW = totals.sourceTotalW + totals.fromCellsW;
  expect(inW).toBeCloseTo(totals.loadW + totals.lossInsideW + totals.lossOutsideW + totals.intoCellsW, 8);
  for (const { id, residualW } of nodeBalances(run)) expect(Math.abs(residualW), id).toBeLessThan(1e-8);
}

describe("NetworkRun with batteries", () => {
  it("holds a UPS's output from its battery when its feed is dead, with the UPS's own loss and the cells' loss", () => {
    // x = 6/20: loss = 20,000·(0.01 + 0.02·0.3 + 0.03·0.09) = 374 W; terminals 6,374 W; cells 6,374/0.96 = 6,639.583 W.
    const nodes = [source("a"), ups("ups", "a"), load("rack", "ups", "123N", 6000)];
    const point = solved(nodes, { lostFeeds: ["a"], batteries: [battery("ups")], batteriesHold: true });
    expect(point.run.state.unserved).toEqual([]);
    expect(point.totals).toMatchObject({ sourceTotalW: 0, loadW: 6000 });
    expect(point.totals.missingW).toBeCloseTo(6374, 8);
    expect(point.totals.fromCellsW).toBeCloseTo(6639.583333, 6);
    expect(point.totals.lossInsideW).toBeCloseTo(374 + 265.583333, 6);
    const record = networkRecord(point.run);
    expect(record.get("ups")).toMatchObject({
      phases: [],
      powerW: 0,
      outputVoltageV: [230, 230, 230].map((volts) => expect.closeTo(volts, 9)),
    });
    closes(point);
  });

  it("holds a direct-current bus, whose rectifiers then have neither capacity nor restart voltage to judge", () => {
    const nodes = [source("a"), plant("dc", "a", 3), rack("rack", ["dc"], 800, 1600, "DC")];
    const point = solved(nodes, { lostFeeds: ["a"], batteries: [battery("dc")], batteriesHold: true });
    // 800 W of 1,600 W at η 0.94
    expect(point.totals.missingW).toBeCloseTo(800 / 0.94, 8);
    expect(networkLimits(point.run, conditions).map(({ kind }) => kind)).toEqual(["psu"]);
    closes(point);
  });

  it("leaves dead what has no battery, and a bus whose battery does not hold", () => {
    const nodes = [source("a"), plant("dc", "a", 3), load("radio", "dc", "DC", 1000), load("fan", "a", "1N", 500)];
    const held = solved(nodes, { lostFeeds: ["a"], batteries: [battery("dc")], batteriesHold: true });
    expect(held.run.state.unserved).toEqual([{ id: "fan", sheddable: false }]);
    const dead = solved(nodes, { lostFeeds: ["a"], batteries: [battery("dc")] });
    expect(dead.totals).toMatchObject({ missingW: 0, loadW: 0, unservedW: 1500 });
  });

  it("charges a plant's battery with what its units spare and no more than the battery takes", () => {
    // 3 units of 3,200 W: capacity 9,600 W; 6,000 W asked, 3,600 W to spare.
    const nodes = [source("a"), plant("dc", "a", 3), load("radio", "dc", "DC", 6000)];
    const spare = solved(nodes, { batteries: [battery("dc", { chargeLimitW: () => 5000 })] });
    expect(spare.totals).toMatchObject({ chargeW: expect.closeTo(3600, 8), intoCellsW: expect.closeTo(3420, 8), missingW: 0 });
    expect(spare.totals.sourceTotalW).toBeCloseTo(9600 / 0.92, 8);
    closes(spare);
    const limited = solved(nodes, { batteries: [battery("dc", { chargeLimitW: () => 1000, placeNumber: 1 })] });
    expect(limited.totals).toMatchObject({ chargeW: expect.closeTo(1000, 8), lossOutsideW: expect.closeTo(50, 8) });
    closes(limited);
    // At 130.5 V a unit gives 60 %: 5,760 W, so 240 W are missing and nothing charges.
    const sagging = solved(nodes, { batteries: [battery("dc", { chargeLimitW: () => 5000 })], sourceVoltageFactor: 130.5 / 230 });
    expect(sagging.totals).toMatchObject({ chargeW: 0, missingW: expect.closeTo(240, 8), fromCellsW: expect.closeTo(250, 8) });
    closes(sagging);
  });

  it("draws a UPS's charge through its charger: input = output + loss + charge/η", () => {
    const nodes = [source("a"), ups("ups", "a"), load("rack", "ups", "123N", 6000)];
    const point = solved(nodes, { batteries: [battery("ups", { chargeLimitW: () => 1900, chargerEfficiency: 0.95 })] });
    expect(point.totals.sourceTotalW).toBeCloseTo(6000 + 374 + 2000, 8);
    closes(point);
  });

  it("leaves out lost units of a plant", () => {
    const nodes = [source("a"), plant("dc", "a", 6), load("radio", "dc", "DC", 17_000)];
    expect(solved(nodes).totals.missingW).toBe(0);
    const point = solved(nodes, { lostUnits: { dc: 1 } });
    expect(point.totals.missingW).toBeCloseTo(17_000 - 5 * 3200, 8);
    const [capacity] = networkLimits(point.run, conditions);
    expect(capacity).toMatchObject({ kind: "rectifier-plant", limit: expect.closeTo(16_000, 8) });
    closes(point);
  });

  it("refuses a battery on what is no converter and lost units of what is no plant", () => {
    const nodes = [source("a"), ups("ups", "a"), load("rack", "ups", "123N", 6000)];
    expect(() => solved(nodes, { batteries: [battery("a")] })).toThrow(
      'Battery must be on a UPS, rectifier plant or battery inverter but is on "a": correct the id',
    );
    expect(() => solved(nodes, { lostUnits: { ups: 1 } })).toThrow(
      'Lost units must be some of a rectifier plant\'s but are 1 of "ups": correct id or number',
    );
  });
});
