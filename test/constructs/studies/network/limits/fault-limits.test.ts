import { describe, expect, it } from "vitest";
import type { ElectricalNode, TransformerNode } from "../../../../../constructs/facts/power/electrical";
import type { BatteryOnBus } from "../../../../../constructs/studies/network/elements/flow";
import { networkLimits } from "../../../../../constructs/studies/network/limits/network-limits";
import type { StateOptions } from "../../../../../constructs/studies/network/network-state";
import { breaker, cable, load, plant, solved, source, ups } from "../../../../support/network/test-nodes";

function faultsOf(nodes: readonly ElectricalNode[], kind = "breaking-capacity", state: StateOptions = {}) {
  const { run } = solved(nodes, state);
  const limits = networkLimits(run, { placeC: [25, 25], elevationM: 0 }).filter((one) => one.kind === kind);
  return Object.fromEntries(limits.map((one) => [one.node, one]));
}

/** Feed a is lost and batteries hold the buses of converters. */
const onBatteries = (...converters: readonly string[]): StateOptions => ({
  lostFeeds: ["a"],
  batteriesHold: true,
  batteries: converters.map(
    (converter): BatteryOnBus => ({
      id: `cells of ${converter}`,
      converter,
      placeNumber: 0,
      dischargeEfficiency: 1,
      chargeEfficiency: 1,
      chargerEfficiency: 1,
      chargeLimitW: () => 0,
    }),
  ),
});
const able = { breakingCapacityA: 10_000 };
const strong = (id = "a", shortCircuitA = 10_000) => source(id, { shortCircuitA });
const transformer = (other: Partial<TransformerNode> = {}): TransformerNode => ({
  kind: "transformer",
  id: "tx",
  parent: "main",
  place: "outside",
  ratedVA: 63_000,
  primaryLineToLineV: 230 * Math.sqrt(3),
  secondaryLineToLineV: 230 * Math.sqrt(3),
  vectorGroup: "Dyn11",
  noLoadLossW: 200,
  loadLossW: 1260,
  shortCircuitVoltage: 0.04,
  ...other,
});

