import { type NodeSnapshot, snapshot, type TrimChillerProps } from "cdktf-edge-node";
import { evaluate, maximumAmbient } from "cdktf-edge-node/report";
import { recordOf, scenarios, solve } from "cdktf-edge-node/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moistAir } from "../../../../../constructs/engineering/thermal/air/moist-air";
import type { TrimChillerFacts } from "../../../../../constructs/facts/cooling/capacity-over-ambient";
import { isLiquidCooling, type LiquidCoolingFacts } from "../../../../../constructs/facts/cooling/cooling";
import type { SolvedCoolantChain } from "../../../../../constructs/studies/cooling-parts/states/coolant-chain-state";
import { trimCapacity } from "../../../../../constructs/studies/cooling-parts/states/trim-chiller";
import { type CoolantChainInput, prepareCoolantChain, solveCoolantChain } from "../../../../../constructs/studies/thermal/coolant-chain";
import { cooling30kW } from "../../../../../examples/parts/cooling-30kw";
import { node30kW } from "../../../../../examples/parts/node-30kw";
import { power30kW } from "../../../../../examples/parts/power-30kw";
import { uniform } from "../../../../support/generated/uniform";
import { kuwaitClimate, kuwaitCooling } from "../../../../support/nodes/kuwait";
import { mildSite } from "../../../../support/nodes/node-variants";
import { coolingRules, ratedNode } from "../../../../support/nodes/rated-node";

const source = { mark: "declared", document: "worked by hand", owner: "tests" } as const;
const altitudeFactor = [
  { elevation: "0 m", factor: "1" },
  { elevation: "1000 m", factor: "0.9" },
] as const;

/** 4.5 kW at an EER of 3.5 in air of 35 °C. */
const chiller: TrimChillerProps = {
  count: 1,
  table: [
    { ambient: "20 °C", capacity: "6 kW", eer: 5 },
    { ambient: "40 °C", capacity: "4 kW", eer: 3 },
  ],
  minimumAmbient: "10 °C",
  altitudeFactor,
  powerFactor: "0.9",
  source,
};
const constant = (capacity: `${number} kW`, count = 1): TrimChillerProps => ({
  ...chiller,
  count,
  table: [
    { ambient: "20 °C", capacity, eer: 4 },
    { ambient: "50 °C", capacity, eer: 4 },
  ],
});

function pointOf(node: NodeSnapshot, name = "hottest/healthy") {
  const scenario = scenarios(node).find((one) => one.name === name) ?? expect.unreachable();
  const point = solve(node, scenario);
  const { coolant, balance } = point;
  if (coolant?.outcome !== "solved" || !balance) throw new Error(point.reason);
  expect(Math.abs(balance.residualW)).toBeLessThan(1e-6 * point.electrical.nodePowerW);
  const { trimChiller, dryCooler, facilityLoop } = coolant;
  if (!trimChiller) throw new Error("no trim chiller");
  return { ...point, coolant, balance, trimChiller, dryCooler, facilityLoop };
}

