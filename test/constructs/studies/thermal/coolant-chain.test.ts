import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heatedAir, moistAir } from "../../../../constructs/engineering/thermal/air/moist-air";
import type { LiquidCoolingFacts } from "../../../../constructs/facts/cooling/cooling";
import type { SolvedCoolantChain } from "../../../../constructs/studies/cooling-parts/states/coolant-chain-state";
import { type CoolantChainInput, prepareCoolantChain, solveCoolantChain } from "../../../../constructs/studies/thermal/coolant-chain";
import { uniform } from "../../../support/generated/uniform";
import { agrees, kuwaitClimate, kuwaitCooling, kuwaitScenarios } from "../../../support/nodes/kuwait";

const loads = { capturedW: 24_000, secondaryPumpW: 450, facilityPumpW: 700, workingDryCoolers: 3, workingCdus: 1, waterAvailable: true };
const pads = { saturationEfficiency: 0.8, startTemperatureC: 5, cyclesOfConcentration: 4 };
const withPads: LiquidCoolingFacts = { ...kuwaitCooling, dryCoolers: { ...kuwaitCooling.dryCoolers, pads } };
const prepared = prepareCoolantChain(kuwaitCooling);
const preparedWithPads = prepareCoolantChain(withPads);

function solved(chain: typeof prepared, input: Partial<CoolantChainInput> & Pick<CoolantChainInput, "air">): SolvedCoolantChain {
  const result = solveCoolantChain(chain, { ...loads, ...input });
  if (result.outcome === "unknown") throw new Error(result.reason);
  return result;
}

/** Names of the worked case and ours, block by block. */
const blocks: { block: string; of: (chain: SolvedCoolantChain) => object; names: Record<string, string> }[] = [
  {
    block: "secondary_loop",
    of: (chain) => ({ ...chain.secondaryLoop, itSupplyC: chain.itSupplyC, itReturnC: chain.itReturnC }),
    names: {
      property_temperature_C: "propertyTemperatureC",
      mass_flow_kg_s: "massFlowKgPerS",
      density_kg_m3: "densityKgPerM3",
      cp_J_kgK: "specificHeatJPerKgK",
      capacity_rate_W_K: "capacityRateWPerK",
      heat_W: "heatW",
      it_supply_C: "itSupplyC",
      it_return_C: "itReturnC",
      exchanger_in_C: "returnC",
    },
  },
  {
    block: "cdu",
    of: ({ cdu }) => cdu,
    names: {
      working_units: "workingUnits",
      exchanger_outlet_unthrottled_C: "unthrottledC",
      secondary_out_C: "secondaryOutC",
      secondary_in_C: "secondaryInC",
      primary_in_C: "primaryInC",
      primary_out_C: "primaryOutC",
      primary_share_through_plates: "primaryShareThroughPlates",
      hA_primary_W_K: "hAPrimaryWPerK",
      hA_secondary_W_K: "hASecondaryWPerK",
      ua_W_K: "uaWPerK",
      ntu: "ntu",
      capacity_ratio: "capacityRatio",
      effectiveness: "effectiveness",
      approach_K: "approachK",
      heat_W: "heatW",
    },
  },
  {
    block: "facility_loop",
    of: ({ facilityLoop }) => facilityLoop,
    names: {
      property_temperature_C: "propertyTemperatureC",
      mass_flow_kg_s: "massFlowKgPerS",
      density_kg_m3: "densityKgPerM3",
      cp_J_kgK: "specificHeatJPerKgK",
      capacity_rate_W_K: "capacityRateWPerK",
      heat_W: "heatW",
      supply_C: "supplyC",
      return_C: "returnC",
    },
  },
  {
    block: "dry_cooler",
    of: ({ dryCooler }) => dryCooler,
    names: {
      mode: "mode",
      working_units: "workingUnits",
      fan_speed: "fanSpeed",
      air_in_C: "airInC",
      air_in_humidity_ratio: "airInHumidityRatio",
      air_density_kg_m3: "airInDensityKgPerM3",
      air_mass_flow_kg_s_per_unit: "airMassFlowKgPerS",
      air_capacity_rate_W_K_per_unit: "airCapacityRateWPerK",
      coil_flow_share: "coilFlowShare",
      coolant_mass_flow_kg_s_per_unit: "coolantMassFlowKgPerS",
      coolant_capacity_rate_W_K_per_unit: "coolantCapacityRateWPerK",
      hA_water_W_K: "hACoolantWPerK",
      hA_air_W_K: "hAAirWPerK",
      ua_W_K: "uaWPerK",
      ntu: "ntu",
      capacity_ratio: "capacityRatio",
      effectiveness: "effectiveness",
      coolant_in_C: "coolantInC",
      coil_out_C: "coilOutC",
      coolant_out_C: "coolantOutC",
      heat_W_per_unit: "heatPerUnitW",
      heat_W: "heatW",
      air_out_C: "airOutC",
      approach_to_dry_bulb_K: "approachK",
      fan_power_W_per_unit: "fanPowerPerUnitW",
      fan_power_W: "fanPowerW",
    },
  },
  {
    block: "adiabatic",
    of: (chain) => chain.pads,
    names: { wet: "wet", evaporation_kg_h: "evaporationKgPerH", blow_down_kg_h: "blowDownKgPerH", make_up_kg_h: "makeUpKgPerH" },
  },
];

