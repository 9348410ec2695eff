import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EnergyHours } from "../../../../../constructs/engineering/energy/year/energy-hours";
import type { EnergyPlant } from "../../../../../constructs/engineering/energy/year/energy-plant";
import { energyYear } from "../../../../../constructs/engineering/energy/year/energy-year";
import { survivalHours } from "../../../../../constructs/engineering/energy/year/survival";
import { formulaHours, type SiteFormula, siteFormula } from "../../../../support/year/formula-year";
import { anyPlant } from "../../../../support/year/made-plant";
import { type NaiveHour, naiveHours, naiveYear } from "../../../../support/year/naive-year";

/** As far apart as the two may be [-]. */
const agreement = 1e-6;

const apart = (ours: number, naive: number) => Math.abs(ours - naive) / Math.max(1, Math.abs(naive));
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** Is there something that its sets do not reach? Where they reach everything already, a site is the same with sets that do. */
function isReachedInPart({ gensets }: EnergyPlant, { beyondSets }: SiteFormula): boolean {
  return gensets !== undefined && (gensets.reaches?.includes(false) === true || beyondSets > 0);
}

/** What the same site leaves unserved where its sets reach everything [Wh]. */
function reachingAll({ gensets, ...plant }: EnergyPlant, { directUnreachedW: _, ...hours }: EnergyHours): number {
  const { reaches: _r, ...all } = gensets ?? {};
  return energyYear({ ...plant, ...(gensets && { gensets: all as typeof gensets }) }, hours).totals.unservedWh;
}

describe("energyYear() beside the same year written naively", () => {
  it("energyYear() agrees in every hour of seven weeks of 150 sites of any buses, gensets, sun and grid, and in every sum", () => {
    const seen = {
      gensets: 0,
      deliveries: 0,
      dry: 0,
      dumped: 0,
      curtailed: 0,
      unserved: 0,
      inverter: 0,
      direct: 0,
      plant: 0,
      limited: 0,
      unreached: 0,
    };
    fc.assert(
      fc.property(anyPlant, siteFormula, (plant, formula) => {
        const given = formulaHours(plant, formula, 24 * 49);
        const { hours, totals } = energyYear(plant, given);
        const naive = naiveHours(plant, given);
        let worst = 0;
        const note = (ours: number | undefined, value: number | undefined) => {
          const distance = apart(ours ?? Number.NaN, value ?? Number.NaN);
          if (!(distance <= worst)) worst = distance;
        };
        naive.forEach((hour, i) => {
          note(hours.gridW[i], hour.gridWh);
          note(hours.gensetW[i], hour.gensetWh);
          note(hours.curtailedW[i], hour.curtailedWh);
          note(hours.directUnservedW[i], hour.unservedWh[0]);
          plant.buses.forEach((_, k) => {
            if (i > 0) note(hours.storedWh[k]?.[i], naive[i - 1]?.storedWh[k]);
            note(hours.chargeW[k]?.[i], hour.chargeWh[k]);
            note(hours.dischargeW[k]?.[i], hour.dischargeWh[k]);
            note(hours.busUnservedW[k]?.[i], hour.unservedWh[k + 1]);
          });
        });
        expect(worst).toBeLessThanOrEqual(agreement);
        const sum = (of: (hour: NaiveHour) => number) => total(naive.map(of));
        const sums = {
          gridWh: sum(({ gridWh }) => gridWh),
          gensetWh: sum(({ gensetWh }) => gensetWh),
          dumpedWh: sum(({ dumpedWh }) => dumpedWh),
          unservedWh: sum(({ unservedWh }) => total(unservedWh)),
          sunCurtailedWh: sum(({ curtailedWh }) => curtailedWh),
          fuelL: sum(({ fuelL }) => fuelL),
          starts: sum(({ starts }) => starts),
          deliveries: sum(({ deliveredL }) => Number(deliveredL > 0)),
          deliveredL: sum(({ deliveredL }) => deliveredL),
          setHours: sum(({ setsRunning }) => setsRunning),
          gensetHours: sum(({ setsRunning }) => Math.sign(setsRunning)),
        };
        for (const [name, value] of Object.entries(sums))
          expect(apart(totals[name as keyof typeof sums], value), name).toBeLessThanOrEqual(agreement);
        seen.gensets += Number(sums.gensetHours > 0);
        seen.deliveries += Number(sums.deliveries > 0);
        seen.dry += Number(naive.some(({ tankL, fuelL }) => tankL === 0 && fuelL > 0));
        seen.dumped += Number(sums.dumpedWh > 0);
        seen.curtailed += Number(sums.sunCurtailedWh > 0);
        seen.unserved += Number(sums.unservedWh > 0);
        seen.inverter += Number(plant.buses.some(({ kind }) => kind === "inverter"));
        seen.direct += Number(plant.buses.length === 0);
        seen.plant += Number(plant.buses.some(({ kind }) => kind === "dc"));
        seen.limited += Number(plant.gridLimitW !== undefined);
        seen.unreached += Number(isReachedInPart(plant, formula) && apart(totals.unservedWh, reachingAll(plant, given)) > agreement);
      }),
      { numRuns: 150 },
    );
    for (const [name, sites] of Object.entries(seen)) expect(sites, `sites with ${name}`).toBeGreaterThan(10);
  });

  it("survivalHours() agrees with the naive year begun anew without grid and delivery, from hours all over thirty days that close on themselves", () => {
    const days = 30;
    let unreached = 0;
    fc.assert(
      fc.property(
        anyPlant,
        siteFormula,
        fc.array(fc.integer({ min: 0, max: 24 * days - 1 }), { minLength: 3, maxLength: 3 }),
        (plant, formula, starts) => {
          const given = formulaHours(plant, formula, 24 * days);
          const { storedWh } = energyYear(plant, given).hours;
          const curve = survivalHours(plant, given, storedWh);
          const { reorderL: _, ...cutOff } = plant.gensets ?? {};
          const alone = { ...plant, ...(plant.gensets && { gensets: cutOff as typeof plant.gensets }) };
          const dark = { ...given, grid: new Uint8Array(24 * days) };
          for (const hour of starts) {
            let carried = 0;
            for (const { unservedWh } of naiveYear(alone, dark, { hour, stored: storedWh.map((trace) => trace[hour] ?? Number.NaN) })) {
              if (total(unservedWh) > 1e-3 || carried === 24 * days) break;
              carried++;
            }
            expect(curve[hour]).toBe(carried);
          }
          if (!isReachedInPart(plant, formula)) return;
          const { reaches: _r, ...all } = plant.gensets ?? {};
          const { directUnreachedW: _u, ...whole } = given;
          const longer = survivalHours({ ...plant, ...(plant.gensets && { gensets: all as typeof plant.gensets }) }, whole, storedWh);
          unreached += Number(longer.some((carried, hour) => carried !== curve[hour]));
        },
      ),
      { numRuns: 60 },
    );
    expect(unreached, "sites with shorter survival").toBeGreaterThan(10);
  });
});
