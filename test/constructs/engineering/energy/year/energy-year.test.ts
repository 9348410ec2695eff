import { describe, expect, it } from "vitest";
import { supplier } from "../../../../../constructs/engineering/energy/year/energy-traces";
import { energyYear } from "../../../../../constructs/engineering/energy/year/energy-year";
import { outageWindows } from "../../../../../constructs/engineering/energy/year/grid-hours";
import { alikeHours, handBattery, handGenset } from "../../../../support/year/made-plant";

describe("energyYear()", () => {
  it("energyYear() of a day with 8 h without grid, by hand", () => {
    // 1,800 W take 2,000 Wh an hour out of the cells. Full, 10,000 Wh, down to 2,000: hours 6 to 9 are served, 10 to 13 are not.
    // From 14 o'clock 2,000 W put 1,800 Wh an hour into the cells: 3,800, 5,600, 7,400, 9,200, and in hour 18 the last 800 Wh with 888.9 W.
    const day = alikeHours(24, 1800, { grid: outageWindows([{ fromHour: 6, hours: 8 }], 24) });
    const { totals, hours } = energyYear({ battery: handBattery }, day);
    expect(Array.from(hours.storedWh, Math.round)).toEqual([
      10_000, 10_000, 10_000, 10_000, 10_000, 10_000, 10_000, 8000, 6000, 4000, 2000, 2000, 2000, 2000, 2000, 3800, 5600, 7400, 9200,
      10_000, 10_000, 10_000, 10_000, 10_000,
    ]);
    expect(totals.unservedWh).toBeCloseTo(4 * 1800, 6);
    expect(totals.hoursUnserved).toBe(4);
    expect(totals.gridWh).toBeCloseTo(16 * 1800 + 4 * 2000 + 800 / 0.9, 6);
    expect(totals.chargedWh).toBeCloseTo(8000 / 0.9, 6);
    expect(totals.dischargedWh).toBeCloseTo(4 * 1800, 6);
    expect(totals.equivalentFullCycles).toBeCloseTo(0.8, 9);
    expect(totals.storedChangeWh).toBeCloseTo(0, 6);
    expect(hours.suppliers[5]).toBe(supplier.grid);
    expect(hours.suppliers[6]).toBe(supplier.battery);
    expect(hours.suppliers[10]).toBe(supplier.nobody);
  });

  it("energyYear() of a day without grid, by hand: the genset starts at 30 % or when the battery cannot, and stops at 90 %", () => {
    // Hours 0 to 3 battery: 10,000 → 2,000. Hour 4 begins at or below 3,000: the set gives 1,800 + 2,000 W, 0.15 + 0.25·3.8 = 1.1 L, cells + 1,800.
    // 4 h later 9,200 is at or above 9,000. Battery 7,200, 5,200, 3,200; of these (3,200 − 2,000)·0.9 = 1,080 Wh do not carry 1,800: the set starts in
    // hour 11 above its start level. 5,000, 6,800, 8,600, and 1,400 Wh more with 1,555.6 W and 0.15 + 0.25·3.3556 = 0.98889 L. Then as from hour 0.
    const { totals, hours } = energyYear({ battery: handBattery, gensets: handGenset }, alikeHours(24, 1800));
    expect(Array.from(hours.storedWh, Math.round)).toEqual([
      10_000, 8000, 6000, 4000, 2000, 3800, 5600, 7400, 9200, 7200, 5200, 3200, 5000, 6800, 8600, 10_000, 8000, 6000, 4000, 2000, 3800,
      5600, 7400, 9200,
    ]);
    expect(totals).toMatchObject({ starts: 3, gensetHours: 12, setHours: 12, deliveries: 0, hoursUnserved: 0 });
    expect(totals.gensetWh).toBeCloseTo(11 * 3800 + 1800 + 1400 / 0.9, 6);
    expect(totals.fuelL).toBeCloseTo(11 * 1.1 + 0.15 + (0.25 * (1800 + 1400 / 0.9)) / 1000, 9);
    expect(totals.storedChangeWh).toBeCloseTo(-2800, 6);
    expect(hours.suppliers[4]).toBe(supplier.gensets);
  });

  it("energyYear() fills the tank at the start of an hour that begins at or below the reorder level, by hand", () => {
    // Of 5 L: 3.9, 2.8, 1.7 after hours 4 to 6, filled at 7; 1.7 after hour 12, filled at 13; 2.9111 after 14, 1.8111 after 19, filled at 20; 1.7 after 22, filled at 23.
    const gensets = { ...handGenset, tankL: 5, reorderL: 2 };
    const { totals, hours } = energyYear({ battery: handBattery, gensets }, alikeHours(24, 1800));
    const litres = [
      5, 5, 5, 5, 5, 3.9, 2.8, 1.7, 3.9, 3.9, 3.9, 3.9, 2.8, 1.7, 3.9, 2.9111, 2.9111, 2.9111, 2.9111, 2.9111, 1.8111, 3.9, 2.8, 1.7,
    ];
    litres.forEach((expected, hour) => {
      expect(hours.tankL[hour]).toBeCloseTo(expected, 4);
    });
    expect(totals.deliveries).toBe(4);
    expect(totals.deliveredL).toBeCloseTo(totals.fuelL, 9);
  });

  it("energyYear() charges with what the sun gives beyond the load first and curtails the rest, by hand", () => {
    // 2,000 W beyond the load; the battery takes 1,500 W: + 1,350 Wh. Then 650 Wh are missing: 722.2 W.
    const battery = { ...handBattery, capacityWh: 4000, chargeLimitW: 1500 };
    const { totals, hours } = energyYear({ battery }, alikeHours(2, 1000, { sunW: new Float64Array([3000, 3000]) }), 0.5);
    expect(Array.from(hours.curtailedW)).toEqual([500, expect.closeTo(2000 - 650 / 0.9, 6)]);
    expect(totals.sunUsedWh).toBeCloseTo(6000 - 500 - 2000 + 650 / 0.9, 6);
    expect(totals.storedChangeWh).toBeCloseTo(2000, 6);
    expect(hours.suppliers[0]).toBe(supplier.sun);
  });

  it("energyYear() lets the grid charge only what the sun leaves of the charge limit, by hand", () => {
    // 300 W of sun beyond the load and 1,200 W of grid make the 1,500 W that the battery takes.
    const battery = { ...handBattery, capacityWh: 4000, chargeLimitW: 1500 };
    const { totals } = energyYear({ battery }, alikeHours(1, 1000, { sunW: new Float64Array([1300]), grid: new Uint8Array([1]) }), 0.5);
    expect(totals).toMatchObject({ sunUsedWh: 1300, gridWh: 1200, chargedWh: 1500, unservedWh: 0 });
  });

  it("energyYear() without battery, by hand: minimum load is dumped, two sets share, more than both is unserved", () => {
    const gensets = { ...handGenset, sets: 2 };
    const loadW = new Float64Array([1000, 6000, 10_000]);
    const { totals, hours } = energyYear({ gensets }, alikeHours(3, 0, { loadW }));
    expect(Array.from(hours.gensetW)).toEqual([1500, 6000, 9000]);
    expect(totals).toMatchObject({ dumpedWh: 500, unservedWh: 1000, setHours: 5, gensetHours: 3, starts: 1, hoursUnserved: 1 });
    expect(totals.fuelL).toBeCloseTo(0.15 * 5 + 0.25 * 16.5, 9);
    expect(hours.suppliers[2]).toBe(supplier.gensets | supplier.nobody);
  });

  it("energyYear() of a tank that runs dry gives the share of the hour that it has, by hand", () => {
    // 1,800 W need 0.15 + 0.45 = 0.6 L. 0.55 L give 11/12 of it: 1,650 W.
    const { totals, hours } = energyYear({ gensets: { ...handGenset, tankL: 0.55 } }, alikeHours(2, 1800));
    expect(hours.gensetW[0]).toBeCloseTo(1650, 9);
    expect(Array.from(hours.unservedW)).toEqual([expect.closeTo(150, 9), 1800]);
    expect(totals).toMatchObject({ starts: 1, gensetHours: 1 });
    expect(totals.fuelL).toBeCloseTo(0.55, 12);
  });

  it("energyYear() lets battery and sets carry together what the sets cannot alone, by hand", () => {
    // 4,500 W of the set and 1,500 W of the battery, 1,666.7 Wh out of the cells.
    const { totals, hours } = energyYear({ battery: handBattery, gensets: handGenset }, alikeHours(1, 6000));
    expect([hours.gensetW[0], hours.dischargeW[0]]).toEqual([4500, 1500]);
    expect(totals.storedChangeWh).toBeCloseTo(-1500 / 0.9, 6);
  });

  it("energyYear() stops the sets when the grid is back and counts a new start after it", () => {
    const { totals, hours } = energyYear({ gensets: handGenset }, alikeHours(3, 2000, { grid: new Uint8Array([0, 1, 0]) }));
    expect(Array.from(hours.gensetW)).toEqual([2000, 0, 2000]);
    expect(totals.starts).toBe(2);
  });

  it("energyYear() refuses hours of different lengths and numbers without meaning", () => {
    expect(() => energyYear({}, alikeHours(2, 1, { grid: new Uint8Array(3) }))).toThrow(/must be as many but are 2, 2, 3 and 2/);
    expect(() => energyYear({}, alikeHours(0, 1))).toThrow(RangeError);
    for (const wrong of [-1, Number.NaN])
      expect(() => energyYear({}, alikeHours(2, wrong))).toThrow(/^Hourly load must not be negative but is (-1|NaN) W in hour 0/);
    expect(() => energyYear({}, alikeHours(2, 1, { sunW: new Float64Array([0, -1]) }))).toThrow(
      /^Hourly sun must not be negative but is -1 W in hour 1/,
    );
    expect(() => energyYear({ battery: { ...handBattery, depth: 1.1 } }, alikeHours(1, 1))).toThrow(/^Depth of discharge must lie/);
    expect(() => energyYear({ battery: { ...handBattery, dischargeEfficiency: 0 } }, alikeHours(1, 1))).toThrow(
      /^Efficiency of the battery/,
    );
    expect(() => energyYear({ gensets: { ...handGenset, sets: 0 } }, alikeHours(1, 1))).toThrow(/^Gensets must be a whole number/);
    expect(() => energyYear({ gensets: { ...handGenset, startLevel: 0.9 } }, alikeHours(1, 1))).toThrow(/^Start level must lie below/);
    expect(() => energyYear({ gensets: { ...handGenset, reorderL: 1000 } }, alikeHours(1, 1))).toThrow(/^Reorder level must lie within/);
  });
});