describe("solve() with a trim chiller, worked by hand in docs/physics/dry-coolers.md", () => {
  const hand = { dryBulb: "35 °C", setpoint: "38 °C" } as const;
  const close = (actual: number, expected: number, share = 0.005) => expect(Math.abs(actual / expected - 1)).toBeLessThan(share);

  it("solve() gives the chiller what the coolers leave at full speed, 3,636 W of 20 kW, and holds the setpoint", () => {
    const { trimChiller, dryCooler, facilityLoop, balance, electrical } = pointOf(ratedNode({ ...hand, trimChiller: chiller }));
    expect(facilityLoop.supplyC).toBe(38);
    expect(dryCooler).toMatchObject({ mode: "full-speed", fanSpeed: 1 });
    close(dryCooler.heatW, 16_363.6);
    close(trimChiller.heatW, 3636.4, 0.02); // the difference of two numbers that agree within 0.5 %
    expect(trimChiller).toMatchObject({ capacityW: 4500, eer: 3.5, workingUnits: 1, coolantOutC: 38 });
    expect(trimChiller.coolantInC).toBe(dryCooler.coolantOutC);
    expect(trimChiller.heatW + dryCooler.heatW).toBeCloseTo(20_000, 6);
    close(trimChiller.powerW, 1039, 0.02);
    expect(trimChiller.powerW).toBeCloseTo(trimChiller.heatW / 3.5, 9);
    const bare = pointOf(ratedNode({ ...hand, trimChiller: constant("2 kW") }));
    expect(balance.condenserHeatW - (bare.balance.condenserHeatW - 2000 * 1.25)).toBeCloseTo(trimChiller.heatW + trimChiller.powerW, 6);
    expect(electrical.nodePowerW - trimChiller.powerW).toBeCloseTo(bare.electrical.nodePowerW - 500, 6);
  });

  it("solve() lets the loop float to 38.9 °C where the chiller is at its capacity of 2 kW", () => {
    const { trimChiller, dryCooler, facilityLoop } = pointOf(ratedNode({ ...hand, trimChiller: constant("2 kW") }));
    expect(trimChiller).toMatchObject({ heatW: 2000, powerW: 500 });
    expect(dryCooler.heatW).toBeCloseTo(18_000, 6);
    expect(Math.abs(facilityLoop.supplyC - 38.9)).toBeLessThan(0.05);
    expect(Math.abs(facilityLoop.returnC - 44.9)).toBeLessThan(0.05);
  });

  it("solve() stops the coolers in air of 45 °C, warmer than the return: the chiller takes everything", () => {
    const { trimChiller, dryCooler, facilityLoop, balance } = pointOf(
      ratedNode({ setpoint: "38 °C", dryBulb: "45 °C", trimChiller: constant("25 kW") }),
    );
    expect(facilityLoop.supplyC).toBe(38);
    expect(dryCooler).toMatchObject({ mode: "off", fanSpeed: 0, fanPowerW: 0, heatW: 0, coilFlowShare: 0, airFlowOutsideTrusted: false });
    expect(trimChiller.heatW).toBeCloseTo(20_000, 6);
    expect(balance).toMatchObject({ coilHeatW: 0, fanPowerW: 0 });
  });

  it("solve() counts 24,400 W of capacity with a facility supply of 40 °C and a chiller of 2 kW", () => {
    const { cooling } = ratedNode({ ...hand, trimChiller: constant("2 kW") });
    if (!isLiquidCooling(cooling)) expect.unreachable();
    const chain = solvedChain(cooling, { air: moistAir({ dryBulbC: 35, pressurePa: 101_325 }), ...handLoads, itSupplyLimitC: 44 });
    expect(Math.abs((chain.rejectionLimitSupplyC ?? Number.NaN) - 40)).toBeLessThan(0.05);
    close(chain.rejectionCapacityW ?? Number.NaN, 24_400);
  });
});

const handLoads = { capturedW: 19_350, secondaryPumpW: 250, facilityPumpW: 400, workingDryCoolers: 1 };

function solvedChain(cooling: LiquidCoolingFacts, input: Partial<CoolantChainInput> & Pick<CoolantChainInput, "air">): SolvedCoolantChain {
  const result = solveCoolantChain(prepareCoolantChain(cooling), {
    capturedW: 24_000,
    secondaryPumpW: 450,
    facilityPumpW: 700,
    workingDryCoolers: 3,
    workingCdus: 1,
    waterAvailable: true,
    trimChillers: { working: cooling.trimChiller?.units.length ?? 0, elevationM: 0 },
    ...input,
  });
  if (result.outcome === "unknown") throw new Error(result.reason);
  return result;
}

const kuwaitChiller: TrimChillerFacts = {
  units: ["trim-chiller-1", "trim-chiller-2"],
  table: [
    { ambientC: 20, capacityW: 9000, eer: 4.5 },
    { ambientC: 52, capacityW: 6500, eer: 2.4 },
  ],
  minimumAmbientC: 5,
  altitudeFactor: [
    [0, 1],
    [2000, 0.8],
  ],
  source,
};
const trimmed: LiquidCoolingFacts = { ...kuwaitCooling, trimChiller: kuwaitChiller };
const largeTrimmed: LiquidCoolingFacts = {
  ...trimmed,
  trimChiller: { ...kuwaitChiller, table: kuwaitChiller.table.map((row) => ({ ...row, capacityW: 20_000 })) },
};