describe("solveCoolantChain() against the worked case", () => {
  for (const { name, climate, workingDryCoolers, expected } of kuwaitScenarios) {
    it(`solveCoolantChain() agrees to the digits of the case in ${name}`, () => {
      const chain = solved(prepared, { air: climate.air, workingDryCoolers });
      for (const { block, of, names } of blocks) {
        const ours = of(chain) as Record<string, unknown>;
        for (const [theirs, our] of Object.entries(names)) {
          const value = expected[block]?.[theirs] ?? null;
          const actual = ours[our];
          expect(
            agrees(actual, value, /_(C|K)$/.test(theirs) && !theirs.endsWith("W_K")),
            `${block}.${theirs}: ${String(actual)} for ${String(value)}`,
          ).toBe(true);
        }
      }
      expect(Math.abs(45 - chain.itSupplyC - Number(expected.margins?.it_supply_K))).toBeLessThan(1e-3);
    });
  }

  it("solveCoolantChain() meets the worked maximum ambient: the supply is at its limit of 45 °C at 42.515 °C, with a cooler lost at 41.4005 °C", () => {
    for (const [dryBulbC, workingDryCoolers] of [
      [42.515, 3],
      [41.4005, 2],
    ] as const) {
      const { itSupplyC } = solved(prepared, { air: heatedAir(kuwaitClimate.hottest.air, dryBulbC), workingDryCoolers });
      expect(Math.abs(itSupplyC - 45)).toBeLessThan(0.05);
    }
  });
});

