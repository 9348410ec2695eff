import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EnergyHours } from "../../../../../constructs/engineering/energy/year/energy-hours";
import { energyYear } from "../../../../../constructs/engineering/energy/year/energy-year";
import { survivalHours } from "../../../../../constructs/engineering/energy/year/survival";
import { firstHours, formulaHours, formulaPlant, siteFormula } from "../../../../support/year/formula-year";
import { type NaiveHour, naiveYear } from "../../../../support/year/naive-year";

/** As far apart as the two may be [-]. */
const agreement = 1e-4;

const apart = (ours: number, naive: number) => Math.abs(ours - naive) / Math.max(1, Math.abs(naive));

describe("energyYear() beside the same year written naively", () => {
  it("energyYear() agrees in every hour of 250 sites with grid windows, battery, gensets and sun, and in every sum", {
    timeout: 20_000,
  }, () => {
    const seen = { gensets: 0, starts: 0, deliveries: 0, dry: 0, dumped: 0, curtailed: 0, unserved: 0 };
    fc.assert(
      fc.property(formulaPlant, siteFormula, (plant, formula) => {
        const given = formulaHours(formula);
        const { hours, totals } = energyYear(plant, given, formula.stateOfCharge);
        const naive = naiveYear(plant, given, formula.stateOfCharge);
        let worst = 0;
        const note = (ours: number | undefined, value: number) => {
          const distance = apart(ours ?? Number.NaN, value);
          if (!(distance <= worst)) worst = distance;
        };
        naive.forEach((hour, i) => {
          note(hours.storedWh[i], hour.storedWh);
          note(hours.tankL[i], hour.tankL);
          note(hours.gridW[i], hour.gridWh);
          note(hours.gensetW[i], hour.gensetWh);
          note(hours.chargeW[i], hour.chargeWh);
          note(hours.dischargeW[i], hour.dischargeWh);
          note(hours.curtailedW[i], hour.curtailedWh);
          note(hours.unservedW[i], hour.unservedWh);
        });
        expect(worst).toBeLessThanOrEqual(agreement);
        const sum = (of: (hour: NaiveHour) => number) => naive.reduce((total, hour) => total + of(hour), 0);
        const sums = {
          gridWh: sum(({ gridWh }) => gridWh),
          gensetWh: sum(({ gensetWh }) => gensetWh),
          dumpedWh: sum(({ dumpedWh }) => dumpedWh),
          chargedWh: sum(({ chargeWh }) => chargeWh),
          dischargedWh: sum(({ dischargeWh }) => dischargeWh),
          unservedWh: sum(({ unservedWh }) => unservedWh),
          sunCurtailedWh: sum(({ curtailedWh }) => curtailedWh),
          fuelL: sum(({ fuelL }) => fuelL),
          starts: sum(({ hasStarted }) => Number(hasStarted)),
          deliveries: sum(({ hasDelivery }) => Number(hasDelivery)),
          setHours: sum(({ setsRunning }) => setsRunning),
          gensetHours: sum(({ setsRunning }) => Math.sign(setsRunning)),
        };
        for (const [name, value] of Object.entries(sums))
          expect(apart(totals[name as keyof typeof sums], value), name).toBeLessThanOrEqual(agreement);
        seen.gensets += Number(sums.gensetHours > 0);
        seen.starts += Number(sums.starts > 100);
        seen.deliveries += Number(sums.deliveries > 0);
        seen.dry += Number(plant.gensets !== undefined && naive.at(-1)?.tankL === 0);
        seen.dumped += Number(sums.dumpedWh > 0);
        seen.curtailed += Number(sums.sunCurtailedWh > 0);
        seen.unserved += Number(sums.unservedWh > 0);
      }),
      { numRuns: 250 },
    );
    for (const [name, sites] of Object.entries(seen)) expect(sites, `sites with ${name}`).toBeGreaterThan(20);
  });

  it("survivalHours() agrees with the naive year begun anew without grid, from hours all over sixty days that close on themselves", () => {
    const carried = (plant: Parameters<typeof naiveYear>[0], given: EnergyHours, from: number, stateOfCharge: number) => {
      const turned = (array: Float64Array) => Float64Array.from(array, (_, i) => array[(from + i) % array.length] ?? Number.NaN);
      const dark: EnergyHours = {
        loadW: turned(given.loadW),
        sunW: turned(given.sunW),
        availablePerSetW: turned(given.availablePerSetW),
        grid: new Uint8Array(given.grid.length),
      };
      const first = naiveYear(plant, dark, stateOfCharge).findIndex(({ unservedWh }) => unservedWh > 1e-3);
      return first < 0 ? given.grid.length : first;
    };
    fc.assert(
      fc.property(
        formulaPlant,
        siteFormula,
        fc.array(fc.integer({ min: 0, max: 1439 }), { minLength: 3, maxLength: 3 }),
        (plant, formula, starts) => {
          const given = firstHours(formulaHours(formula), 1440);
          const { storedWh } = energyYear(plant, given, formula.stateOfCharge).hours;
          const curve = survivalHours(plant, given, storedWh);
          for (const start of starts) {
            const stateOfCharge = (storedWh[start] ?? 0) / (plant.battery?.capacityWh || 1);
            expect(curve[start]).toBe(carried(plant, given, start, stateOfCharge));
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