describe("solveCoolantChain() with trim chillers", () => {
  const anyInput = fc.record({
    air: fc
      .tuple(fc.integer({ min: -20, max: 60 }), uniform(0, 0.6))
      .map(([dryBulbC, rh]) => moistAir({ dryBulbC, relativeHumidity: rh, pressurePa: 101_325 })),
    capturedW: fc.integer({ min: 0, max: 60_000 }),
    workingDryCoolers: fc.integer({ min: 1, max: 3 }),
  });
  const pads = { saturationEfficiency: 0.8, startTemperatureC: 5, cyclesOfConcentration: 4 };
  const wetTrimmed: LiquidCoolingFacts = { ...trimmed, dryCoolers: { ...trimmed.dryCoolers, pads } };

  it("solveCoolantChain() balances coolers and chillers in every mode, and never lets a cooler warm the coolant", () => {
    const modes = new Set<string>();
    fc.assert(
      fc.property(
        anyInput,
        fc.constantFrom(trimmed, wetTrimmed, largeTrimmed),
        fc.integer({ min: 0, max: 2 }),
        (input, cooling, working) => {
          const chain = solvedChain(cooling, { ...input, trimChillers: { working, elevationM: 1000 } });
          const { dryCooler, trimChiller, facilityLoop } = chain;
          if (!trimChiller) throw new Error("no trim chiller");
          modes.add(dryCooler.mode);
          const coilW = dryCooler.heatPerKelvinWPerK * (dryCooler.coolantInC - dryCooler.airInC) * dryCooler.workingUnits;
          expect(Math.abs(coilW - dryCooler.heatW) / facilityLoop.heatW).toBeLessThan(1e-9);
          expect(dryCooler.heatW).toBeGreaterThanOrEqual(0);
          expect(Math.abs(dryCooler.heatW + trimChiller.heatW - facilityLoop.heatW) / facilityLoop.heatW).toBeLessThan(1e-12);
          expect(trimChiller.heatW).toBeLessThanOrEqual(trimChiller.capacityW);
          const trimK = trimChiller.coolantInC - trimChiller.coolantOutC;
          expect(Math.abs(facilityLoop.capacityRateWPerK * trimK - trimChiller.heatW) / facilityLoop.heatW).toBeLessThan(1e-9);
          if (trimChiller.heatW > 0 && trimChiller.heatW < trimChiller.capacityW) expect(facilityLoop.supplyC).toBe(35);
          if (dryCooler.mode === "off") expect(chain.pads.wet).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
    expect([...modes].sort()).toEqual(["bypass", "controlled", "full-speed", "off"]);
  });

  it("solveCoolantChain() is as without chillers to the last bit while the coolers hold the setpoint, and while the chillers are off", () => {
    for (let dryBulbC = -20; dryBulbC <= 60; dryBulbC += 2.5) {
      const air = moistAir({ dryBulbC, pressurePa: 101_325 });
      const { trimChiller, ...chain } = solvedChain(trimmed, { air });
      if (trimChiller?.heatW === 0) expect(chain).toEqual(solvedChain(kuwaitCooling, { air }));
      else expect(chain.itSupplyC).toBeLessThan(solvedChain(kuwaitCooling, { air }).itSupplyC);
    }
  });

  it("solveCoolantChain() never lowers the supply on hotter air, with a chiller or a cooler lost, or with more heat", () => {
    fc.assert(
      fc.property(anyInput, uniform(0.001, 10), (input, warmerK) => {
        const at = (change: Partial<CoolantChainInput>) => solvedChain(trimmed, { ...input, ...change }).itSupplyC;
        const here = at({}) - 1e-9;
        if (input.air.dryBulbC >= kuwaitChiller.minimumAmbientC) {
          const warmer = moistAir({ dryBulbC: input.air.dryBulbC + warmerK, pressurePa: 101_325 });
          expect(at({ air: warmer })).toBeGreaterThanOrEqual(
            at({ air: moistAir({ dryBulbC: input.air.dryBulbC, pressurePa: 101_325 }) }) - 1e-9,
          );
        }
        expect(at({ trimChillers: { working: 1, elevationM: 0 } })).toBeGreaterThanOrEqual(here);
        expect(at({ capturedW: input.capturedW * 1.1 })).toBeGreaterThanOrEqual(here);
        if (input.workingDryCoolers > 1) expect(at({ workingDryCoolers: input.workingDryCoolers - 1 })).toBeGreaterThanOrEqual(here);
      }),
      { numRuns: 300 },
    );
  });

  it("solveCoolantChain() passes without a jump of the supply from coolers to chillers to floating, up to the last row of the table", () => {
    const supply = (dryBulbC: number) => solvedChain(trimmed, { air: moistAir({ dryBulbC, pressurePa: 101_325 }) }).itSupplyC;
    for (let t = 6; t < 51.9; t += 0.1) expect(Math.abs(supply(t + 0.1) - supply(t))).toBeLessThan(0.15);
    expect(supply(52.001)).toBeGreaterThan(supply(52) + 1);
  });

  it("solveCoolantChain() puts the capacity below the heat exactly when the supply is above its limit, dry coolers at full speed", () => {
    for (let dryBulbC = 30; dryBulbC < 60; dryBulbC += 0.1) {
      const chain = solvedChain(trimmed, { air: moistAir({ dryBulbC, pressurePa: 101_325 }), itSupplyLimitC: 45 });
      expect((chain.rejectionCapacityW ?? Number.NaN) < chain.facilityLoop.heatW).toBe(chain.itSupplyC > 45);
    }
  });

  it("solveCoolantChain() holds the loop by chillers alone where they can take all heat, else it is unknown", () => {
    const air = kuwaitClimate.hottest.air;
    const chain = solvedChain(largeTrimmed, { air, workingDryCoolers: 0, itSupplyLimitC: 45 });
    expect(chain.facilityLoop.supplyC).toBe(35);
    expect(chain.dryCooler).toMatchObject({ mode: "off", workingUnits: 0, heatW: 0, fanPowerW: 0, heatPerUnitW: 0 });
    expect(chain.trimChiller?.heatW).toBeCloseTo(25_150, 9);
    expect(chain.rejectionCapacityW).toBe(40_000);
    expect(JSON.stringify(chain)).not.toContain("null"); // NaN and infinity have no JSON
    expect(() => solvedChain(trimmed, { air, workingDryCoolers: 0 })).toThrow(
      /^Trim chillers must take all heat while no dry cooler works, 25\.15 kW, but can remove only 13\.31 kW/,
    );
    expect(() => solvedChain(trimmed, { air, workingDryCoolers: 0, trimChillers: { working: 0, elevationM: 0 } })).toThrow(
      /^no dry cooler works/,
    );
  });

  it("solveCoolantChain() is unknown above the altitude table of the chillers", () => {
    expect(() => solvedChain(trimmed, { air: kuwaitClimate.hottest.air, trimChillers: { working: 2, elevationM: 2001 } })).toThrow(
      "Trim chillers must be within their altitude table, up to 2000 m, but are at 2001 m: ask the maker for their capacity there, and extend cooling.trimChiller.altitudeFactor",
    );
  });
});

describe("trimCapacity()", () => {
  it("trimCapacity() is that of the working units at the outdoor temperature, times the factor of the elevation", () => {
    expect(trimCapacity(kuwaitChiller, 36, 1000, 2)).toEqual({
      workingUnits: 2,
      altitudeFactor: expect.closeTo(0.9, 12),
      capacityW: expect.closeTo(2 * 7750 * 0.9, 9),
      eer: expect.closeTo(3.45, 12),
    });
  });

  it("trimCapacity() holds the first row down to the minimum ambient, and is none below it, above the last row or without a unit", () => {
    expect(trimCapacity(kuwaitChiller, 5, 0, 1)).toMatchObject({ capacityW: 9000, eer: 4.5 });
    for (const [ambientC, units, offReason] of [
      [4.99, 2, "below its minimum ambient of 5 °C"],
      [52.01, 2, "above the last row of its table at 52 °C"],
      [40, 0, "no trim chiller works"],
    ] as const) {
      expect(trimCapacity(kuwaitChiller, ambientC, 0, units)).toEqual({ workingUnits: units, altitudeFactor: 1, capacityW: 0, offReason });
    }
  });
});

describe("solve() and the rules with trim chillers", () => {
  const node = (change: Parameters<typeof ratedNode>[0]) => ratedNode({ setpoint: "38 °C", dryBulb: "35 °C", ...change });

  it("solve() loses a chiller in a scenario of its own, promised with N+1 of heat rejection", () => {
    const two = node({ trimChiller: constant("2 kW", 2), rejection: "N+1" });
    expect(scenarios(two).filter(({ climate }) => climate === "hottest")).toMatchObject([
      { name: "hottest/healthy", promised: true },
      { name: "hottest/dry-cooler-1-lost", promised: true },
      { name: "hottest/trim-chiller-1-lost", promised: true },
      { name: "hottest/trim-chiller-2-lost", promised: true },
      { name: "hottest/air-conditioner-1-lost", promised: false },
    ]);
    expect(scenarios(node({ trimChiller: chiller })).find(({ name }) => name === "hottest/trim-chiller-1-lost")?.promised).toBe(false);
    const healthy = pointOf(two);
    const lost = pointOf(two, "hottest/trim-chiller-2-lost");
    expect(healthy.facilityLoop.supplyC).toBe(38);
    expect(healthy.trimChiller.powerPerUnitW).toBeCloseTo(healthy.trimChiller.powerW / 2, 12);
    expect(lost.trimChiller).toMatchObject({ workingUnits: 1, heatW: 2000, powerPerUnitW: 500 });
    expect(Math.abs(lost.facilityLoop.supplyC - 38.9)).toBeLessThan(0.05);
  });

  it("solve() has a chiller that stands still while the coolers hold the setpoint", () => {
    const { trimChiller, dryCooler } = pointOf(node({ trimChiller: chiller, dryBulb: "20 °C" }));
    expect(dryCooler.mode).toBe("controlled");
    expect(trimChiller).toMatchObject({ heatW: 0, powerW: 0, askedW: 0, capacityW: 6000 });
  });

  it("evaluate() adds the chiller to the chain of temperatures and to the capacity", () => {
    const { findings } = evaluate(node({ trimChiller: chiller }), { policy: coolingRules });
    const of = (rule: string) => findings.find((finding) => finding.rule === rule) ?? expect.unreachable();
    const supply = of("cooling/supply-within-it-limit");
    expect(supply.outcome).toBe("pass");
    expect(supply.contributors.map(({ name }) => name)).toContain("trim chiller");
    expect(supply.contributors.find(({ name }) => name === "trim chiller")?.value).toBeCloseTo(-1.09, 1); // 3,636 W over 3,333 W/K
    expect(supply.contributors.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(supply.value ?? Number.NaN, 9);
  });

  it("maximumAmbient() ends at the last row of the chiller's table, where the coolers alone are too weak: 59 °C of at most 55 °C", () => {
    const found = maximumAmbient(node({ trimChiller: constant("25 kW"), maximumSupply: "55 °C" }), "hottest/healthy", {
      policy: coolingRules,
    });
    expect(found.outcome).toBe("found");
    expect(found.maximumC).toBeLessThanOrEqual(50);
    expect(found.maximumC).toBeGreaterThan(49.98);
    expect(found.binding.map(({ rule }) => rule)).toEqual([
      "cooling/rejection-covers-heat",
      "cooling/supply-within-it-limit",
      "cooling/trim-chiller-runs",
    ]);
    expect(found.binding.at(-1)).toMatchObject({
      limit: 50,
      reason: expect.stringContaining("the coolant supply of compute/rack-1 breaks"),
    });
  });

  it.each(["35 °C", "50.5 °C"] as const)(
    "maximumAmbient() goes on above the last row where every limit holds without chillers, at a site of %s",
    (dryBulb) => {
      const [trimmed, bare] = [{ trimChiller: constant("25 kW") }, {}].map((change) =>
        maximumAmbient(node({ ...change, dryBulb, maximumSupply: "60 °C" }), "hottest/healthy", { policy: coolingRules }),
      );
      expect(trimmed?.marginK).toBeGreaterThan(0);
      expect(trimmed?.maximumC).toBeGreaterThan(50.5);
      expect(trimmed?.maximumC).toBeCloseTo(bare?.maximumC ?? Number.NaN, 2);
    },
  );

  /** Chillers off above 33 °C, by their last row or by a cut-out before it. Coolers and CDU alone supply the rack with some 9 K above the air. */
  const to33 = {
    ...constant("25 kW"),
    table: constant("25 kW").table.map((row, i) => (i === 0 ? row : { ...row, ambient: "33 °C" as const })),
  };
  const cutOutAt33 = { ...constant("25 kW"), maximumAmbient: "33 °C" as const };

  it.each([
    { name: "the last row of the chillers", trimChiller: to33, setpoint: "28 °C" },
    { name: "their cut-out", trimChiller: cutOutAt33, setpoint: "28 °C" },
    { name: "it too where the coolers hold their setpoint alone just above", trimChiller: to33, setpoint: "45 °C" },
  ] as const)("maximumAmbient() ends at $name for a site that needs them: 33.0 and not 45.7 °C", ({ trimChiller, setpoint }) => {
    const of = node({ trimChiller, setpoint, dryBulb: "50 °C", maximumSupply: "54.9 °C" });
    const found = maximumAmbient(of, "hottest/healthy", { policy: coolingRules });
    expect(found.outcome).toBe("found");
    expect(Math.abs((found.maximumC ?? Number.NaN) - 33)).toBeLessThanOrEqual(0.01);
    expect(found.binding).toMatchObject([
      {
        rule: "cooling/trim-chiller-runs",
        outcome: "fail",
        value: 50,
        limit: 33,
        reason: expect.stringMatching(/^the trim chillers are off, and the coolant supply of compute\/rack-1 breaks its limit by 4\.\d K$/),
      },
    ]);
    expect(maximumAmbient(of, "hottest/healthy", { policy: coolingRules, everyStep: true })).toStrictEqual(found);
    const mild = maximumAmbient(node({ trimChiller, setpoint, dryBulb: "40 °C", maximumSupply: "54.9 °C" }), "hottest/healthy", {
      policy: coolingRules,
    });
    expect(mild.maximumC?.toFixed(1)).toBe("45.7");
    expect(mild.binding.map(({ rule }) => rule)).toContain("cooling/supply-within-it-limit");
  });

  it("maximumAmbient() takes no minimum ambient of chillers for a limit of hotter air", () => {
    // The coolers hold 28 °C alone up to 28 − 5 = 23 °C: below 35 °C the chiller is asked for and off, and the rack gets 35 + 9 = 44 °C at most.
    const table = [
      { ambient: "36 °C", capacity: "25 kW", eer: 4 },
      { ambient: "48 °C", capacity: "25 kW", eer: 4 },
    ] as const;
    const [everywhere, from35] = (["-15 °C", "35 °C"] as const).map((minimumAmbient) => {
      const of = ratedNode({
        setpoint: "28 °C",
        dryBulb: "31 °C",
        trimChiller: { ...chiller, table, minimumAmbient },
        maximumSupply: "45 °C",
      });
      expect(maximumAmbient(of, "hottest/healthy", { policy: coolingRules, everyStep: true })).toStrictEqual(
        maximumAmbient(of, "hottest/healthy", { policy: coolingRules }),
      );
      return maximumAmbient(of, "hottest/healthy", { policy: coolingRules });
    });
    expect(everywhere).toMatchObject({ outcome: "found", dryBulbC: 31, searchedFromC: -15 });
    expect(Math.abs((everywhere?.marginK ?? Number.NaN) - 17)).toBeLessThan(0.01);
    expect(from35).toStrictEqual(everywhere);
  });

  it("solve() carries the chillers' power through the electrical tree, and stops those without a feed", () => {
    const [board, ...others] = [...power30kW.boards].reverse();
    const like = board?.circuits?.find(({ name }) => name === "cooling-1");
    if (!board || !like) expect.unreachable();
    const trim = [1, 2].map((n) => ({ ...like, name: `trim-${n}`, serves: [`trim-chiller-${n}`] }));
    const onA = { ...board, name: "board-t", feeds: ["a"], circuits: trim.slice(0, 1) };
    const power = { ...power30kW, boards: [...others, { ...board, circuits: [...(board.circuits ?? []), ...trim.slice(1)] }, onA] };
    const dryCoolers = { ...cooling30kW.dryCoolers, setpoint: "28 °C" as const };
    const design = { ...node30kW, power, cooling: { ...cooling30kW, dryCoolers, trimChiller: constant("20 kW", 2) } };
    const whole = snapshot("whole", mildSite, design);
    const healthy = pointOf(whole);
    expect(healthy.trimChiller).toMatchObject({ workingUnits: 2, coolantOutC: 28 });
    expect(healthy.trimChiller.heatW).toBeGreaterThan(1000);
    const drawn = healthy.electrical.record()?.get("trim-chiller-2")?.powerW;
    expect(drawn).toBeCloseTo(healthy.trimChiller.powerPerUnitW, 2);
    const lost = pointOf(whole, "hottest/feed-a-lost");
    expect(lost.trimChiller.workingUnits).toBe(1);
    expect(lost.facilityLoop.supplyC).toBe(28);
  });

  it("recordOf() keeps every number of the chillers", () => {
    const { coolant } = recordOf(node({ trimChiller: chiller }), "hottest/healthy");
    expect(coolant).toMatchObject({ trimChiller: { workingUnits: 1, altitudeFactor: 1, capacityW: 4500, eer: 3.5 } });
  });
});
