import { beforeAll, describe, expect, it } from "vitest";
import { designedPue, designedPueWithFuel } from "../../../../../constructs/engineering/energy/year/designed-pue";
import type { EnergyHours } from "../../../../../constructs/engineering/energy/year/energy-hours";
import type { EnergyPlant } from "../../../../../constructs/engineering/energy/year/energy-plant";
import { type EnergyYear, energyYear } from "../../../../../constructs/engineering/energy/year/energy-year";
import { survivalHours, survivalSummary } from "../../../../../constructs/engineering/energy/year/survival";
import worked from "../../../../reference/worked-electrical-year.json";
import { naiveHours } from "../../../../support/year/naive-year";
import { type WorkedPlant, workedHours, workedItShare, workedPlant } from "../../../../support/year/worked-year";

/** Its outputs have six significant digits. */
const agreement = 1e-4;
const apart = (ours: number, theirs: number) => Math.abs(ours - theirs) / Math.max(1, Math.abs(theirs));
const sum = (values: Iterable<number>) => Array.from(values).reduce((total, value) => total + value, 0);

let hours: EnergyHours;
beforeAll(() => {
  hours = workedHours();
});

function expectAlike(ours: Readonly<Record<string, number>>, theirs: object, where = ""): void {
  for (const [name, value] of Object.entries(ours))
    expect.soft(apart(value, (theirs as Readonly<Record<string, number>>)[name] ?? Number.NaN), `${name} ${where}`).toBeLessThan(agreement);
}

function itWh({ busW }: EnergyHours): number {
  return sum(busW.map((watts, k) => (workedItShare[k] ?? 0) * sum(watts)));
}

function annual({ totals }: EnergyYear): Readonly<Record<string, number>> {
  const storedChangeWh = sum(totals.batteries.map((battery) => battery.storedChangeWh));
  const pue = { ...totals, sunWh: totals.sunUsedWh, storedChangeWh, itWh: itWh(hours) };
  return {
    load_kWh: totals.loadWh / 1000,
    it_kWh: itWh(hours) / 1000,
    grid_kWh: totals.gridWh / 1000,
    pvAvailable_kWh: (totals.sunUsedWh + totals.sunCurtailedWh) / 1000,
    pvUsed_kWh: totals.sunUsedWh / 1000,
    pvCurtailed_kWh: totals.sunCurtailedWh / 1000,
    genset_kWh: totals.gensetWh / 1000,
    dumped_kWh: totals.dumpedWh / 1000,
    fuel_L: totals.fuelL,
    gensetRunHours_h: totals.setHours,
    gensetStarts: totals.starts,
    unservedOnNoBatteryBus_kWh: totals.unservedDirectWh / 1000,
    unserved_kWh: totals.unservedWh / 1000,
    unservedHours_h: totals.hoursUnserved,
    deliveries: totals.deliveries,
    delivered_L: totals.deliveredL,
    dPUE: designedPue(pue),
    dPUEfuel: designedPueWithFuel(pue),
  };
}

describe.each(["nothingFormsTheGrid", "upsFormsTheGrid"] as const)("energyYear() of the worked year, %s", (name: WorkedPlant) => {
  let plant: EnergyPlant;
  let year: EnergyYear;
  beforeAll(() => {
    plant = workedPlant(name);
    year = energyYear(plant, hours);
  });
  const { output } = worked;

  it("agrees in every total of the independent implementation, and of each battery", () => {
    expectAlike(annual(year), output[name].annual);
    output[name].annual.batteries.forEach((theirs, k) => {
      const ours = year.totals.batteries[k];
      const at = (value: number | undefined) => value ?? Number.NaN;
      expectAlike(
        {
          charged_kWh: at(ours?.chargedWh) / 1000,
          discharged_kWh: at(ours?.dischargedWh) / 1000,
          storedChange_kWh: at(ours?.storedChangeWh) / 1000,
          equivalentFullCycles: at(ours?.equivalentFullCycles),
          lowestSoC: at(ours?.lowestStateOfCharge),
          unserved_kWh: at(ours?.unservedWh) / 1000,
        },
        theirs,
        theirs.id,
      );
    });
  });

  it("agrees in its 120 hours, and so does the naive year", () => {
    const { hours: traces } = year;
    const naive = naiveHours(plant, hours);
    for (const theirs of output[name].sampleHours) {
      const { hour } = theirs;
      const of = (trace: Float64Array | undefined) => (trace?.[hour] ?? Number.NaN) / 1000;
      const ours = {
        grid_kW: of(traces.gridW),
        genset_kW: of(traces.gensetW),
        curtailed_kW: of(traces.curtailedW),
        pvAvailable_kW: of(hours.sunW),
        ac_kW: of(hours.directW),
        var_kvar: of(hours.reactiveVar),
        acTotal_kW: sum(Object.values(traces.toLoad).map(of)),
        tankEnd_L: (traces.tankL[hour + 1] ?? Number.NaN) + 0,
      };
      const delivered = naive[hour + 1]?.deliveredL ?? 0;
      expectAlike({ ...ours, tankEnd_L: naive[hour]?.tankL ?? Number.NaN }, theirs, `in hour ${hour}`);
      const { dumpedWh = Number.NaN, fuelL = Number.NaN, setsRunning = Number.NaN } = naive[hour] ?? {};
      expectAlike({ dumped_kW: dumpedWh / 1000, fuel_L: fuelL, setsRunning }, theirs, `in hour ${hour}`);
      expect(Math.abs(ours.tankEnd_L - theirs.tankEnd_L), `tank in hour ${hour}, ${delivered} L delivered after it`).toBeLessThan(1e-3);
      plant.buses.forEach(({ battery }, k) => {
        expect(apart(of(traces.chargeW[k]), theirs.charges_kW[k] ?? Number.NaN)).toBeLessThan(agreement);
        expect(apart(of(traces.dischargeW[k]), theirs.discharges_kW[k] ?? Number.NaN)).toBeLessThan(agreement);
        expect(apart((traces.storedWh[k]?.[hour + 1] ?? Number.NaN) / battery.capacityWh, theirs.socEnds[k] ?? Number.NaN)).toBeLessThan(
          agreement,
        );
      });
    }
  });
});