describe("solveCoolantChain()", () => {
  const anyAir = fc
    .tuple(uniform(-25, 55), uniform(0, 1), uniform(70_000, 103_000))
    .map(([dryBulbC, rh, pressurePa]) => moistAir({ dryBulbC, relativeHumidity: rh, pressurePa }));
  const anyInput = fc.record({
    air: anyAir,
    capturedW: uniform(0, 60_000),
    workingDryCoolers: fc.integer({ min: 1, max: 3 }),
  });

  it("solveCoolantChain() balances: coil and plates carry captured heat and pumps within 1e-9, in every mode", () => {
    const modes = new Set<string>();
    fc.assert(
      fc.property(anyInput, fc.boolean(), (input, wet) => {
        const chain = solved(wet ? preparedWithPads : prepared, input);
        const { dryCooler, cdu, facilityLoop, secondaryLoop } = chain;
        modes.add(dryCooler.mode);
        const heatW = input.capturedW + loads.secondaryPumpW + loads.facilityPumpW;
        const coilW = dryCooler.heatPerKelvinWPerK * (dryCooler.coolantInC - dryCooler.airInC) * dryCooler.workingUnits;
        expect(Math.abs(coilW - heatW) / heatW).toBeLessThan(1e-9);
        expect(Math.abs(facilityLoop.capacityRateWPerK * (facilityLoop.returnC - facilityLoop.supplyC) - heatW) / heatW).toBeLessThan(1e-9);
        const platesW = cdu.heatPerKelvinWPerK * (cdu.secondaryInC - cdu.primaryInC) * cdu.workingUnits;
        expect(Math.abs(platesW - secondaryLoop.heatW) / heatW).toBeLessThan(1e-9);
        const mixed = dryCooler.coilFlowShare * dryCooler.coilOutC + (1 - dryCooler.coilFlowShare) * dryCooler.coolantInC;
        expect(Math.abs(mixed - facilityLoop.supplyC)).toBeLessThan(1e-9);
      }),
      { numRuns: 500 },
    );
    expect([...modes].sort()).toEqual(["bypass", "controlled", "full-speed"]);
  });

  it("solveCoolantChain() never lowers the supply on hotter air of the same humidity ratio, without pads", () => {
    fc.assert(
      fc.property(anyInput, uniform(0.001, 10), (input, warmerK) => {
        const warmer = solved(prepared, { ...input, air: heatedAir(input.air, input.air.dryBulbC + warmerK) });
        expect(warmer.itSupplyC).toBeGreaterThanOrEqual(solved(prepared, input).itSupplyC - 1e-9);
      }),
      { numRuns: 300 },
    );
  });

  it("solveCoolantChain() never lowers the supply with fewer coolers, more heat or higher up", () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const here = solved(prepared, { ...input, workingDryCoolers: 3 }).itSupplyC - 1e-9;
        expect(solved(prepared, { ...input, workingDryCoolers: 2 }).itSupplyC).toBeGreaterThanOrEqual(here);
        expect(solved(prepared, { ...input, workingDryCoolers: 3, capturedW: input.capturedW * 1.1 }).itSupplyC).toBeGreaterThanOrEqual(
          here,
        );
        const thinner = moistAir({ dryBulbC: input.air.dryBulbC, pressurePa: input.air.pressurePa * 0.9 });
        expect(solved(prepared, { ...input, workingDryCoolers: 3, air: thinner }).itSupplyC).toBeGreaterThanOrEqual(
          solved(prepared, {
            ...input,
            workingDryCoolers: 3,
            air: moistAir({ dryBulbC: input.air.dryBulbC, pressurePa: input.air.pressurePa }),
          }).itSupplyC - 1e-9,
        );
      }),
      { numRuns: 200 },
    );
  });

  it("solveCoolantChain() passes without a jump from bypass to control to full speed", () => {
    const supply = (dryBulbC: number) => solved(prepared, { air: moistAir({ dryBulbC, pressurePa: 100_666 }) });
    for (let t = -20; t < 55; t += 0.25) expect(Math.abs(supply(t + 0.25).itSupplyC - supply(t).itSupplyC)).toBeLessThan(0.3);
    for (let t = -20; t < 33; t += 0.25) expect(supply(t).facilityLoop.supplyC).toBeCloseTo(35, 9);
  });

  it("solveCoolantChain() wets the pads only when dry running at full speed cannot hold the setpoint, water is there and it is warm enough", () => {
    const hot = kuwaitClimate.hottest.air;
    expect(solved(preparedWithPads, { air: heatedAir(hot, 20) }).pads.wet).toBe(false);
    const wet = solved(preparedWithPads, { air: hot });
    expect(wet.pads.wet).toBe(true);
    expect(wet.dryCooler.airInC).toBeCloseTo(50 - 0.8 * 28, 9);
    expect(wet.facilityLoop.supplyC).toBeCloseTo(35, 9); // fan speed is solved again behind the wet pads
    expect(wet.dryCooler.fanSpeed).toBeLessThan(1);
    expect(wet.pads.makeUpKgPerH).toBeCloseTo((wet.pads.evaporationKgPerH * 4) / 3, 9);
    expect(wet.pads.blowDownKgPerH).toBeCloseTo(wet.pads.evaporationKgPerH / 3, 9);
    const dry = solved(preparedWithPads, { air: hot, waterAvailable: false });
    expect(dry.pads).toEqual({ wet: false, coolingK: 0, makeUpLPerDay: 0, evaporationKgPerH: 0, blowDownKgPerH: 0, makeUpKgPerH: 0 });
    expect(dry.itSupplyC).toBe(solved(prepared, { air: hot }).itSupplyC);
    const locked = prepareCoolantChain({ ...withPads, dryCoolers: { ...withPads.dryCoolers, pads: { ...pads, startTemperatureC: 51 } } });
    expect(solved(locked, { air: hot }).pads.wet).toBe(false);
  });

  it("solveCoolantChain() evaporates what its latent heat cools: within 5 % of C_a·ΔT/2,430 kJ/kg", () => {
    const { pads: water, dryCooler } = solved(preparedWithPads, { air: kuwaitClimate.hottest.air });
    const sensibleW = dryCooler.airCapacityRateWPerK * dryCooler.workingUnits * (50 - dryCooler.airInC);
    expect(Math.abs((water.evaporationKgPerH / 3600) * 2_430_000 - sensibleW) / sensibleW).toBeLessThan(0.05);
  });

  it("solveCoolantChain() pays 2 K of recirculation with about 2 K of supply", () => {
    const recirculating = prepareCoolantChain({ ...kuwaitCooling, dryCoolers: { ...kuwaitCooling.dryCoolers, intakeRecirculationK: 2 } });
    const riseK =
      solved(recirculating, { air: kuwaitClimate.hottest.air }).itSupplyC - solved(prepared, { air: kuwaitClimate.hottest.air }).itSupplyC;
    expect(riseK).toBeGreaterThan(1.9);
    expect(riseK).toBeLessThan(2.1);
  });

  it("solveCoolantChain() throttles the CDU to its setpoint and says how much primary flow passes the plates", () => {
    const throttling = prepareCoolantChain({ ...kuwaitCooling, cdus: { ...kuwaitCooling.cdus, setpointC: 40 } });
    const { cdu, itSupplyC } = solved(throttling, { air: kuwaitClimate.coldest.air });
    expect(itSupplyC).toBe(40);
    expect(cdu.unthrottledC).toBeLessThan(36);
    expect(cdu.throttled).toBe(true);
    expect(cdu.primaryShareThroughPlates).toBeGreaterThan(0.2);
    expect(cdu.primaryShareThroughPlates).toBeLessThan(0.5);
  });

  it("solveCoolantChain() bypasses the coil in cold air, whose outlet is then the coldest coolant", () => {
    const chain = solved(prepared, { air: moistAir({ dryBulbC: -20, pressurePa: 100_666 }) });
    expect(chain.dryCooler.mode).toBe("bypass");
    expect(chain.dryCooler.coilOutC).toBeLessThan(0);
    expect(chain.dryCooler.coilOutC).toBeLessThan(chain.facilityLoop.supplyC);
    expect(chain.dryCooler.coolantFlowOutsideTrusted).toBe(true);
  });

  it("solveCoolantChain() stands still without heat: supply at the setpoint, no flow through cold coils", () => {
    const still = solved(prepared, { air: kuwaitClimate.coldest.air, capturedW: 0, secondaryPumpW: 0, facilityPumpW: 0 });
    expect(still.facilityLoop.supplyC).toBe(35);
    expect(still.itSupplyC).toBeCloseTo(35, 9);
    expect(still.dryCooler.coilFlowShare).toBe(0);
    expect(still.dryCooler.coilOutC).toBe(3);
  });

  it("solveCoolantChain() floats to the air without heat where the air is warmer than the setpoint and no chiller works", () => {
    const idle = { air: moistAir({ dryBulbC: 37, pressurePa: 101_325 }), capturedW: 0, secondaryPumpW: 0, facilityPumpW: 0 };
    const { facilityLoop, dryCooler, itSupplyC } = solved(prepared, idle); // setpoint 35 °C: nothing cools below the air
    expect([facilityLoop.supplyC, facilityLoop.returnC, dryCooler.coilOutC]).toEqual([37, 37, 37]);
    expect(dryCooler).toMatchObject({ mode: "full-speed", heatW: 0, airOutC: 37 });
    expect(itSupplyC).toBeCloseTo(37, 9);
    const first = solved(prepared, { ...idle, capturedW: 1e-3 });
    expect(first.facilityLoop.supplyC).toBeCloseTo(37, 6); // no jump with the first milliwatt
  });

  it("solveCoolantChain() is unknown, with the reason, when nothing rejects the heat or the coolant leaves its data", () => {
    const air = kuwaitClimate.hottest.air;
    const reason = (input: Partial<CoolantChainInput>, chain = prepared) => {
      const result = solveCoolantChain(chain, { ...loads, air, ...input });
      return result.outcome === "unknown" ? result.reason : result.outcome;
    };
    expect(reason({ workingDryCoolers: 0 })).toMatch(/^no dry cooler works/);
    expect(reason({ workingCdus: 0 })).toMatch(/^no CDU works/);
    expect(reason({ capturedW: 500_000 })).toMatch(
      /^Mean of the coolant in the facility loop must stay at or below 100 °C, where the property data end, but is at 1\d\d\.\d °C: pump more/,
    );
    expect(reason({ capturedW: Number.NaN })).toMatch(/^Heat of the coolant must not be negative but is NaN W/);
  });
});

