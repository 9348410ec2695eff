import { describe, expect, it } from "vitest";
import { networkLimits } from "../../../../constructs/studies/network/limits/network-limits";
import { networkRecord } from "../../../../constructs/studies/network/record";
import { nodeBalances } from "../../../support/network/node-balances";
import { breaker, cable, load, plant, rack, solved, source, ups } from "../../../support/network/test-nodes";
import { testSource } from "../../../support/network/test-source";

describe("NetworkRun", () => {
  it("drops voltage in phase and neutral of a single-phase cable, as solved by hand", () => {
    // R = 2 · 0.0225 · 30 / 6 = 0.225 Ω, X = 2 · 0.0024 Ω; 4.6 kW at 230 V: |V|² from V⁴ + (2PR − E²)·V² + P²·|Z|² = 0.
    const { run, totals } = solved([source("a"), cable("wire", "a", 30, 6), load("heater", "wire", "1N", 4600)]);
    const [resistance, reactance, emf, watts] = [0.225, 0.0048, 230, 4600];
    const half = (emf ** 2 - 2 * watts * resistance) / 2;
    const square = half + Math.sqrt(half ** 2 - watts ** 2 * (resistance ** 2 + reactance ** 2));
    expect(networkRecord(run).get("heater")?.phases[0]?.voltageV).toBeCloseTo(Math.sqrt(square), 8);
    expect(totals.lossInsideW).toBeCloseTo((watts ** 2 / square) * resistance, 8);
  });

  it("drops twice the resistance on direct current", () => {
    // 54 V, R = 2 · 0.0225 · 10 / 50 = 0.009 Ω, 2,700 W: V = 27 + √(27² − P·R).
    const { run } = solved([source("a"), plant("dc", "a", 3), cable("wire", "dc", 10, 50), load("radio", "wire", "DC", 2700)]);
    expect(networkRecord(run).get("radio")?.phases[0]?.voltageV).toBeCloseTo(27 + Math.sqrt(27 ** 2 - 2700 * 0.009), 8);
  });

  it("puts a third of the available power of a three-phase feed on each line", () => {
    // NetBox power feed: 400 V · 32 A · 0.8 · 1.732, rounded (reference vector netbox-feed-3ph: 17,736 W). So 17,736 W draw 25.6 A.
    const { run } = solved([source("a", { lineToNeutralV: 400 / Math.sqrt(3) }), load("rack", "a", "123", 17_736)]);
    for (const { currentA } of networkRecord(run).get("rack")?.phases ?? []) expect(currentA).toBeCloseTo(32 * 0.8, 3);
  });

  it("moves a rack's power to the living feed on the curve of its supply", () => {
    const nodes = [source("a"), source("b"), rack("rack", ["a", "b"], 800, 1600)];
    const healthy = solved(nodes);
    // 400 W of 1,600 W: η = 0.9 + 0.04·(0.25 − 0.2)/0.3; 800 W: 0.94.
    expect(healthy.totals.sourceTotalW).toBeCloseTo(800 / (0.9 + (0.04 * 0.05) / 0.3), 8);
    const lost = solved(nodes, { lostFeeds: ["a"] });
    expect([...lost.totals.sourceW]).toEqual([0, expect.closeTo(800 / 0.94, 8)]);
    expect(lost.run.state.unserved).toEqual([]);
  });

  it("keeps the loss of a living supply that gives nothing, and lets it take over alone", () => {
    const device = rack("rack", ["a", "b"], 800, 1600);
    const standby = { ...device, supplies: device.supplies.map((supply, i) => ({ ...supply, share: i === 0 ? 1 : 0 })) };
    const nodes = [source("a"), source("b"), standby];
    expect([...solved(nodes).totals.sourceW]).toEqual([expect.closeTo(800 / 0.94, 8), expect.closeTo(320 / 0.9 - 320, 8)]);
    expect([...solved(nodes, { lostFeeds: ["a"] }).totals.sourceW]).toEqual([0, expect.closeTo(800 / 0.94, 8)]);
  });

  it("lists what has no living feed as unserved", () => {
    const { run, totals } = solved([source("a"), rack("rack", ["a"], 800, 1600), load("lamp", "a", "1N", 60, { sheddable: true })], {
      lostFeeds: ["a"],
    });
    expect(run.state.unserved).toEqual([
      { id: "lamp", sheddable: true },
      { id: "rack", sheddable: false },
    ]);
    expect(totals).toMatchObject({ sourceTotalW: 0, loadW: 0, unservedW: 860 });
  });

  it("takes the first living parent of a transfer switch", () => {
    const nodes = [
      source("a"),
      source("b"),
      { kind: "transfer-switch", id: "ats", place: "inside", parents: ["a", "b"], ratedA: 20 } as const,
      load("lamp", "ats", "1N", 2300),
    ];
    expect([...solved(nodes).totals.sourceW]).toEqual([expect.closeTo(2300, 9), 0]);
    const { run, totals } = solved(nodes, { lostFeeds: ["a"] });
    expect([...totals.sourceW]).toEqual([0, expect.closeTo(2300, 9)]);
    const [limit] = networkLimits(run, { placeC: [25, 25], elevationM: 0 });
    expect(limit).toMatchObject({ kind: "transfer-switch", feed: "b", value: expect.closeTo(10, 9), limit: 20, pole: "L1" });
  });

  it("loses what hangs below a lost node and only that", () => {
    const nodes = [source("a"), breaker("cb", "a", 16), load("lamp", "cb", "1N", 100), load("fan", "a", "2N", 200)];
    const { run, totals } = solved(nodes, { lostNodes: ["cb"] });
    expect(run.state.unserved.map(({ id }) => id)).toEqual(["lamp"]);
    expect(totals.sourceTotalW).toBeCloseTo(200, 9);
  });

  it("draws a third of a UPS's input on each phase and sets its output voltage", () => {
    // 9 kW on one phase of 20 kW: loss 20,000·(0.01 + 0.02·0.45 + 0.03·0.45²) = 501.5 W; a third of 9,501.5 W at 207 V.
    const { run, totals } = solved([source("a"), ups("ups", "a"), load("rack", "ups", "2N", 9000)], { sourceVoltageFactor: 0.9 });
    for (const { currentA } of networkRecord(run).get("ups")?.phases ?? []) expect(currentA).toBeCloseTo(9501.5 / 3 / 207, 9);
    expect(networkRecord(run).get("rack")?.phases[1]?.voltageV).toBeCloseTo(230, 9);
    expect(totals.lossInsideW).toBeCloseTo(501.5, 9);
    const limits = networkLimits(run, { placeC: [25, 25], elevationM: 0 });
    expect(limits).toMatchObject([
      { kind: "ups", value: expect.closeTo(9000, 6), limit: 20_000, unit: "W" },
      { kind: "ups-phase", value: expect.closeTo(9000, 6), limit: 8000, unit: "VA", pole: "L2" },
    ]);
  });

  it("does not know a UPS outside its published temperatures", () => {
    const { run } = solved([source("a"), ups("ups", "a"), load("rack", "ups", "123N", 9000)]);
    for (const limit of networkLimits(run, { placeC: [41, 20], elevationM: 0 })) {
      expect(limit.limit).toBeUndefined();
      expect(limit.reason).toBe(
        '"ups" is published for 0 to 40 °C but stands in 41.0 °C: choose one for that temperature, or stand it between 0 and 40 °C',
      );
    }
  });

  it("limits a rectifier plant at low voltage and counts what is missing", () => {
    // 130.5 V: 60 % of 3,200 W from each of 6 units = 11,520 W; 15 kW are asked.
    const { run, totals } = solved([source("a"), plant("dc", "a", 6), load("radio", "dc", "DC", 15_000)], {
      sourceVoltageFactor: 130.5 / 230,
    });
    expect(totals.missingW).toBeCloseTo(15_000 - 11_520, 8);
    expect(totals.sourceTotalW).toBeCloseTo(11_520 / 0.92, 8);
    expect(networkLimits(run, { placeC: [25, 25], elevationM: 0 })).toMatchObject([
      { kind: "rectifier-plant", value: expect.closeTo(15_000, 8), limit: expect.closeTo(11_520, 8), bound: "at-most" },
      { kind: "rectifier-restart", value: expect.closeTo(130.5, 8), limit: 98, bound: "at-least" },
    ]);
    for (const { id, residualW } of nodeBalances(run)) expect(Math.abs(residualW), id).toBeLessThan(1e-8);
  });

  it("lets units on a strong phase give more than those on a sagging one", () => {
    // Only L1 sags: a heavy load beside the plant on a long cable.
    const nodes = [
      source("a", { lineToNeutralV: 170 }),
      cable("wire", "a", 200, 16),
      load("heater", "wire", "1N", 8000),
      plant("dc", "wire", 6),
      load("radio", "dc", "DC", 15_500),
    ];
    const { run } = solved(nodes);
    const phases = networkRecord(run).get("dc")?.phases ?? [];
    expect(phases[0]?.powerW).toBeLessThan(0.95 * (phases[1]?.powerW ?? 0));
    expect(run.totals().missingW).toBe(0);
    const [capacity, restart] = networkLimits(run, { placeC: [25, 25], elevationM: 0 });
    expect(restart?.value).toBeCloseTo(Math.min(...phases.map(({ voltageV }) => voltageV)), 9);
    const share = (volts: number) => 0.2 + (0.8 * (volts - 85)) / (176 - 85);
    expect(capacity?.limit).toBeCloseTo(
      phases.reduce((sum, { voltageV }) => sum + 2 * 3200 * share(voltageV), 0),
      6,
    );
  });

  it("deals whole rectifier units in turn over the phases", () => {
    const { run } = solved([source("a"), plant("dc", "a", 4), load("radio", "dc", "DC", 8000)]);
    const powers =
      networkRecord(run)
        .get("dc")
        ?.phases.map(({ powerW }) => powerW) ?? [];
    expect(powers).toEqual([expect.closeTo(4000 / 0.92, 8), expect.closeTo(2000 / 0.92, 8), expect.closeTo(2000 / 0.92, 8)]);
  });

  it("does not know a rectifier plant below its first published voltage or above its published temperature", () => {
    const nodes = [source("a"), plant("dc", "a", 3), load("radio", "dc", "DC", 3000)];
    const low = solved(nodes, { sourceVoltageFactor: 84 / 230 });
    const hot = solved(nodes, {}, [46, 25]);
    for (const [{ run }, placeC, remedy] of [
      [low, [25, 25], "a voltageDerating that reaches there"],
      [hot, [46, 25], "a temperatureDerating that reaches there, or the plant a cooler place"],
    ] as const) {
      const [limit] = networkLimits(run, { placeC, elevationM: 0 });
      expect(limit?.limit).toBeUndefined();
      expect(limit?.reason).toMatch(/^power of the units of "dc" is not published at /);
      expect(limit?.reason?.endsWith(`: give ${remedy}`)).toBe(true);
    }
  });

  it("gives nothing from a rectifier plant outside its running range", () => {
    const { totals } = solved([source("a"), plant("dc", "a", 3), load("radio", "dc", "DC", 3000)], { sourceVoltageFactor: 82 / 230 });
    expect(totals).toMatchObject({ missingW: 3000, sourceTotalW: 0, loadW: 3000 });
  });

  it("draws a transformer's load loss from its primary when it drops no voltage", () => {
    const transformer = {
      kind: "transformer",
      id: "tx",
      parent: "a",
      place: "outside",
      ratedVA: 75_000,
      primaryLineToLineV: 400,
      secondaryLineToLineV: 208,
      vectorGroup: "Dyn11",
      noLoadLossW: 310,
      loadLossW: 1350,
    } as const;
    const { run, totals } = solved([source("a", { lineToNeutralV: 400 / Math.sqrt(3) }), transformer, load("oven", "tx", "123N", 37_500)]);
    expect(totals.sourceTotalW).toBeCloseTo(37_500 + 310 + 1350 / 4, 6);
    expect(totals.lossOutsideW).toBeCloseTo(310 + 1350 / 4, 6);
    const [phase] = networkRecord(run).get("oven")?.phases ?? [];
    expect(phase?.voltageV).toBeCloseTo(208 / Math.sqrt(3), 9);
    expect(phase?.voltageAngleDeg).toBeCloseTo(30, 9);
  });

  it("loses a share of what passes a board", () => {
    const board = { kind: "panel", id: "board", parent: "a", place: "inside", lossShareOfOutput: 0.01, ratedA: 50 } as const;
    const { run, totals } = solved([source("a"), board, load("oven", "board", "1N", 2300, { powerFactor: 0.8 })]);
    expect(totals.sourceTotalW).toBeCloseTo(2323, 9);
    expect(networkRecord(run).get("a")?.reactiveVar).toBeCloseTo(2300 * 0.75, 9);
  });

  it("keeps a leading load's reactive power negative", () => {
    const { run } = solved([source("a"), load("filter", "a", "123", 800, { powerFactor: 0.8, leading: true })]);
    expect(networkRecord(run).get("a")?.reactiveVar).toBeCloseTo(-600, 9);
  });

  it("follows a load power that changes between sweeps", () => {
    const { run } = solved([source("a"), load("fan", "a", "1N", 100)]);
    run.setLoadPower(run.loadParts("fan"), 250);
    run.sweep();
    expect(run.totals().sourceTotalW).toBeCloseTo(250, 9);
    expect(() => run.loadParts("a")).toThrow('Node "a" must be a load of the network: correct the id');
  });

  it("comes back to the same answer after other powers and a collapse", () => {
    const nodes = [source("a"), cable("wire", "a", 100, 16), load("fan", "wire", "123N", 9000)];
    const { run } = solved(nodes);
    const first = run.totals().sourceTotalW;
    run.setLoadPower(run.loadParts("fan"), 1e7);
    for (let i = 0; i < 20; i++) run.sweep();
    run.setLoadPower(run.loadParts("fan"), 9000);
    run.restart();
    for (let i = 0; i < 30; i++) run.sweep();
    expect(run.totals().sourceTotalW).toBeCloseTo(first, 7);
  });
});

