import fc from "fast-check";
import type { EnergyHours } from "../../../constructs/engineering/energy/year/energy-hours";
import type { EnergyPlant } from "../../../constructs/engineering/energy/year/energy-plant";
import { steps } from "./made-plant";

const hoursOfYear = 8760;

/** What a site's weather, load and grid follow, hour by hour. */
export const siteFormula = fc.record({
  directW: steps(0, 6000, 31),
  directPerK: steps(0, 0.02, 0.001), // [1/K]
  beyondSets: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: steps(0.1, 1, 0.05) }), // [-] of it
  busW: steps(300, 4000, 29),
  wayLossShare: fc.oneof(fc.constant(0), steps(0, 0.04, 0.001)),
  reactiveShare: steps(0, 0.7, 0.01),
  sunW: fc.oneof(fc.constant(0), steps(500, 15_000, 53)),
  gridFrom: fc.integer({ min: 0, max: 23 }),
  gridHours: fc.integer({ min: 0, max: 24 }),
  outageEveryDays: fc.integer({ min: 3, max: 60 }),
  availableW: steps(800, 10_000, 59),
});

export type SiteFormula = typeof siteFormula extends fc.Arbitrary<infer Formula> ? Formula : never;

/** Dry bulb of a hot site: a wave of the year and one of the day, coldest on 21 January and at 3 o'clock [°C]. */
export function formulaDryBulb(day: number, hour: number): number {
  return 24 - 9 * Math.cos((2 * Math.PI * (day - 20)) / 365) - 6 * Math.cos((2 * Math.PI * (hour - 3)) / 24);
}

/** The hours of a site: load and gensets follow the dry bulb, the sun a sine from 6 to 18 o'clock under passing clouds, the grid a window each day and a lost day now and then. */
export function formulaHours({ buses }: EnergyPlant, formula: SiteFormula, count = hoursOfYear): EnergyHours {
  const at = (of: (day: number, hour: number) => number) => Float64Array.from({ length: count }, (_, i) => of(Math.floor(i / 24), i % 24));
  const { directW, directPerK, beyondSets, busW, wayLossShare, reactiveShare, sunW, gridFrom, gridHours, outageEveryDays, availableW } =
    formula;
  const hasGrid = (day: number, hour: number) => (day + 1) % outageEveryDays !== 0 && (hour - gridFrom + 24) % 24 < gridHours;
  const direct = (day: number, hour: number) => directW * (1 + directPerK * (formulaDryBulb(day, hour) - 24));
  return {
    directW: at(direct),
    directUnreachedW: at((day, hour) => Math.min(1, beyondSets) * direct(day, hour)),
    busW: buses.map(({ kind }, k) =>
      at((_, hour) => (kind === "inverter" ? 0 : (busW / (k + 1)) * (1 + 0.1 * Math.sin((Math.PI * hour) / 12)))),
    ),
    wayLossShare: new Float64Array(count).fill(wayLossShare),
    reactiveVar: at((day, hour) => reactiveShare * (direct(day, hour) + 0.2 * busW)),
    sunW: at((day, hour) => sunW * Math.max(0, Math.sin((Math.PI * (hour + 0.5 - 6)) / 12)) * (0.65 + 0.35 * Math.cos(1.7 * day))),
    grid: Uint8Array.from(at((day, hour) => Number(hasGrid(day, hour)))),
    availablePerSetW: at((day, hour) => availableW * (1 - 0.01 * Math.max(0, formulaDryBulb(day, hour) - 25))),
  };
}