describe("solveCoolantChain() rejection capacity", () => {
  it("solveCoolantChain() puts the capacity below the heat exactly when the supply is above its limit, dry coolers at full speed", () => {
    for (let dryBulbC = 34; dryBulbC < 55; dryBulbC += 0.1) {
      const chain = solved(prepared, { air: heatedAir(kuwaitClimate.hottest.air, dryBulbC), itSupplyLimitC: 45 });
      expect(chain.rejectionCapacityW !== undefined && chain.rejectionCapacityW < chain.facilityLoop.heatW).toBe(chain.itSupplyC > 45);
    }
  });

  it("solveCoolantChain() rejects that capacity with the facility supply at its limit", () => {
    const air = heatedAir(kuwaitClimate.hottest.air, 42);
    const {
      rejectionCapacityW = Number.NaN,
      rejectionLimitSupplyC = Number.NaN,
      facilityLoop,
    } = solved(prepared, { air, itSupplyLimitC: 45 });
    const loaded = solved(prepared, { air, capturedW: rejectionCapacityW - loads.secondaryPumpW - loads.facilityPumpW });
    expect(rejectionCapacityW).toBeGreaterThan(facilityLoop.heatW);
    expect(Math.abs(loaded.facilityLoop.supplyC - rejectionLimitSupplyC)).toBeLessThan(0.02); // properties move with temperature
  });

  it("solveCoolantChain() has no capacity left where the air is warmer than the limit, and says nothing without a limit", () => {
    expect(solved(prepared, { air: kuwaitClimate.hottest.air, itSupplyLimitC: 45 }).rejectionCapacityW).toBe(0);
    expect(solved(prepared, { air: kuwaitClimate.hottest.air })).not.toHaveProperty("rejectionCapacityW");
  });

  it("solveCoolantChain() counts the pads where they may run, also when this point runs dry", () => {
    const air = heatedAir(kuwaitClimate.hottest.air, 30);
    const wet = solved(preparedWithPads, { air, itSupplyLimitC: 45 });
    expect(wet.pads.wet).toBe(false);
    expect(wet.rejectionCapacityW).toBeGreaterThan(solved(prepared, { air, itSupplyLimitC: 45 }).rejectionCapacityW ?? Number.NaN);
    expect(solved(preparedWithPads, { air, itSupplyLimitC: 45, waterAvailable: false }).rejectionCapacityW).toBe(
      solved(prepared, { air, itSupplyLimitC: 45 }).rejectionCapacityW,
    );
  });
});