describe("survivalHours() of the worked year, where nothing forms the grid", () => {
  let plant: EnergyPlant;
  let storedWh: EnergyYear["hours"]["storedWh"];
  beforeAll(() => {
    plant = workedPlant("nothingFormsTheGrid");
    ({ storedWh } = energyYear(plant, hours).hours);
  });
  const { survival, survivalWithoutGenset, carriedFrom_h, survivalRun } = worked.output.nothingFormsTheGrid;

  it("agrees exactly in the hours carried", () => {
    const carried = survivalHours(plant, hours, storedWh);
    for (const [hour, theirs] of Object.entries(carriedFrom_h)) expect(carried[Number(hour)], `from hour ${hour}`).toBe(theirs);
    expect(survivalSummary(carried)).toEqual({
      minimumH: survival.minimum_h,
      tenthCentileH: survival.centile10_h,
      medianH: survival.median_h,
    });
    expect(Math.max(...carried)).toBe(survival.maximum_h);
    expect(apart(sum(carried) / carried.length, survival.mean_h)).toBeLessThan(1e-5);
    for (const [outage, share] of Object.entries(survival.shareSurvivingAtLeast))
      expect(carried.filter((lasted) => lasted >= Number(outage)).length / carried.length).toBeCloseTo(share, 5);
    const { gensets: _, ...batteries } = plant;
    const { minimum_h, centile10_h, median_h } = survivalWithoutGenset;
    expect(survivalSummary(survivalHours(batteries, hours, storedWh))).toEqual({
      minimumH: minimum_h,
      tenthCentileH: centile10_h,
      medianH: median_h,
    });
  });

  it("agrees hour by hour in an outage to the hour in which the tank runs dry", () => {
    const first = survivalRun[0]?.hour ?? Number.NaN;
    const { reorderL: _, ...cutOff } = plant.gensets ?? {};
    const alone = { ...plant, gensets: cutOff } as EnergyPlant;
    const from = (trace: Float64Array) => trace.slice(first, first + survivalRun.length);
    const dark: EnergyHours = {
      directW: from(hours.directW),
      busW: hours.busW.map(from),
      wayLossShare: from(hours.wayLossShare),
      reactiveVar: from(hours.reactiveVar),
      sunW: from(hours.sunW),
      availablePerSetW: from(hours.availablePerSetW),
      grid: new Uint8Array(survivalRun.length),
    };
    const { hours: traces, totals } = energyYear(alone, dark);
    survivalRun.forEach((theirs, hour) => {
      const at = (trace: Float64Array | undefined) => (trace?.[hour] ?? Number.NaN) / 1000;
      expectAlike({ genset_kW: at(traces.gensetW), curtailed_kW: at(traces.curtailedW) }, theirs, `in hour ${theirs.hour}`);
      [traces.directUnservedW, ...traces.busUnservedW].forEach((trace, k) => {
        expect(apart(at(trace), theirs.unserved_kW[k] ?? Number.NaN)).toBeLessThan(agreement);
      });
      theirs.discharges_kW.forEach((kilowatts, k) => {
        expect(apart(at(traces.dischargeW[k]), kilowatts)).toBeLessThan(agreement);
      });
    });
    expect(totals.fuelL).toBeCloseTo(120, 9);
  });
});