describe("faultLimits()", () => {
  it("faultLimits() has the intake's current at the main breaker and less behind a cable, worked by hand", () => {
    // test/constructs/engineering/electrical/prospective-current.test.ts: 7,214 A behind 20 m of 16 mm²
    const found = faultsOf([
      strong(),
      breaker("main", "a", 63, able),
      cable("c", "main", 20, 16),
      breaker("out", "c", 16, { breakingCapacityA: 6000 }),
      load("l", "out", "1N", 100),
    ]);
    expect(found.main).toMatchObject({ value: expect.closeTo(10_000, 6), limit: 10_000 });
    expect(found.out).toMatchObject({ value: expect.closeTo(7214.3, 0), limit: 6000 });
  });

  it("faultLimits() takes the living input of a static transfer switch that drives more, whichever carries", () => {
    const behind = (weakA: number | undefined, strongA: number, state: StateOptions = {}) =>
      faultsOf(
        [
          weakA === undefined ? source("a") : strong("a", weakA),
          strong("b", strongA),
          breaker("in-a", "a", 63, able),
          breaker("in-b", "b", 63, able),
          {
            kind: "transfer-switch",
            id: "sts",
            place: "inside",
            parents: ["in-a", "in-b"],
            static: { minimumLineToNeutralV: 200, transferS: 0.005, lossShareOfOutput: 0 },
          },
          breaker("out", "sts", 16, { breakingCapacityA: 6000 }),
          load("l", "out", "1N", 100),
        ],
        "breaking-capacity",
        state,
      ).out;
    expect(behind(3000, 9000)?.value).toBeCloseTo(9000, 6);
    expect(behind(9000, 3000)?.value).toBeCloseTo(9000, 6);
    expect(behind(3000, 9000, { lostFeeds: ["b"] })?.value).toBeCloseTo(3000, 6);
    expect(behind(undefined, 9000)?.reason).toBe('short-circuit current of feed "a" is not given: give shortCircuit');
  });

  it("faultLimits() counts a cable out and back on a single phase", () => {
    // 2·0.0225 = 0.045 Ω, 2·0.0016 = 0.0032 Ω: √(0.045² + 0.0285²) = 0.053266 Ω, 253 V over it 4,750 A
    const found = faultsOf([
      source("a", { phases: 1, shortCircuitA: 10_000 }),
      breaker("main", "a", 63, able),
      cable("c", "main", 20, 16),
      breaker("out", "c", 16, able),
      load("l", "out", "1N", 100),
    ]);
    expect(found.out?.value).toBeCloseTo(4749.7, 0);
  });

  it("faultLimits() is limited by a transformer even where nobody knows the supply, worked by hand", () => {
    // Z = 0.04·398.37²/63,000 = 0.10076 Ω: 1.1·230/0.10076 = 2,510.9 A
    const nodes = (shortCircuitA?: number) => [
      source("a", shortCircuitA === undefined ? {} : { shortCircuitA }),
      breaker("main", "a", 100, able),
      transformer(),
      breaker("out", "tx", 100, able),
      load("l", "out", "1N", 100),
    ];
    expect(faultsOf(nodes()).out?.value).toBeCloseTo(2510.9, 0);
    expect(faultsOf(nodes()).main).toMatchObject({
      limit: undefined,
      reason: 'short-circuit current of feed "a" is not given: give shortCircuit',
    });
    const known = faultsOf(nodes(10_000));
    expect(known.main?.value).toBeCloseTo(10_000, 6);
    // The supply's 0.0253 Ω counts by two thirds, reactive or resistive, whichever gives more current: between 2,510.9 A and that less 17 %
    expect(known.out?.value).toBeLessThan(2510.9);
    expect(known.out?.value).toBeGreaterThan(2510.9 * 0.83);
    const open = nodes(10_000).map((node) => {
      if (node.kind !== "transformer") return node;
      const { shortCircuitVoltage: _, ...rest } = node;
      return rest;
    });
    expect(faultsOf(open).out).toMatchObject({
      limit: undefined,
      reason: 'short-circuit voltage of "tx" is not given: give shortCircuitVoltage',
    });
  });

  it("faultLimits() passes a UPS by its bypass, and on direct current takes what the plant declares", () => {
    const nodes = (shortCircuitA?: number) => [
      strong(),
      breaker("main", "a", 63, able),
      ups("u", "main"),
      breaker("out", "u", 16, able),
      load("l", "out", "1N", 100),
      plant("p", "main", 2, shortCircuitA === undefined ? {} : { shortCircuitA }),
      breaker("dc", "p", 100, able),
      load("r", "dc", "DC", 100),
    ];
    expect(faultsOf(nodes()).out?.value).toBeCloseTo(10_000, 6);
    expect(faultsOf(nodes()).dc).toMatchObject({
      limit: undefined,
      reason: 'short-circuit current of "p" with its battery is not given: give shortCircuitCurrent',
    });
    expect(faultsOf(nodes(4000)).dc).toMatchObject({ value: 4000, limit: 10_000 });
  });

  it("faultLimits() gives a UPS on its battery what it declares, which no cable lowers, worked by hand", () => {
    // 170 A drop 170·0.0226 = 3.8 V of 230 V on 20 m of 16 mm², so the inverter sets its current behind the cable too
    const nodes = (shortCircuitA?: number) => [
      strong(),
      breaker("main", "a", 63, able),
      ups("u", "main", shortCircuitA === undefined ? {} : { shortCircuitA }),
      breaker("first", "u", 32, able),
      cable("c", "first", 20, 16),
      breaker("out", "c", 16, { breakingCapacityA: 6000, selectiveUpToA: 300 }),
      load("l", "out", "1N", 100),
    ];
    const known = faultsOf(nodes(170), "breaking-capacity", onBatteries("u"));
    expect(known.main).toBeUndefined(); // dead
    expect(known.first).toMatchObject({ value: 170, limit: 10_000 });
    expect(known.out).toMatchObject({ value: 170, limit: 6000, reason: undefined });
    expect(faultsOf(nodes(170), "selectivity", onBatteries("u"))).toMatchObject({ out: { value: 170, limit: 300 } });
    // On its input its bypass passes all of the grid's
    expect(faultsOf(nodes(170)).first?.value).toBeCloseTo(10_000, 6);
    expect(faultsOf(nodes(170)).out?.value).toBeCloseTo(7214.3, 0);
    for (const kind of ["breaking-capacity", "selectivity"]) {
      const unknown = faultsOf(nodes(), kind, onBatteries("u")).out;
      expect(unknown).toMatchObject({
        value: Number.NaN,
        limit: undefined,
        reason: 'short-circuit current of "u" on its battery is not given: give shortCircuitCurrent',
      });
      expect(faultsOf(nodes(), kind).out).toMatchObject({ value: expect.closeTo(7214.3, 0), reason: undefined });
    }
  });

  it("faultLimits() takes of UPS in series what passes the bypass of the last one, and its inverter only on its battery", () => {
    const nodes = (first: number, second: number) => [
      strong(),
      breaker("main", "a", 63, able),
      ups("u", "main", { shortCircuitA: first }),
      breaker("between", "u", 63, able),
      ups("v", "between", { shortCircuitA: second }),
      breaker("out", "v", 16, able),
      load("l", "out", "1N", 100),
    ];
    const driven = (state: StateOptions, first = 300, second = 170) => {
      const found = faultsOf(nodes(first, second), "breaking-capacity", state);
      return [found.between?.value, found.out?.value];
    };
    expect(driven({})).toEqual([expect.closeTo(10_000, 6), expect.closeTo(10_000, 6)]);
    expect(driven(onBatteries("u"))).toEqual([300, 300]);
    expect(driven(onBatteries("u", "v"))).toEqual([300, 300]);
    expect(driven(onBatteries("u"), 170, 300)).toEqual([170, 170]);
    expect(driven({}, 300, 12_000)).toEqual([expect.closeTo(10_000, 6), expect.closeTo(10_000, 6)]);
    expect(driven(onBatteries("v"))).toEqual([undefined, 170]);
    expect(driven({ ...onBatteries("u", "v"), lostNodes: ["u"] })).toEqual([undefined, 170]);
    expect(faultsOf(nodes(300, 170), "breaking-capacity", { lostFeeds: ["a"] })).toEqual({}); // without batteries all is dark
  });

  it("faultLimits() turns the current of a UPS on its battery by a transformer behind it, a fault to neutral included", () => {
    // Equal voltages, delta-star: 100 A to neutral stand for 100/√3 A in two lines of the primary, so 100 A there for 173.2 A
    const nodes = (secondaryLineToLineV: number) => [
      strong(),
      ups("u", "a", { shortCircuitA: 100 }),
      breaker("main", "u", 100, able),
      transformer({ secondaryLineToLineV }),
      breaker("out", "tx", 100, able),
      load("l", "out", "1N", 100),
    ];
    expect(faultsOf(nodes(230 * Math.sqrt(3)), "breaking-capacity", onBatteries("u")).out?.value).toBeCloseTo(173.2, 1);
    expect(faultsOf(nodes(115 * Math.sqrt(3)), "breaking-capacity", onBatteries("u")).out?.value).toBeCloseTo(346.4, 1);
  });

  it("faultLimits() gives a direct-current bus the same on rectifiers and on its battery, and behind a switch what feeds it", () => {
    const nodes: ElectricalNode[] = [
      strong(),
      plant("p", "a", 2, { shortCircuitA: 4000 }),
      breaker("dc", "p", 100, able),
      load("r", "dc", "DC", 100),
      ups("u", "a", { shortCircuitA: 170 }),
      { kind: "transfer-switch", id: "switch", place: "inside", parents: ["a", "u"] },
      breaker("out", "switch", 16, able),
      load("l", "out", "1N", 100),
    ];
    const driven = (state: StateOptions) => {
      const { dc, out } = faultsOf(nodes, "breaking-capacity", state);
      return [dc?.value, out?.value];
    };
    expect(driven({})).toEqual([4000, expect.closeTo(10_000, 6)]);
    expect(driven(onBatteries("p", "u"))).toEqual([4000, 170]);
    expect(driven(onBatteries("u"))).toEqual([undefined, 170]);
  });

  it("faultLimits() judges no breaker before one number is given, and every one after, by the feed that it hangs on", () => {
    const nodes = (a: object, b: object, own: object): ElectricalNode[] => [
      source("a", a),
      source("b", b),
      { kind: "transfer-switch", id: "switch", place: "inside", parents: ["a", "b"] },
      breaker("out", "switch", 16, own),
      load("l", "out", "1N", 100),
    ];
    expect(faultsOf(nodes({}, {}, {}))).toEqual({});
    expect(faultsOf(nodes({ shortCircuitA: 5000 }, {}, {})).out).toMatchObject({ reason: 'breaking capacity of "out" is not given' });
    const both = nodes({ shortCircuitA: 5000 }, { shortCircuitA: 8000 }, able);
    expect(faultsOf(both).out?.value).toBeCloseTo(5000, 6);
    expect(faultsOf(both, "breaking-capacity", { lostFeeds: ["a"] }).out?.value).toBeCloseTo(8000, 6);
  });

  it("faultLimits() asks for selectivity only of breakers with one before them", () => {
    const nodes = [
      strong(),
      breaker("main", "a", 63, {}),
      breaker("out", "main", 16, { selectiveUpToA: 4000 }),
      breaker("other", "main", 16),
      load("l", "out", "1N", 100),
    ];
    const found = faultsOf(nodes, "selectivity");
    expect(Object.keys(found).sort()).toEqual(["other", "out"]);
    expect(found.out).toMatchObject({ value: expect.closeTo(10_000, 6), limit: 4000 });
    expect(found.other).toMatchObject({ limit: undefined, reason: expect.stringContaining("trips alone is not given") });
  });
});
