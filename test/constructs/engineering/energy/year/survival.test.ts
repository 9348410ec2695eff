import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EnergyHours } from "../../../../../constructs/engineering/energy/year/energy-hours";
import type { EnergyPlant } from "../../../../../constructs/engineering/energy/year/energy-plant";
import { unservedFromWh } from "../../../../../constructs/engineering/energy/year/energy-traces";
import { energyYear } from "../../../../../constructs/engineering/energy/year/energy-year";
import { survivalHours, survivalSummary } from "../../../../../constructs/engineering/energy/year/survival";
import { alikeHours, anySite, directHours, handBus, handGenset, handPlant } from "../../../../support/year/made-plant";

/** The definition word by word: the year of the plant, begun anew at an hour at a state of charge of all batteries, without grid and delivery. */
function carriedFrom(start: number, { gensets, ...plant }: EnergyPlant, given: EnergyHours, stateOfCharge: number): number {
  const count = given.directW.length;
  const turned = (array: Float64Array) => array.map((_, i) => array[(start + i) % count] ?? 0);
  const { reorderL: _, ...cutOff } = gensets ?? handGenset;
  const { hours } = energyYear(
    { ...plant, ...(gensets && { gensets: cutOff }) },
    {
      directW: turned(given.directW),
      ...(given.directUnreachedW && { directUnreachedW: turned(given.directUnreachedW) }),
      busW: given.busW.map(turned),
      wayLossShare: turned(given.wayLossShare),
      reactiveVar: turned(given.reactiveVar),
      sunW: turned(given.sunW),
      availablePerSetW: turned(given.availablePerSetW),
      grid: new Uint8Array(count),
    },
    stateOfCharge,
  );
  const unserved = (hour: number) => [hours.directUnservedW, ...hours.busUnservedW].reduce((sum, trace) => sum + (trace[hour] ?? 0), 0);
  for (let hour = 0; hour < count; hour++) if (unserved(hour) > unservedFromWh) return hour;
  return count;
}