describe("solveNetwork()", () => {
  it("does not give a number for a load that the network cannot carry", () => {
    const { outcome } = solved([source("a"), cable("wire", "a", 100, 2.5), load("oven", "wire", "1N", 20_000)]);
    expect(outcome.outcome).toBe("unknown");
    expect(outcome.reason).toMatch(/voltage|did not settle/);
  });
});

describe("networkLimits()", () => {
  const nodes = [
    source("a"),
    breaker("cb", "a", 16, {
      temperatureFactor: [
        [30, 1],
        [50, 0.8],
      ],
      enclosureRiseK: 5,
      groupFactor: 0.9,
      altitudeFactor: [
        [2000, 1],
        [3000, 0.9],
      ],
      source: testSource,
    }),
    load("lamp", "cb", "3N", 2300),
  ];

  it("multiplies an IEC breaker's rating by its factors", () => {
    const { run } = solved(nodes);
    const [limit] = networkLimits(run, { placeC: [35, 20], elevationM: 2500 });
    expect(limit).toMatchObject({
      kind: "breaker-iec",
      feed: "a",
      value: expect.closeTo(10, 9),
      limit: expect.closeTo(16 * 0.9 * 0.9 * 0.95, 9),
      pole: "L3",
      factors: { temperature: expect.closeTo(0.9, 12), group: 0.9, altitude: expect.closeTo(0.95, 12) },
    });
  });

  it("does not know a breaker beyond its tables and says which", () => {
    const { run } = solved(nodes);
    const hot = networkLimits(run, { placeC: [45.1, 20], elevationM: 0 });
    expect(hot[0]).toMatchObject({
      limit: undefined,
      reason:
        "k_T is not published at 50.1 °C: state temperatureFactor up to there beside each rating, such as power.feeds[].main.temperatureFactor",
    });
    const high = networkLimits(run, { placeC: [25, 20], elevationM: 3100 });
    expect(high[0]).toMatchObject({
      limit: undefined,
      reason:
        "k_altitude is not published at 3100 m: state altitudeFactor up to there beside each rating, such as power.feeds[].main.altitudeFactor",
    });
  });

  it("leaves out what is dead", () => {
    const { run } = solved(nodes, { lostFeeds: ["a"] });
    expect(networkLimits(run, { placeC: [25, 25], elevationM: 0 })).toEqual([]);
  });

  it("does not judge continuous load by the NEC away from nominal voltage", () => {
    const nec = [source("a"), breaker("cb", "a", 20, { standard: "NEC" }), load("lamp", "cb", "1N", 2300)];
    const kindsAt = (sourceVoltageFactor: number) =>
      networkLimits(solved(nec, { sourceVoltageFactor }).run, { placeC: [25, 25], elevationM: 0 }).map(({ kind, value }) => [kind, value]);
    expect(kindsAt(1)).toEqual([
      ["breaker-nec-rating", expect.closeTo(10, 9)],
      ["breaker-nec", expect.closeTo(12.5, 9)],
    ]);
    expect(kindsAt(0.5)).toEqual([["breaker-nec-rating", expect.closeTo(20, 9)]]);
  });

  it("counts the charger and the loss of a converter as continuous: 9 kW that is not, behind 1 kW of loss, weighs 14.49·1.025 = 14.86 A", () => {
    const { run } = solved([
      source("a"),
      breaker("cb", "a", 32, { standard: "NEC" }),
      ups("ups", "cb", { loss: { kind: "polynomial", coefficients: [0.05, 0, 0] } }),
      load("drill", "ups", "123N", 9000, { continuous: false }),
    ]);
    // 10 kW on three phases of 230 V are 14.4928 A; 1.25·14.4928 − 0.25·0.9·14.4928
    const limits = networkLimits(run, { placeC: [25, 25], elevationM: 0 });
    expect(limits.find(({ kind }) => kind === "breaker-nec")?.value).toBeCloseTo(14.855_072, 5);
  });

  it("carries the non-continuous share of a UPS's output to the breaker before it", () => {
    const nec = [
      source("a"),
      breaker("cb", "a", 40, { standard: "NEC" }),
      ups("ups", "cb", { loss: { kind: "polynomial", coefficients: [0, 0, 0] } }),
      load("on", "ups", "123N", 6900),
      load("off", "ups", "123N", 6900, { continuous: false }),
    ];
    const limits = networkLimits(solved(nec).run, { placeC: [25, 25], elevationM: 0 });
    expect(limits.find(({ kind }) => kind === "breaker-nec")?.value).toBeCloseTo(10 + 12.5, 9);
  });
});
