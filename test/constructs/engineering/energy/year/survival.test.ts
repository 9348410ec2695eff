import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EnergyHours } from "../../../../../constructs/engineering/energy/year/energy-hours";
import type { EnergyPlant } from "../../../../../constructs/engineering/energy/year/energy-plant";
import { unservedFromWh } from "../../../../../constructs/engineering/energy/year/energy-traces";
import { energyYear } from "../../../../../constructs/engineering/energy/year/energy-year";
import { survivalHours, survivalSummary } from "../../../../../constructs/engineering/energy/year/survival";
import { alikeHours, anyHours, anyPlant, handBattery, handGenset } from "../../../../support/year/made-plant";

/** The definition word by word: the year of the plant, begun anew at an hour, without grid. */
function carriedFrom(start: number, plant: EnergyPlant, given: EnergyHours, storedWh: number): number {
  const turned = <A extends Float64Array | Uint8Array>(array: A) => array.map((_, i) => array[(start + i) % array.length] ?? 0) as A;
  const { hours } = energyYear(
    plant,
    {
      loadW: turned(given.loadW),
      sunW: turned(given.sunW),
      availablePerSetW: turned(given.availablePerSetW),
      grid: given.grid.slice().fill(0),
    },
    plant.battery && plant.battery.capacityWh > 0 ? storedWh / plant.battery.capacityWh : 1,
  );
  const first = hours.unservedW.findIndex((unserved) => unserved > unservedFromWh);
  return first < 0 ? given.loadW.length : first;
}

describe("survivalHours()", () => {
  it("survivalHours() of a battery alone by hand: from 10,000 Wh 1,800 W last 4 h, from 8,000 Wh 3 h, from the floor none", () => {
    const stored = new Float64Array([10_000, 8000, 7999, 2000]);
    expect(Array.from(survivalHours({ battery: handBattery }, alikeHours(4, 1800), stored))).toEqual([4, 3, 2, 0]);
  });

  it("survivalHours() of a tank alone by hand: 6 L at 0.6 L/h last 10 h, with a delivery in time for ever", () => {
    const plant = { gensets: { ...handGenset, tankL: 6 } };
    const hours = alikeHours(100, 1800);
    expect(survivalHours(plant, hours, new Float64Array(100))[40]).toBe(10);
    expect(survivalHours({ gensets: { ...plant.gensets, reorderL: 1 } }, hours, new Float64Array(100))[40]).toBe(100);
  });

  it("survivalHours() goes round the end of the year, by hand: sun in the first 3 of 6 hours", () => {
    // 6,000 W of sun carry 1,800 W and put up to 3,780 Wh an hour into the cells; a full battery lasts 4 h. From hour 3: 3 h of battery, then sun again: for ever.
    const sunW = new Float64Array([6000, 6000, 6000, 0, 0, 0]);
    const stored = new Float64Array([4000, 10_000, 10_000, 10_000, 8000, 6000]);
    expect(Array.from(survivalHours({ battery: { ...handBattery, chargeLimitW: 9000 } }, alikeHours(6, 1800, { sunW }), stored))).toEqual([
      6, 6, 6, 6, 6, 6,
    ]);
    expect(survivalHours({ battery: handBattery }, alikeHours(6, 1800), stored)[3]).toBe(4); // hours 3, 4, 5 and 0
  });

  it("survivalHours() is the year begun anew without grid, for any plant, from every hour", () => {
    fc.assert(
      fc.property(anyPlant, anyHours, (plant, given) => {
        const { storedWh } = energyYear(plant, given).hours;
        const carried = survivalHours(plant, given, storedWh);
        given.loadW.forEach((_, start) => {
          expect(carried[start]).toBe(carriedFrom(start, plant, given, storedWh[start] ?? 0));
        });
      }),
      { numRuns: 200 },
    );
  });

  const tenDays = alikeHours(240, 3000, {
    sunW: Float64Array.from({ length: 240 }, (_, hour) =>
      Math.max(0, (hour < 150 ? 12_000 : 3000) * Math.sin((((hour % 24) - 6) / 12) * Math.PI)),
    ),
  });
  const nights = { ...handBattery, capacityWh: 30_000, chargeLimitW: 9000, dischargeLimitW: 9000 };
  it.each([
    ["battery", { battery: nights }],
    ["small tank", { battery: nights, gensets: { ...handGenset, tankL: 4 } }],
    ["tank for some days", { battery: nights, gensets: { ...handGenset, tankL: 40 } }],
    ["tank for all", { battery: nights, gensets: { ...handGenset, tankL: 1000 } }],
    ["deliveries in time", { battery: nights, gensets: { ...handGenset, tankL: 40, reorderL: 20 } }],
    ["deliveries too late for an hour", { battery: nights, gensets: { ...handGenset, tankL: 4, reorderL: 0.2 } }],
    ["gensets alone", { gensets: { ...handGenset, tankL: 40 } }],
    ["nothing", {}],
  ] as [string, EnergyPlant][])(
    "survivalHours() with sun by day and %s is the year begun anew without grid, from each of 240 hours",
    (_, plant) => {
      const storedWh = Float64Array.from({ length: 240 }, (_, hour) => (plant.battery ? 30_000 * (0.2 + (0.8 * (hour % 7)) / 6) : 0));
      const carried = survivalHours(plant, tenDays, storedWh);
      for (let start = 0; start < 240; start++) expect(carried[start]).toBe(carriedFrom(start, plant, tenDays, storedWh[start] ?? 0));
    },
  );

  it("survivalHours() never gets shorter with gensets while the battery is the same", () => {
    const hours = alikeHours(48, 1800);
    const stored = new Float64Array(48).fill(7000);
    const without = survivalHours({ battery: handBattery }, hours, stored);
    const withSets = survivalHours({ battery: handBattery, gensets: { ...handGenset, tankL: 5 } }, hours, stored);
    without.forEach((alone, i) => {
      expect(withSets[i]).toBeGreaterThanOrEqual(alone);
    });
  });
});

describe("survivalSummary()", () => {
  it("survivalSummary() takes the nearest rank: of 1 to 10 the least is 1, the tenth centile 1, the median 5; of 1 to 11 they are 1, 2 and 6", () => {
    const upTo = (n: number) => Uint32Array.from({ length: n }, (_, i) => n - i);
    expect(survivalSummary(upTo(10))).toEqual({ minimumH: 1, tenthCentileH: 1, medianH: 5 });
    expect(survivalSummary(upTo(11))).toEqual({ minimumH: 1, tenthCentileH: 2, medianH: 6 });
    expect(survivalSummary(upTo(8760))).toEqual({ minimumH: 1, tenthCentileH: 876, medianH: 4380 });
  });

  it("survivalSummary() of one value is that value", () => {
    expect(survivalSummary(Uint32Array.of(7))).toEqual({ minimumH: 7, tenthCentileH: 7, medianH: 7 });
  });
});