describe("survivalHours()", () => {
  it("survivalHours() of a battery alone by hand: from 10,000 Wh 1,800 W last 4 h, from 8,000 Wh 3 h, from the floor none", () => {
    const stored = [Float64Array.of(10_000, 8000, 7999, 2000)];
    expect(Array.from(survivalHours(handPlant(), alikeHours(4, 1800), stored))).toEqual([4, 3, 2, 0]);
  });

  it("survivalHours() of a tank alone by hand: 6 L at 0.6 L/h last 10 h, whatever would be delivered in the year", () => {
    const gensets = { ...handGenset, tankL: 6 };
    const hours = directHours(100, 1800);
    expect(survivalHours({ buses: [], gensets }, hours, [])[40]).toBe(10);
    expect(survivalHours({ buses: [], gensets: { ...gensets, reorderL: 1 } }, hours, [])[40]).toBe(10);
  });

  it("survivalHours() ends when the first battery is empty, by hand: a bus of 4 h beside one of 8 h", () => {
    const buses = [handBus(), handBus({ capacityWh: 20_000 })];
    const hours = directHours(12, 0, { busW: [new Float64Array(12).fill(1800), new Float64Array(12).fill(1800)] });
    const stored = [new Float64Array(12).fill(10_000), new Float64Array(12).fill(20_000)];
    expect(survivalHours({ buses }, hours, stored)[0]).toBe(4);
  });

  it("survivalHours() of counted loads by hand: 4 h on the bus, whatever is dark beside it, and none where that counts too", () => {
    const hours = alikeHours(12, 1800, { directW: new Float64Array(12).fill(500) });
    const stored = [new Float64Array(12).fill(10_000)];
    expect(survivalHours(handPlant(), hours, stored)[0]).toBe(0);
    expect(survivalHours(handPlant(), hours, stored, { direct: false, buses: [true] })[0]).toBe(4);
    expect(survivalHours(handPlant(), hours, stored, { direct: true, buses: [true] })[0]).toBe(0);
    expect(survivalHours(handPlant(), hours, stored, { direct: false, buses: [false] })[0]).toBe(12);
  });

  it("survivalHours() goes round the end of the year, by hand: sun in the first 3 of 6 hours", () => {
    // 6,000 W of sun carry 1,800 W and put up to 3,780 Wh an hour into the cells; a full battery lasts 4 h. From hour 3: 3 h of battery, then sun again: for ever.
    const sunW = new Float64Array([6000, 6000, 6000, 0, 0, 0]);
    const stored = [Float64Array.of(4000, 10_000, 10_000, 10_000, 8000, 6000)];
    expect(Array.from(survivalHours(handPlant({ chargeLimitW: 9000 }), alikeHours(6, 1800, { sunW }), stored))).toEqual([6, 6, 6, 6, 6, 6]);
    expect(survivalHours(handPlant(), alikeHours(6, 1800), stored)[3]).toBe(4); // hours 3, 4, 5 and 0
  });

  it("survivalHours() is the year begun anew without grid and delivery, for any plant, from every hour", () => {
    fc.assert(
      fc.property(anySite, fc.integer({ min: 0, max: 10 }), ({ plant, hours }, tenths) => {
        const stored = plant.buses.map(({ battery }) => hours.directW.map(() => (battery.capacityWh * tenths) / 10));
        const carried = survivalHours(plant, hours, stored);
        hours.directW.forEach((_, start) => {
          expect(carried[start]).toBe(carriedFrom(start, plant, hours, tenths / 10));
        });
      }),
      { numRuns: 150 },
    );
  });

  const tenDays = alikeHours(240, 3000, {
    sunW: Float64Array.from({ length: 240 }, (_, hour) =>
      Math.max(0, (hour < 150 ? 12_000 : 3000) * Math.sin((((hour % 24) - 6) / 12) * Math.PI)),
    ),
  });
  const nights = handPlant({ capacityWh: 30_000, chargeLimitW: 9000, dischargeLimitW: 9000 });
  it.each([
    ["battery", nights],
    ["small tank", { ...nights, gensets: { ...handGenset, tankL: 4 } }],
    ["tank for some days", { ...nights, gensets: { ...handGenset, tankL: 40 } }],
    ["tank for all", { ...nights, gensets: { ...handGenset, tankL: 1000 } }],
    ["deliveries in the year", { ...nights, gensets: { ...handGenset, tankL: 40, reorderL: 20 } }],
  ] as [string, EnergyPlant][])(
    "survivalHours() with sun by day and %s is the year begun anew without grid and delivery, from each of 240 hours",
    (_, plant) => {
      const charge = (hour: number) => 0.2 + (0.8 * (hour % 7)) / 6;
      const carried = survivalHours(plant, tenDays, [tenDays.directW.map((_, hour) => 30_000 * charge(hour))]);
      for (let start = 0; start < 240; start++) expect(carried[start]).toBe(carriedFrom(start, plant, tenDays, charge(start)));
    },
  );

  it("survivalHours() beside sets that do not reach a bus lasts as long as its battery, and no hour where they do not reach all load on no bus, by hand", () => {
    // 8,000 Wh above the floor carry 1,800 W for 4 h, whatever the tank holds. The sets charge the other bus and carry 600 W for all of the two days.
    const reaches = (far: boolean) => ({ buses: [handBus(), handBus()], gensets: { ...handGenset, reaches: [true, far] } });
    const hours = directHours(48, 600, { busW: [new Float64Array(48).fill(900), new Float64Array(48).fill(1800)] });
    const full = [0, 1].map(() => new Float64Array(48).fill(10_000));
    expect(new Set(survivalHours(reaches(true), hours, full))).toEqual(new Set([48]));
    expect(new Set(survivalHours(reaches(false), hours, full))).toEqual(new Set([4]));
    const dark = { ...hours, directUnreachedW: new Float64Array(48).fill(100) };
    expect(new Set(survivalHours(reaches(true), dark, full))).toEqual(new Set([0]));
  });

  it("survivalHours() never gets shorter with gensets while the battery is the same", () => {
    const hours = alikeHours(48, 1800);
    const stored = [new Float64Array(48).fill(7000)];
    const without = survivalHours(handPlant(), hours, stored);
    const withSets = survivalHours({ ...handPlant(), gensets: { ...handGenset, tankL: 5 } }, hours, stored);
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
