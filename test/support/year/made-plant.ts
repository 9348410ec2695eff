import fc from "fast-check";
import type { EnergyHours } from "../../../constructs/engineering/energy/year/energy-hours";
import type { EnergyPlant, YearBattery, YearGensets } from "../../../constructs/engineering/energy/year/energy-plant";

/** The battery of the days worked by hand: 2,000 Wh an hour out of the cells carry 1,800 W. */
export const handBattery: YearBattery = {
  capacityWh: 10_000,
  depth: 0.8,
  chargeLimitW: 2000,
  dischargeLimitW: 3000,
  chargeEfficiency: 0.9,
  dischargeEfficiency: 0.9,
};

/** The genset of the days worked by hand: 0.15 L/h without load, a quarter of a litre for a kilowatt hour. */
export const handGenset: YearGensets = {
  sets: 1,
  ratedW: 5000,
  minimumLoad: 0.3,
  startLevel: 0.3,
  stopLevel: 0.9,
  fuel: { perRatedKw: 0.03, perOutputKw: 0.25 },
  tankL: 1000,
};

/** Hours alike, except for what is given. */
export function alikeHours(count: number, loadW: number, given: Partial<EnergyHours> = {}): EnergyHours {
  return {
    loadW: new Float64Array(count).fill(loadW),
    sunW: new Float64Array(count),
    grid: new Uint8Array(count),
    availablePerSetW: new Float64Array(count).fill(4500),
    ...given,
  };
}

const share = fc.double({ min: 0, max: 1, noNaN: true });

/** Any battery, or none. */
export const anyBattery: fc.Arbitrary<YearBattery> = fc.record({
  capacityWh: fc.double({ min: 0, max: 50_000, noNaN: true }),
  depth: share,
  chargeLimitW: fc.double({ min: 0, max: 20_000, noNaN: true }),
  dischargeLimitW: fc.double({ min: 0, max: 20_000, noNaN: true }),
  chargeEfficiency: fc.double({ min: 0.5, max: 1, noNaN: true }),
  dischargeEfficiency: fc.double({ min: 0.5, max: 1, noNaN: true }),
});

/** Any gensets. */
export const anyGensets: fc.Arbitrary<YearGensets> = fc
  .record({
    sets: fc.integer({ min: 1, max: 3 }),
    ratedW: fc.double({ min: 1000, max: 10_000, noNaN: true }),
    minimumLoad: fc.double({ min: 0, max: 0.6, noNaN: true }),
    startLevel: fc.double({ min: 0, max: 0.5, noNaN: true }),
    stopLevel: fc.double({ min: 0.55, max: 1, noNaN: true }),
    fuel: fc.record({
      perRatedKw: fc.double({ min: 0.01, max: 0.1, noNaN: true }),
      perOutputKw: fc.double({ min: 0.2, max: 0.4, noNaN: true }),
    }),
    tankL: fc.double({ min: 1, max: 200, noNaN: true }),
    reorder: fc.option(fc.double({ min: 0, max: 0.9, noNaN: true })),
  })
  .map(({ reorder, ...gensets }) => (reorder === null ? gensets : { ...gensets, reorderL: reorder * gensets.tankL }));

/** Any plant. */
export const anyPlant: fc.Arbitrary<EnergyPlant> = fc
  .tuple(fc.option(anyBattery), fc.option(anyGensets))
  .map(([battery, gensets]) => ({ ...(battery && { battery }), ...(gensets && { gensets }) }));

/** Any hours, a day or a few. */
export const anyHours: fc.Arbitrary<EnergyHours> = fc
  .array(
    fc.tuple(
      fc.double({ min: 0, max: 12_000, noNaN: true }),
      fc.oneof(fc.constant(0), fc.double({ min: 0, max: 15_000, noNaN: true })),
      fc.integer({ min: 0, max: 1 }),
      fc.double({ min: 500, max: 10_000, noNaN: true }),
    ),
    { minLength: 1, maxLength: 60 },
  )
  .map((hours) => ({
    loadW: Float64Array.from(hours, ([load]) => load),
    sunW: Float64Array.from(hours, ([, sun]) => sun),
    grid: Uint8Array.from(hours, ([, , grid]) => grid),
    availablePerSetW: Float64Array.from(hours, ([, , , available]) => available),
  }));
