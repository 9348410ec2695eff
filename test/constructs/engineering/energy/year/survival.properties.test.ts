import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EnergyHours } from "../../../../../constructs/engineering/energy/year/energy-hours";
import type { EnergyPlant } from "../../../../../constructs/engineering/energy/year/energy-plant";
import { survivalHours } from "../../../../../constructs/engineering/energy/year/survival";
import { formulaHours, siteFormula } from "../../../../support/year/formula-year";
import { anyPlant } from "../../../../support/year/made-plant";

const fifteenDays = 360;
/** How many generated sites each property is asked of. */
const sites = 40;
/** Share of the depth that is still there. */
const shareLeft = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
const more = fc.integer({ min: 100, max: 300 }).map((percent) => percent / 100);

const days = fc.record({ plant: anyPlant, formula: siteFormula, above: shareLeft, factor: more }).map(({ formula, ...made }) => ({
  ...made,
  hours: formulaHours(made.plant, formula, fifteenDays),
}));

/** Begun in every hour with the same state of charge, no lower than the year draws it. */
function survival(plant: EnergyPlant, hours: EnergyHours, above: number): Uint32Array {
  const stored = plant.buses.map(({ battery: { capacityWh, depth } }) =>
    new Float64Array(fifteenDays).fill(capacityWh * (1 - depth + above * depth)),
  );
  return survivalHours(plant, hours, stored);
}

function expectNoneShorter(longer: Uint32Array, shorter: Uint32Array): void {
  const deviations = [...shorter].flatMap((hours, start) => {
    const other = longer[start] ?? Number.NaN;
    return other >= hours ? [] : [`from hour ${start}: ${other} h instead of ${hours} h or more`];
  });
  expect(deviations).toEqual([]);
}

describe("survivalHours()", () => {
  it("survivalHours() has a curve that never rises: as many starts or fewer carry an outage of an hour more", () => {
    fc.assert(
      fc.property(days, ({ plant, hours, above }) => {
        const carried = survival(plant, hours, above);
        const carrying = Array.from({ length: fifteenDays + 1 }, (_, outageH) => carried.filter((lasted) => lasted >= outageH).length);
        expect(carrying[0]).toBe(fifteenDays);
        expect(carrying.filter((starts, outageH) => outageH > 0 && !(starts <= (carrying[outageH - 1] ?? Number.NaN)))).toEqual([]);
      }),
      { numRuns: sites },
    );
  });

  it("survivalHours() never gets shorter with a larger tank", () => {
    fc.assert(
      fc.property(days, ({ plant: { buses, gensets }, hours, above, factor }) => {
        fc.pre(gensets !== undefined);
        const { reorderL: _, ...cutOff } = gensets;
        const plant = (tankL: number): EnergyPlant => ({ buses, gensets: { ...cutOff, tankL } });
        expectNoneShorter(survival(plant(factor * gensets.tankL), hours, above), survival(plant(gensets.tankL), hours, above));
      }),
      { numRuns: sites },
    );
  });

  it("survivalHours() of one battery that forms the grid for the sun never gets shorter with a larger battery at the same state of charge", () => {
    fc.assert(
      fc.property(days, ({ plant: { buses }, hours, above, factor }) => {
        const [bus] = buses;
        fc.pre(bus !== undefined);
        const of = (times: number): EnergyPlant => ({
          buses: [{ ...bus, formsGrid: true, battery: { ...bus.battery, capacityWh: times * bus.battery.capacityWh } }],
        });
        const given = { ...hours, busW: hours.busW.slice(0, 1) };
        expectNoneShorter(survival(of(factor), given, above), survival(of(1), given, above));
      }),
      { numRuns: sites },
    );
  });

  it("survivalHours() of one battery, or of gensets alone, never gets longer with more load", () => {
    fc.assert(
      fc.property(days, ({ plant: { buses, gensets }, hours, above, factor }) => {
        const times = (watts: Float64Array) => watts.map((value) => factor * value);
        const given = { ...hours, busW: hours.busW.slice(0, 1) };
        const beyond = { directUnreachedW: times(hours.directUnreachedW ?? expect.unreachable()) };
        const loaded = {
          ...given,
          directW: times(given.directW),
          ...beyond,
          busW: given.busW.map(times),
          reactiveVar: times(given.reactiveVar),
        };
        const one = { buses: buses.slice(0, 1) };
        expectNoneShorter(survival(one, given, above), survival(one, loaded, above));
        const dark = ({ ...rest }: EnergyHours) => ({ ...rest, busW: [], sunW: rest.sunW.map(() => 0) });
        if (!gensets) return;
        const alone = { buses: [], gensets: { ...gensets, reaches: [] } };
        expectNoneShorter(survival(alone, dark(given), above), survival(alone, dark(loaded), above));
      }),
      { numRuns: sites },
    );
  });
});
