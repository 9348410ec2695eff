import fc from "fast-check";
import type { EnergyHours } from "../../../constructs/engineering/energy/year/energy-hours";
import type { EnergyPlant } from "../../../constructs/engineering/energy/year/energy-plant";

const hoursOfYear = 8760;

/** A whole number of steps: no battery of a billionth of a watt-hour, at which only rounding decides. */
const steps = (from: number, to: number, step: number) =>
  fc.integer({ min: Math.round(from / step), max: Math.round(to / step) }).map((count) => count * step);

/** A site's stores: battery and gensets, one of them or none. */
export const formulaPlant: fc.Arbitrary<EnergyPlant> = fc.record(
  {
    battery: fc.record({
      capacityWh: steps(1000, 80_000, 37),
      depth: steps(0.3, 1, 0.01),
      chargeLimitW: steps(300, 12_000, 41),
      dischargeLimitW: steps(500, 20_000, 43),
      chargeEfficiency: steps(0.8, 1, 0.01),
      dischargeEfficiency: steps(0.8, 1, 0.01),
    }),
    gensets: fc
      .record({
        sets: fc.integer({ min: 1, max: 3 }),
        ratedW: steps(1500, 12_000, 47),
        minimumLoad: steps(0, 0.6, 0.01),
        startLevel: steps(0, 0.5, 0.01),
        stopLevel: steps(0.55, 1, 0.01),
        fuel: fc.record({ perRatedKw: steps(0.01, 0.1, 0.001), perOutputKw: steps(0.2, 0.4, 0.001) }),
        tankL: steps(20, 3000, 7),
        reorder: fc.option(steps(0, 0.9, 0.01)),
      })
      .map(({ reorder, ...gensets }) => (reorder === null ? gensets : { ...gensets, reorderL: reorder * gensets.tankL })),
  },
  { requiredKeys: [] },
);

/** What a site's weather, load and grid follow, hour by hour. */
export const siteFormula = fc.record({
  loadW: steps(400, 9000, 31),
  loadPerK: steps(0, 0.02, 0.001), // [1/K]
  sunW: fc.oneof(fc.constant(0), steps(500, 15_000, 53)),
  gridFrom: fc.integer({ min: 0, max: 23 }),
  gridHours: fc.integer({ min: 0, max: 24 }),
  outageEveryDays: fc.integer({ min: 3, max: 60 }),
  availableW: steps(800, 10_000, 59),
  stateOfCharge: steps(0.2, 1, 0.01),
});

export type SiteFormula = typeof siteFormula extends fc.Arbitrary<infer Formula> ? Formula : never;

/** Dry bulb of a hot site: a wave of the year and one of the day, coldest on 21 January and at 3 o'clock [°C]. */
export function formulaDryBulb(day: number, hour: number): number {
  return 24 - 9 * Math.cos((2 * Math.PI * (day - 20)) / 365) - 6 * Math.cos((2 * Math.PI * (hour - 3)) / 24);
}

/** The hours of a site: load and gensets follow the dry bulb, the sun a sine from 6 to 18 o'clock under passing clouds, the grid a window each day and a lost day now and then. */
export function formulaHours(formula: SiteFormula): EnergyHours {
  const at = (of: (day: number, hour: number) => number) =>
    Float64Array.from({ length: hoursOfYear }, (_, i) => of(Math.floor(i / 24), i % 24));
  const { loadW, loadPerK, sunW, gridFrom, gridHours, outageEveryDays, availableW } = formula;
  const hasGrid = (day: number, hour: number) => (day + 1) % outageEveryDays !== 0 && (hour - gridFrom + 24) % 24 < gridHours;
  return {
    loadW: at((day, hour) => loadW * (1 + loadPerK * (formulaDryBulb(day, hour) - 24))),
    sunW: at((day, hour) => sunW * Math.max(0, Math.sin((Math.PI * (hour + 0.5 - 6)) / 12)) * (0.65 + 0.35 * Math.cos(1.7 * day))),
    grid: Uint8Array.from(at((day, hour) => Number(hasGrid(day, hour)))),
    availablePerSetW: at((day, hour) => availableW * (1 - 0.01 * Math.max(0, formulaDryBulb(day, hour) - 25))),
  };
}

/** The first of some hours. */
export function firstHours({ loadW, sunW, grid, availablePerSetW }: EnergyHours, count: number): EnergyHours {
  return {
    loadW: loadW.slice(0, count),
    sunW: sunW.slice(0, count),
    grid: grid.slice(0, count),
    availablePerSetW: availablePerSetW.slice(0, count),
  };
}
