import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EnergyHours } from "../../../../../constructs/engineering/energy/year/energy-hours";
import { energyYear } from "../../../../../constructs/engineering/energy/year/energy-year";
import { anyBattery, anyGensets, anyHours, anyPlant } from "../../../../support/year/made-plant";

const near = (scale: number) => 1e-9 * Math.max(1, scale);
const values = (array: Float64Array) => Array.from(array);

describe("energyYear()", () => {
  it("energyYear() closes its balance in every hour: sun, grid, gensets, battery and what is missing are the load, charge and dumped", () => {
    fc.assert(
      fc.property(anyPlant, anyHours, (plant, given) => {
        const { hours, totals } = energyYear(plant, given);
        let dumped = 0;
        given.loadW.forEach((load, i) => {
          const at = (trace: Float64Array) => trace[i] ?? Number.NaN;
          const sources = at(given.sunW) - at(hours.curtailedW) + at(hours.gridW) + at(hours.gensetW) + at(hours.dischargeW);
          dumped += sources + at(hours.unservedW) - load - at(hours.chargeW);
        });
        expect(Math.abs(dumped - totals.dumpedWh)).toBeLessThan(near(totals.loadWh + totals.gensetWh));
      }),
    );
  });

  it("energyYear() closes its balance over all hours: sources + what left the cells = load served + dumped + losses of the battery", () => {
    fc.assert(
      fc.property(anyPlant, anyHours, fc.double({ min: 0, max: 1, noNaN: true }), (plant, given, charge) => {
        const { totals } = energyYear(plant, given, charge);
        const chargeLoss = totals.chargedWh * (1 - (plant.battery?.chargeEfficiency ?? 1));
        const dischargeLoss = totals.dischargedWh * (1 / (plant.battery?.dischargeEfficiency ?? 1) - 1);
        const sources = totals.sunUsedWh + totals.gridWh + totals.gensetWh - totals.storedChangeWh;
        const uses = totals.loadWh - totals.unservedWh + totals.dumpedWh + chargeLoss + dischargeLoss;
        expect(Math.abs(sources - uses)).toBeLessThan(near(totals.loadWh + totals.gensetWh));
        expect(Math.abs(totals.sunUsedWh + totals.sunCurtailedWh - given.sunW.reduce((a, b) => a + b, 0))).toBeLessThan(
          near(totals.loadWh),
        );
      }),
    );
  });

  it("energyYear() keeps every part within its limits", () => {
    fc.assert(
      fc.property(anyPlant, anyHours, (plant, given) => {
        const { hours, totals } = energyYear(plant, given);
        const { battery, gensets } = plant;
        for (const stored of values(hours.storedWh)) expect(stored >= 0 && stored <= (battery?.capacityWh ?? 0)).toBe(true);
        for (const charge of values(hours.chargeW)) expect(charge).toBeLessThanOrEqual((battery?.chargeLimitW ?? 0) * (1 + 1e-12));
        for (const given of values(hours.dischargeW)) expect(given).toBeLessThanOrEqual(battery?.dischargeLimitW ?? 0);
        for (const trace of [hours.gridW, hours.gensetW, hours.chargeW, hours.dischargeW, hours.curtailedW, hours.unservedW, hours.tankL])
          for (const value of values(trace)) expect(value).toBeGreaterThanOrEqual(0);
        given.grid.forEach((there, i) => {
          const available = (gensets?.sets ?? 0) * (given.availablePerSetW[i] ?? 0);
          expect(hours.gensetW[i]).toBeLessThanOrEqual(available * (1 + 1e-12));
          if (there === 1) expect([hours.gensetW[i], hours.unservedW[i], hours.dischargeW[i]]).toEqual([0, 0, 0]);
          expect((hours.chargeW[i] ?? 0) > 0 && (hours.dischargeW[i] ?? 0) > 0).toBe(false);
        });
        const spent = (gensets?.tankL ?? 0) + totals.deliveredL - totals.fuelL;
        expect(spent).toBeGreaterThanOrEqual(-near(totals.fuelL));
        expect(spent).toBeLessThanOrEqual((gensets?.tankL ?? 0) + near(totals.fuelL));
      }),
    );
  });

  it("energyYear() never gives below the depth that the battery allows", () => {
    fc.assert(
      fc.property(anyBattery, anyHours, (battery, given) => {
        const floor = battery.capacityWh * (1 - battery.depth);
        for (const stored of values(energyYear({ battery }, given).hours.storedWh))
          expect(stored).toBeGreaterThanOrEqual(floor - near(floor));
      }),
    );
  });

  const brighter = fc.tuple(anyHours, fc.array(fc.double({ min: 0, max: 5000, noNaN: true }), { minLength: 60, maxLength: 60 }));
  const withMore = (given: EnergyHours, more: readonly number[]): EnergyHours => ({
    ...given,
    sunW: given.sunW.map((sun, i) => sun + (more[i] ?? 0)),
  });

  it("energyYear() without gensets: more sun in any hour never leaves less in the cells nor more unserved, in any hour", () => {
    fc.assert(
      fc.property(anyBattery, brighter, (battery, [given, more]) => {
        const dim = energyYear({ battery }, given).hours;
        const bright = energyYear({ battery }, withMore(given, more)).hours;
        values(dim.storedWh).forEach((stored, i) => {
          expect(bright.storedWh[i]).toBeGreaterThanOrEqual(stored - near(stored));
          expect(bright.unservedW[i]).toBeLessThanOrEqual((dim.unservedW[i] ?? 0) + near(20_000));
        });
      }),
    );
  });

  it("energyYear() without battery: more sun never burns more fuel while the tank is never dry", () => {
    fc.assert(
      fc.property(anyGensets, brighter, (gensets, [given, more]) => {
        const plenty = { gensets: { ...gensets, tankL: 1e6 } };
        const dim = energyYear(plenty, given).totals.fuelL;
        expect(energyYear(plenty, withMore(given, more)).totals.fuelL).toBeLessThanOrEqual(dim + near(dim));
      }),
    );
  });

  it("energyYear() with grid all the time and a full battery draws the load less the sun, and nothing moves in the battery", () => {
    fc.assert(
      fc.property(anyPlant, anyHours, (plant, given) => {
        const { totals } = energyYear(plant, { ...given, grid: given.grid.slice().fill(1) });
        const rest = given.loadW.reduce((sum, load, i) => sum + Math.max(0, load - (given.sunW[i] ?? 0)), 0);
        expect(Math.abs(totals.gridWh - rest)).toBeLessThan(near(rest));
        expect(totals).toMatchObject({ unservedWh: 0, chargedWh: 0, dischargedWh: 0, fuelL: 0, starts: 0 });
      }),
    );
  });

  it("energyYear() of twice the loads, sun, limits and ratings gives twice the energies and as many hours and starts", () => {
    fc.assert(
      fc.property(anyBattery, anyGensets, anyHours, (battery, gensets, given) => {
        const twice = (array: Float64Array) => array.map((value) => 2 * value);
        const double = {
          battery: {
            ...battery,
            capacityWh: 2 * battery.capacityWh,
            chargeLimitW: 2 * battery.chargeLimitW,
            dischargeLimitW: 2 * battery.dischargeLimitW,
          },
          gensets: {
            ...gensets,
            ratedW: 2 * gensets.ratedW,
            tankL: 2 * gensets.tankL,
            ...(gensets.reorderL !== undefined && { reorderL: 2 * gensets.reorderL }),
          },
        };
        const one = energyYear({ battery, gensets }, given).totals;
        const two = energyYear(double, {
          ...given,
          loadW: twice(given.loadW),
          sunW: twice(given.sunW),
          availablePerSetW: twice(given.availablePerSetW),
        }).totals;
        expect(two).toMatchObject({ starts: one.starts, gensetHours: one.gensetHours, setHours: one.setHours, deliveries: one.deliveries });
        for (const name of ["fuelL", "gensetWh", "gridWh", "unservedWh", "sunUsedWh", "dumpedWh"] as const)
          expect(Math.abs(two[name] - 2 * one[name])).toBeLessThan(near(one.loadWh + one.gensetWh));
      }),
    );
  });
});