describe("prepareCoolantChain()", () => {
  const withCoolant = (massShare: number): LiquidCoolingFacts => ({
    ...kuwaitCooling,
    facilityLoop: { ...kuwaitCooling.facilityLoop, coolant: { kind: "propylene-glycol", massShare } },
  });

  it("prepareCoolantChain() is unknown when the site's coolant is of another kind or more than 5 points from the rating's", () => {
    expect(prepareCoolantChain(withCoolant(0.3)).outcome).toBe("ready");
    expect(prepareCoolantChain(withCoolant(0.31))).toEqual({
      outcome: "unknown",
      reason:
        "Dry cooler must be rated within 5 percentage points of the coolant of the facility loop (propylene glycol, 31.0 % by mass) but is rated with propylene glycol, 25.7 % by mass: state a rating point with the coolant of the loop",
    });
    const water = { ...kuwaitCooling, secondaryLoop: { ...kuwaitCooling.secondaryLoop, coolant: { kind: "water" } as const } };
    expect(prepareCoolantChain(water)).toMatchObject({
      outcome: "unknown",
      reason: expect.stringMatching(/^CDU, secondary side, must be rated/),
    });
    expect(solveCoolantChain(prepareCoolantChain(water), { ...loads, air: kuwaitClimate.hottest.air }).outcome).toBe("unknown");
  });

  it("prepareCoolantChain() is unknown when a rating point cannot be", () => {
    const impossible = {
      ...kuwaitCooling,
      dryCoolers: { ...kuwaitCooling.dryCoolers, rating: { ...kuwaitCooling.dryCoolers.rating, airFlowM3PerS: 1 } },
    };
    expect(prepareCoolantChain(impossible)).toMatchObject({ outcome: "unknown", reason: expect.stringMatching(/^Effectiveness must be/) });
  });
});
