import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EnergyHours } from "../../../../../constructs/engineering/energy/year/energy-hours";
import type { EnergyPlant } from "../../../../../constructs/engineering/energy/year/energy-plant";
import { survivalHours } from "../../../../../constructs/engineering/energy/year/survival";
import { firstHours, formulaHours, formulaPlant, siteFormula } from "../../../../support/year/formula-year";
import { alikeHours, handBattery, handGenset } from "../../../../support/year/made-plant";

const fifteenDays = 360;
const days = siteFormula.map((formula) => firstHours(formulaHours(formula), fifteenDays));
const more = fc.integer({ min: 100, max: 300 }).map((percent) => percent / 100);
/** Share of the depth that is still there. */
const shareLeft = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);

/** Begun in every hour with the same state of charge, no lower than the year draws it. */
function survival(plant: EnergyPlant, hours: EnergyHours, above: number): Uint32Array {
  const { capacityWh, depth } = plant.battery ?? { capacityWh: 0, depth: 0 };
  return survivalHours(plant, hours, new Float64Array(fifteenDays).fill(capacityWh * (1 - depth + above * depth)));
}

function expectNoneShorter(longer: Uint32Array, shorter: Uint32Array): void {
  shorter.forEach((hours, start) => {
    expect(longer[start], `from hour ${start}`).toBeGreaterThanOrEqual(hours);
  });
}

describe("survivalHours()", () => {
  it("survivalHours() has a curve that never rises: as many starts or fewer carry an outage of an hour more", () => {
    fc.assert(
      fc.property(formulaPlant, days, shareLeft, (plant, hours, above) => {
        const carried = survival(plant, hours, above);
        const carrying = (outageH: number) => carried.filter((lasted) => lasted >= outageH).length;
        expect(carrying(0)).toBe(fifteenDays);
        for (let outageH = 1; outageH <= fifteenDays; outageH++) expect(carrying(outageH)).toBeLessThanOrEqual(carrying(outageH - 1));
      }),
      { numRuns: 50 },
    );
  });

  it("survivalHours() never gets shorter with a larger tank that nobody fills", () => {
    fc.assert(
      fc.property(formulaPlant, days, shareLeft, more, ({ battery, gensets }, hours, above, factor) => {
        fc.pre(gensets !== undefined);
        const { reorderL: _, ...cutOff } = gensets;
        const plant = (tankL: number): EnergyPlant => ({ ...(battery && { battery }), gensets: { ...cutOff, tankL } });
        expectNoneShorter(survival(plant(factor * gensets.tankL), hours, above), survival(plant(gensets.tankL), hours, above));
      }),
    );
  });

  it("survivalHours() of sun and battery never gets shorter with a larger battery at the same state of charge", () => {
    fc.assert(
      fc.property(formulaPlant, days, shareLeft, more, ({ battery }, hours, above, factor) => {
        fc.pre(battery !== undefined);
        const larger = { battery: { ...battery, capacityWh: factor * battery.capacityWh } };
        expectNoneShorter(survival(larger, hours, above), survival({ battery }, hours, above));
      }),
    );
  });

  it("survivalHours() of sun and battery, or of gensets alone, never gets longer with more load", () => {
    fc.assert(
      fc.property(formulaPlant, days, shareLeft, more, ({ battery, gensets }, hours, above, factor) => {
        const loaded = { ...hours, loadW: hours.loadW.map((watts) => factor * watts) };
        if (battery) expectNoneShorter(survival({ battery }, hours, above), survival({ battery }, loaded, above));
        const dark = (given: EnergyHours) => ({ ...given, sunW: given.sunW.map(() => 0) });
        if (!gensets) return;
        const { reorderL: _, ...cutOff } = gensets;
        expectNoneShorter(survival({ gensets: cutOff }, dark(hours), above), survival({ gensets: cutOff }, dark(loaded), above));
      }),
    );
  });

  it("survivalHours() of gensets that carry every hour with deliveries in time is the whole of a year, from every hour", () => {
    const hours = alikeHours(8760, 3000);
    const carried = survivalHours(
      { battery: handBattery, gensets: { ...handGenset, tankL: 40, reorderL: 5 } },
      hours,
      new Float64Array(8760),
    );
    expect(new Set(carried)).toEqual(new Set([8760]));
  });
});
