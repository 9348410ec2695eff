import { describe, expect, it } from "vitest";
import type { BatteryBus, DirectCurrentBus, UpsBus } from "../../../../../constructs/engineering/energy/year/battery-bus";
import type { EnergyHours } from "../../../../../constructs/engineering/energy/year/energy-hours";
import type { EnergyPlant } from "../../../../../constructs/engineering/energy/year/energy-plant";
import { energyYear } from "../../../../../constructs/engineering/energy/year/energy-year";
import { outageWindows } from "../../../../../constructs/engineering/energy/year/grid-hours";
import { alikeHours, directHours, handBattery, handBus, handGenset, handPlant } from "../../../../support/year/made-plant";

const withSets = (gensets = handGenset): EnergyPlant => ({ ...handPlant(), gensets });
const setsAlone = (gensets = handGenset): EnergyPlant => ({ buses: [], gensets });
const watts = (...values: number[]) => Float64Array.from(values);

describe("energyYear()", () => {
  it("energyYear() of a day with 8 h without grid, by hand", () => {
    // 1,800 W take 2,000 Wh an hour out of the cells. Full, 10,000 Wh, down to 2,000: hours 6 to 9 are served, 10 to 13 are not.
    // From 14 o'clock 2,000 W put 1,800 Wh an hour into the cells: 3,800, 5,600, 7,400, 9,200, and in hour 18 the last 800 Wh with 888.9 W.
    const day = alikeHours(24, 1800, { grid: outageWindows([{ fromHour: 6, hours: 8 }], 24) });
    const { totals, hours } = energyYear(handPlant(), day);
    expect(Array.from(hours.storedWh[0] ?? [], Math.round)).toEqual([
      10_000, 10_000, 10_000, 10_000, 10_000, 10_000, 10_000, 8000, 6000, 4000, 2000, 2000, 2000, 2000, 2000, 3800, 5600, 7400, 9200,
      10_000, 10_000, 10_000, 10_000, 10_000,
    ]);
    expect(totals.unservedWh).toBeCloseTo(4 * 1800, 6);
    expect(totals.hoursUnserved).toBe(4);
    expect(totals.gridWh).toBeCloseTo(16 * 1800 + 4 * 2000 + 800 / 0.9, 6);
    const [battery] = totals.batteries;
    expect(battery).toMatchObject({ bus: "ups", chargedWh: expect.closeTo(8000 / 0.9, 6), dischargedWh: expect.closeTo(4 * 1800, 6) });
    expect(battery?.equivalentFullCycles).toBeCloseTo(0.8, 9);
    expect(battery?.lowestStateOfCharge).toBeCloseTo(0.2, 9);
    expect(battery?.unservedWh).toBeCloseTo(4 * 1800, 6);
    expect(battery?.storedChangeWh).toBeCloseTo(0, 6);
    const { gridW, batteriesW, nobodyW } = hours.toLoad;
    expect([gridW[5], batteriesW[6], nobodyW[10]]).toEqual([1800, 1800, expect.closeTo(1800, 6)]);
  });

  it("energyYear() of a day without grid, by hand: the genset starts at 30 % or when the battery cannot, and stops at 90 %", () => {
    // Hours 0 to 3 battery: 10,000 → 2,000. Hour 4 begins at or below 3,000: the set gives 1,800 + 2,000 W, 0.15 + 0.25·3.8 = 1.1 L, cells + 1,800.
    // 4 h later 9,200 is at or above 9,000. Battery 7,200, 5,200, 3,200; of these (3,200 − 2,000)·0.9 = 1,080 Wh do not carry 1,800: the set starts in
    // hour 11 above its start level. 5,000, 6,800, 8,600, and 1,400 Wh more with 1,555.6 W and 0.15 + 0.25·3.3556 = 0.98889 L. Then as from hour 0.
    const { totals, hours } = energyYear(withSets(), alikeHours(24, 1800));
    expect(Array.from(hours.storedWh[0] ?? [], Math.round)).toEqual([
      10_000, 8000, 6000, 4000, 2000, 3800, 5600, 7400, 9200, 7200, 5200, 3200, 5000, 6800, 8600, 10_000, 8000, 6000, 4000, 2000, 3800,
      5600, 7400, 9200,
    ]);
    expect(totals).toMatchObject({ starts: 3, gensetHours: 12, setHours: 12, deliveries: 0, hoursUnserved: 0 });
    expect(totals.gensetWh).toBeCloseTo(11 * 3800 + 1800 + 1400 / 0.9, 6);
    expect(totals.fuelL).toBeCloseTo(11 * 1.1 + 0.15 + (0.25 * (1800 + 1400 / 0.9)) / 1000, 9);
    expect(totals.batteries[0]?.storedChangeWh).toBeCloseTo(-2800, 6);
    expect(hours.toLoad.gensetsW[4]).toBe(1800);
  });

  it("energyYear() fills the tank at the start of an hour that begins at or below the reorder level, by hand", () => {
    // Of 5 L: 3.9, 2.8, 1.7 after hours 4 to 6, filled at 7; 1.7 after hour 12, filled at 13; 2.9111 after 14, 1.8111 after 19, filled at 20; 1.7 after 22, filled at 23.
    const { totals, hours } = energyYear(withSets({ ...handGenset, tankL: 5, reorderL: 2 }), alikeHours(24, 1800));
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
    const plant = handPlant({ capacityWh: 4000, chargeLimitW: 1500 });
    const { totals, hours } = energyYear(plant, alikeHours(2, 1000, { sunW: watts(3000, 3000) }), 0.5);
    expect(Array.from(hours.curtailedW)).toEqual([500, expect.closeTo(2000 - 650 / 0.9, 6)]);
    expect(totals.sunUsedWh).toBeCloseTo(6000 - 500 - 2000 + 650 / 0.9, 6);
    expect(totals.batteries[0]?.storedChangeWh).toBeCloseTo(2000, 6);
    expect(hours.toLoad.sunW[0]).toBe(1000);
  });

  it("energyYear() lets the grid charge only what the sun leaves of the charge limit, by hand", () => {
    // 300 W of sun beyond the load and 1,200 W of grid make the 1,500 W that the battery takes.
    const plant = handPlant({ capacityWh: 4000, chargeLimitW: 1500 });
    const { totals } = energyYear(plant, alikeHours(1, 1000, { sunW: watts(1300), grid: new Uint8Array([1]) }), 0.5);
    expect(totals).toMatchObject({ sunUsedWh: 1300, gridWh: 1200, unservedWh: 0, batteries: [{ chargedWh: 1500 }] });
  });

  it("energyYear() without battery, by hand: minimum load is dumped, two sets share, more than both is unserved", () => {
    const plant = setsAlone({ ...handGenset, sets: 2 });
    const { totals, hours } = energyYear(plant, directHours(3, 0, { directW: watts(1000, 6000, 10_000) }));
    expect(Array.from(hours.gensetW)).toEqual([1500, 6000, 9000]);
    expect(totals).toMatchObject({ dumpedWh: 500, unservedWh: 1000, setHours: 5, gensetHours: 3, starts: 2, hoursUnserved: 1 });
    expect(totals.fuelL).toBeCloseTo(0.15 * 5 + 0.25 * 16.5, 9);
    expect([hours.toLoad.gensetsW[2], hours.toLoad.nobodyW[2]]).toEqual([9000, 1000]);
  });

  it("energyYear() runs as many sets as the apparent power needs, by hand, and lets them charge with what it leaves", () => {
    // 4 kW and 4 kvar are 5.66 kVA: one set of 4.5 kW has 5.625 kVA, so two run. One alone gives √(5.625² − 4²) = 3.955 kW.
    const hours = directHours(1, 4000, { reactiveVar: watts(4000) });
    const two = energyYear(setsAlone({ ...handGenset, sets: 2 }), hours).totals;
    expect(two).toMatchObject({ setHours: 2, gensetWh: 4000, unservedWh: 0 });
    expect(two.fuelL).toBeCloseTo(2 * 0.15 + 0.25 * 4, 9);
    expect(energyYear(setsAlone(), hours).totals.gensetWh).toBeCloseTo(1000 * Math.sqrt(5.625 ** 2 - 4 ** 2), 6);
    // A low battery that takes 2 kW beside 2.5 kW and 4 kvar: one set carries the load, and its spare is 3,955 − 2,500 W.
    const plant = { ...handPlant(), gensets: { ...handGenset, sets: 2 } };
    const low = energyYear(plant, alikeHours(1, 2500, { reactiveVar: watts(4000) }), 0.25).totals;
    expect(low).toMatchObject({ setHours: 1, batteries: [{ chargedWh: expect.closeTo(1000 * Math.sqrt(5.625 ** 2 - 16) - 2500, 6) }] });
  });

  it("energyYear() runs the sets that the load needs: they charge with their spare and no set runs for the charge, by hand", () => {
    const { totals } = energyYear({ ...handPlant(), gensets: { ...handGenset, sets: 2 } }, alikeHours(1, 4000), 0.25);
    expect(totals).toMatchObject({ setHours: 1, gensetWh: 4500, batteries: [{ chargedWh: 500 }] });
  });

  it("energyYear() of a tank that runs dry serves the rest of the hour without sets, by hand", () => {
    // 1,800 W need 0.15 + 0.45 = 0.6 L. 0.55 L give 11/12 of it: 1,650 W.
    const gensets = { ...handGenset, tankL: 0.55 };
    const { totals, hours } = energyYear(setsAlone(gensets), directHours(2, 1800));
    expect(hours.gensetW[0]).toBeCloseTo(1650, 9);
    expect(Array.from(hours.directUnservedW)).toEqual([expect.closeTo(150, 9), 1800]);
    expect(totals).toMatchObject({ starts: 1, gensetHours: 1 });
    expect(totals.fuelL).toBeCloseTo(0.55, 12);
    // At 30 % the set charges 2,000 W for 0.5 h of fuel (1.1 L an hour), + 900 Wh; the battery gives 1,800 W for the other half, − 1,000 Wh.
    const dry = energyYear({ ...handPlant(), gensets: { ...gensets, tankL: 0.55 } }, alikeHours(1, 1800), 0.3).totals;
    expect(dry.batteries[0]).toMatchObject({ chargedWh: expect.closeTo(1000, 6), dischargedWh: expect.closeTo(900, 6) });
    expect(dry.unservedWh).toBeCloseTo(0, 9);
    // At 80 % of 10,000 Wh the sun charges 2,222 W into the last 2,000 Wh. A set that starts at 80 % has nothing to give and runs at its minimum of 1,500 W:
    // of 0.525 L an hour 0.105 L last a fifth of it. In that fifth the battery takes 5,000 W of sun and 1,500 W of the set, 1,170 of 2,000 Wh; the sun of the rest fills it.
    const bright = { buses: [handBus({ chargeLimitW: 9000 })], gensets: { ...gensets, startLevel: 0.8, tankL: 0.105 } };
    const full = energyYear(bright, alikeHours(1, 1000, { sunW: watts(6000) }), 0.8).totals;
    expect(full.batteries[0]).toMatchObject({ chargedWh: expect.closeTo(2000 / 0.9, 6), storedChangeWh: expect.closeTo(2000, 6) });
    expect(full).toMatchObject({ gensetWh: expect.closeTo(300, 9), dumpedWh: 0, sunUsedWh: expect.closeTo(1000 + 2000 / 0.9 - 300, 6) });
    // With 300 Wh of room the sun alone could put 333 W into it for an hour; in the fifth 1,667 W of the sun's 5,000 W fill it, and the set's 1,500 W are dumped.
    const nearlyFull = energyYear(
      { ...bright, gensets: { ...bright.gensets, startLevel: 0.97, stopLevel: 1 } },
      alikeHours(1, 1000, { sunW: watts(6000) }),
      0.97,
    );
    expect(nearlyFull.totals).toMatchObject({
      dumpedWh: expect.closeTo(300, 9),
      sunUsedWh: expect.closeTo(1000 + 300 / 0.9, 6),
      gensetWh: expect.closeTo(300, 9),
    });
  });

  it("energyYear() puts a bus on its battery for what the sets lack, by hand", () => {
    // 4,500 W of the set and 1,500 W of the battery, 1,666.7 Wh out of the cells.
    const { totals, hours } = energyYear({ buses: [handBus({ dischargeLimitW: 9000 })], gensets: handGenset }, alikeHours(1, 6000), 0.5);
    expect(totals.starts).toBe(1);
    expect([hours.gensetW[0], hours.dischargeW[0]?.[0]]).toEqual([4500, expect.closeTo(1500, 9)]);
    expect(totals.batteries[0]?.storedChangeWh).toBeCloseTo(-1500 / 0.9, 6);
  });

  it("energyYear() stops the sets when the grid is back and counts a new start after it", () => {
    const { totals, hours } = energyYear(setsAlone(), directHours(3, 2000, { grid: new Uint8Array([0, 1, 0]) }));
    expect(Array.from(hours.gensetW)).toEqual([2000, 0, 2000]);
    expect(totals.starts).toBe(2);
  });
});

describe("energyYear() of battery buses", () => {
  const dc: DirectCurrentBus = {
    kind: "dc",
    id: "dc",
    battery: { ...handBattery, capacityWh: 4000 },
    formsGrid: false,
    unitsW: 1500,
    converter: { inputW: (output) => output, outputW: (input) => input },
  };
  const two: EnergyPlant = { buses: [handBus({}, false), dc] };
  const hours = (given: Parameters<typeof directHours>[2] = {}) => directHours(1, 700, { busW: [watts(900), watts(600)], ...given });

  it("keeps each battery on its bus: the load on no bus is dark, by hand", () => {
    const { totals } = energyYear(two, hours());
    expect(totals).toMatchObject({ unservedWh: 700, unservedDirectWh: 700, loadWh: 2200 });
    expect(totals.batteries.map(({ dischargedWh }) => dischargedWh)).toEqual([900, 600]);
  });

  it("lets an empty bus go dark while another is full, by hand", () => {
    // Both at half: 3,000 Wh above the floor of one, 1,200 Wh of the other give 1,080 Wh; of 1,200 W the rest is missing.
    const { totals } = energyYear(two, directHours(1, 0, { busW: [watts(900), watts(1200)] }), 0.5);
    expect(totals.batteries.map(({ dischargedWh }) => dischargedWh)).toEqual([expect.closeTo(900, 9), expect.closeTo(1080, 9)]);
    expect(totals.batteries.map(({ unservedWh }) => unservedWh)).toEqual([0, expect.closeTo(120, 9)]);
  });

  it("serves the load on no bus first, then the buses as declared, within the limit of the grid, by hand", () => {
    // 1,900 W: 700, 900, and 300 of 600: half of the hour on the battery of the plant.
    const { totals } = energyYear({ ...two, gridLimitW: 1900 }, hours({ grid: new Uint8Array([1]) }));
    expect(totals).toMatchObject({ gridWh: 1900, unservedWh: 0 });
    expect(totals.batteries.map(({ dischargedWh }) => dischargedWh)).toEqual([0, 300]);
    const dark = energyYear({ ...two, gridLimitW: 500 }, hours({ grid: new Uint8Array([1]) })).totals;
    expect(dark).toMatchObject({ gridWh: 500, unservedDirectWh: 200 });
  });

  it("charges within the limit of the grid and what units spare, as declared, by hand", () => {
    // Units spare 1,500 − 600 W, the other battery takes 2,000 W: together 2,900 W beyond 2,200 W. Of 4,500 W the plant gets the last 300 W.
    const at = (gridLimitW: number) => energyYear({ ...two, gridLimitW }, hours({ grid: new Uint8Array([1]) }), 0.3).totals.batteries;
    expect(at(9000).map(({ chargedWh }) => chargedWh)).toEqual([2000, 900]);
    expect(at(4500).map(({ chargedWh }) => chargedWh)).toEqual([2000, 300]);
  });

  it("lets the sun carry nothing without something that forms the grid, by hand", () => {
    const sunW = watts(5000);
    expect(energyYear(two, hours({ sunW })).totals).toMatchObject({ sunUsedWh: 0, sunCurtailedWh: 5000, unservedWh: 700 });
    const formed: EnergyPlant = { buses: [handBus(), dc] };
    expect(energyYear(formed, hours({ sunW })).totals).toMatchObject({ sunUsedWh: 2200, sunCurtailedWh: 2800, unservedWh: 0 });
    // At its floor the battery forms nothing.
    expect(energyYear(formed, hours({ sunW }), 0.2).totals).toMatchObject({ sunUsedWh: 0, unservedWh: expect.closeTo(2200, 6) });
    // A running set does, and the grid.
    const withSet = energyYear({ ...two, gensets: handGenset }, hours({ sunW: watts(1000) })).totals;
    expect(withSet).toMatchObject({ sunUsedWh: 1000, gensetWh: 1500, dumpedWh: 300, unservedWh: 0 });
    expect(energyYear(two, hours({ sunW: watts(1000), grid: new Uint8Array([1]) })).totals).toMatchObject({
      sunUsedWh: 1000,
      gridWh: 1200,
    });
  });

  it("stops a latched set where the sun alone carries the load and no battery is low, by hand", () => {
    // Hour 0: at 25 % the set starts and gives 1,800 + 2,000 W. Hour 1: 43 %, below the stop level, but 3,000 W of sun carry 1,800 W.
    const { hours: traces, totals } = energyYear(withSets(), alikeHours(2, 1800, { sunW: watts(0, 3000) }), 0.25);
    expect(Array.from(traces.gensetW)).toEqual([3800, 0]);
    expect(totals.batteries[0]?.chargedWh).toBeCloseTo(2000 + 1200, 6);
    // At 30 % it runs on, and charges what the sun leaves of the limit.
    const low = energyYear(withSets(), alikeHours(1, 1800, { sunW: watts(3000) }), 0.3).totals;
    expect(low).toMatchObject({ gensetWh: 1500, dumpedWh: 700, sunUsedWh: 3000 });
  });

  it("runs a set at its minimum where nothing else forms the grid and the sun exceeds the load: the sun serves and charges first, by hand", () => {
    const plant: EnergyPlant = { ...two, gensets: handGenset };
    // Full batteries: the sun carries 2,200 W and 2,800 W are curtailed, the set's 1,500 W find nothing and are dumped. 0.15 + 0.25·1.5 = 0.525 L.
    const bright = energyYear(plant, hours({ sunW: watts(5000) })).totals;
    expect(bright).toMatchObject({ gensetWh: 1500, dumpedWh: 1500, sunUsedWh: 2200, sunCurtailedWh: 2800, unservedWh: 0, starts: 1 });
    expect(bright.fuelL).toBeCloseTo(0.525, 12);
    // At 60 % the batteries take 2,000 + 900 W beside 2,200 W: the set has 100 W to give, and runs at its minimum.
    expect(energyYear(plant, hours({ sunW: watts(5000) }), 0.6).totals).toMatchObject({ gensetWh: 1500, dumpedWh: 1400, unservedWh: 0 });
    // A UPS that forms the grid with its battery above its floor: the sun alone carries the load, and no set runs.
    const formed: EnergyPlant = { buses: [handBus(), dc], gensets: handGenset };
    expect(energyYear(formed, hours({ sunW: watts(5000) })).totals).toMatchObject({
      gensetWh: 0,
      sunUsedWh: 2200,
      unservedWh: 0,
      starts: 0,
    });
  });

  it("stops the set once only loads on full batteries are left, however the sun shines, by hand", () => {
    // Hour 0: 700 W on no bus would be dark. Hour 1: nothing is on no bus, both batteries are full and carry their own.
    const { hours: traces, totals } = energyYear(
      { ...two, gensets: handGenset },
      directHours(2, 0, { directW: watts(700, 0), busW: [watts(900, 900), watts(600, 600)], sunW: watts(5000, 5000) }),
    );
    expect(Array.from(traces.gensetW)).toEqual([1500, 0]);
    expect(totals).toMatchObject({ unservedWh: 0, sunUsedWh: 2200, starts: 1 });
    expect(totals.batteries.map(({ dischargedWh }) => dischargedWh)).toEqual([900, 600]);
  });

  it("loses in the converter of a bus on the mains and on the battery of a UPS, not on that of a plant, by hand", () => {
    // 10 % on top of the output, and a charger of 0.8.
    const inputW = (output: number) => 1.1 * output;
    const ups: UpsBus = { kind: "ups", id: "ups", battery: handBattery, formsGrid: false, chargerEfficiency: 0.8, converter: { inputW } };
    const plant: DirectCurrentBus = { ...dc, converter: { inputW, outputW: (input) => input / 1.1 }, battery: handBattery };
    const lossy: EnergyPlant = { buses: [ups, plant] };
    const given = directHours(1, 0, { busW: [watts(900), watts(600)] });
    expect(energyYear(lossy, given).totals.batteries.map(({ dischargedWh }) => dischargedWh)).toEqual([expect.closeTo(990, 9), 600]);
    const onGrid = energyYear(lossy, { ...given, grid: new Uint8Array([1]) }, 0.5).totals;
    expect(onGrid.gridWh).toBeCloseTo(990 + 660 + 2000 / 0.8 + 1.1 * 900, 6);
    // 500 W beyond the load: 400 W into the first battery, nothing into the second.
    const little = energyYear({ ...lossy, gridLimitW: 2150 }, { ...given, grid: new Uint8Array([1]) }, 0.5).totals;
    expect(little.batteries.map(({ chargedWh }) => chargedWh)).toEqual([expect.closeTo(400, 6), 0]);
  });

  it("saves what the way loses while a bus is on its battery, and pays it for a charge, by hand", () => {
    // 10 % on the way: half of 990 + 660 W come from the grid, all of 900 W first.
    const given = directHours(1, 0, { busW: [watts(900), watts(600)], wayLossShare: watts(0.1), grid: new Uint8Array([1]) });
    const half = energyYear({ ...two, gridLimitW: 990 + 330 }, given).totals;
    expect(half.batteries.map(({ dischargedWh }) => dischargedWh)).toEqual([0, expect.closeTo(300, 9)]);
    expect(energyYear(two, given, 0.5).totals.gridWh).toBeCloseTo(1.1 * (1500 + 2000 + 900), 6);
  });

  it("serves the alternating current from the battery of an inverter, by hand", () => {
    // 700 + 900 W lack; 0.9 of the terminals reach them: 1,777.8 W, 1,975.3 Wh out of the cells. The UPS stays on the mains.
    const inverter: BatteryBus = {
      kind: "inverter",
      id: "inverter",
      battery: handBattery,
      formsGrid: true,
      rectifyingEfficiency: 0.8,
      invertingEfficiency: 0.9,
      ratedW: 2500,
    };
    const plant: EnergyPlant = { buses: [handBus({}, false), inverter] };
    const given = directHours(1, 700, { busW: [watts(900), watts(0)] });
    const { batteries, unservedWh } = energyYear(plant, given).totals;
    expect(batteries.map(({ dischargedWh }) => dischargedWh)).toEqual([0, expect.closeTo(1600 / 0.9, 6)]);
    expect(unservedWh).toBe(0);
    // Beyond 2,500 W of its rating the UPS is on its battery: 700 + 2,500 W ask for 3,200 W.
    const large = energyYear(plant, directHours(1, 700, { busW: [watts(2500), watts(0)] })).totals;
    expect(large.batteries.map(({ dischargedWh }) => dischargedWh)).toEqual([expect.closeTo(700, 6), expect.closeTo(2500 / 0.9, 6)]);
    // Its charge costs 1 ÷ 0.8: 2,500 W make 2,000 W.
    const charged = energyYear(plant, { ...given, grid: new Uint8Array([1]) }, 0.5).totals;
    expect(charged.gridWh).toBeCloseTo(1600 + 2000 + 2000 / 0.8, 6);
  });
});

describe("energyYear() of sets that do not reach everything", () => {
  const near = handBus({}, false);
  const far: BatteryBus = { ...handBus({}, false), id: "far" };
  const reaching = (gensets = handGenset, reaches = [true, false]): EnergyPlant => ({
    buses: [near, far],
    gensets: { ...gensets, reaches },
  });
  /** 1,000 W on no bus, 400 W of it beyond reach; 900 W and 1,800 W on the buses. */
  const given = (count: number, change: Partial<EnergyHours> = {}) =>
    directHours(count, 1000, {
      directUnreachedW: new Float64Array(count).fill(400),
      busW: [900, 1800].map((output) => new Float64Array(count).fill(output)),
      ...change,
    });

  it("energyYear() has them carry and charge what they reach: the other bus lives down to its floor, the other load is dark, by hand", () => {
    // Both batteries begin at 5,000 Wh, above the start level of 3,000 Wh.
    // 0: 600 W within reach would be dark: the set gives 600 + 900 W and charges the near bus with 2,000 W; 0.15 + 0.25·3.5 = 1.025 L. Near 6,800, far − 2,000 = 3,000.
    // 1: the same; near 8,600. Of far 1,000·0.9 = 900 Wh are left above the floor, 900 lack.
    // 2: 2,000 W of sun carry 1,500 W and charge with 500 W. The last 1,400 Wh of near take 1,555.6 W: the set gives 1,055.6 W, runs at 1,500 W, dumps 444.4 W.
    // 3: near is full, far on its floor is not asked: 600 W within reach keep the set, 1,500 W, 0.525 L.
    // 4: the grid serves 3,700 W and charges far with 2,000 W.
    const { totals, hours } = energyYear(
      reaching(),
      given(5, { sunW: watts(0, 0, 2000, 0, 0), grid: new Uint8Array([0, 0, 0, 0, 1]) }),
      0.5,
    );
    const rounded = (trace: Float64Array | undefined) => Array.from(trace ?? [], (value) => Number(value.toFixed(1)));
    expect(rounded(hours.storedWh[0])).toEqual([5000, 6800, 8600, 10_000, 10_000]);
    expect(rounded(hours.storedWh[1])).toEqual([5000, 3000, 2000, 2000, 2000]);
    expect(rounded(hours.gensetW)).toEqual([3500, 3500, 1500, 1500, 0]);
    expect(rounded(hours.directUnservedW)).toEqual([400, 400, 400, 400, 0]);
    expect(rounded(hours.busUnservedW[0])).toEqual([0, 0, 0, 0, 0]);
    expect(rounded(hours.busUnservedW[1])).toEqual([0, 900, 1800, 1800, 0]);
    expect(rounded(hours.chargeW[1])).toEqual([0, 0, 0, 0, 2000]);
    expect(rounded(hours.toLoad.gensetsW)).toEqual([1500, 1500, 0, 1500, 0]);
    expect(rounded(hours.toLoad.nobodyW)).toEqual([400, 1300, 2200, 2200, 0]);
    expect(totals.dumpedWh).toBeCloseTo(1500 - (1400 / 0.9 - 500), 6);
    expect(totals).toMatchObject({ gridWh: 5700, starts: 1, gensetHours: 4, fuelL: expect.closeTo(2 * 1.025 + 2 * 0.525, 9) });
    expect(totals.unservedWh).toBeCloseTo(4 * 400 + 900 + 2 * 1800, 6);
  });

  it("energyYear() counts sets by the load within reach and its share of the reactive power, by hand", () => {
    // 2 of 6 kW, so 2 of 6 kvar: 2.83 of 5.625 kVA, one set. All of it, 8.49 kVA and 6 kW, takes two.
    const two = { ...handGenset, sets: 2 };
    const loads = { reactiveVar: watts(6000), directUnreachedW: watts(4000) };
    expect(energyYear(setsAlone(two), directHours(1, 6000, loads)).totals).toMatchObject({ setHours: 1, gensetWh: 2000, unservedWh: 4000 });
    expect(energyYear(setsAlone(two), directHours(1, 6000, { reactiveVar: watts(6000) })).totals.setHours).toBe(2);
    // 3 of 4.5 kW with 4.8 of 7.2 kvar: one set leaves √(5.625² − 4.8²) = 2.9327 kW.
    const limited = energyYear(setsAlone(), directHours(1, 4500, { reactiveVar: watts(7200), directUnreachedW: watts(1500) })).totals;
    expect(limited.unservedWh).toBeCloseTo(4500 - 1000 * Math.sqrt(5.625 ** 2 - 4.8 ** 2), 6);
  });

  it("energyYear() never starts sets that reach nothing, however low the batteries: it is the year without them", () => {
    const hours = given(6, { directUnreachedW: new Float64Array(6).fill(1000), grid: new Uint8Array([0, 0, 0, 0, 0, 1]) });
    const { buses, gensets } = reaching(handGenset, [false, false]);
    const year = energyYear({ buses, ...(gensets && { gensets }) }, hours, 0.4);
    expect(year.totals).toEqual(energyYear({ buses }, hours, 0.4).totals);
    expect(year.totals.unservedWh).toBeGreaterThan(5 * 1000);
  });

  it("energyYear() of a tank that runs dry: for the rest of the hour no load on no bus is reached, by hand", () => {
    // 0.5125 L are half an hour of 3,500 W. 400 W are dark in the first half, 1,000 W in the second, in which near gives 450 Wh and 500 Wh leave its cells.
    const { totals } = energyYear(reaching({ ...handGenset, tankL: 0.5125 }), given(1), 0.5);
    expect(totals.unservedWh).toBeCloseTo(200 + 500, 6);
    expect(totals.batteries.map(({ storedChangeWh }) => storedChangeWh)).toEqual([expect.closeTo(900 - 500, 6), expect.closeTo(-2000, 6)]);
  });

  it("energyYear() leaves the battery of an inverter alone that they do not reach, and starts once it is empty, by hand", () => {
    const efficiencies = { rectifyingEfficiency: 0.8, invertingEfficiency: 0.9 };
    const inverter: BatteryBus = {
      kind: "inverter",
      id: "inverter",
      battery: handBattery,
      formsGrid: false,
      ratedW: 2500,
      ...efficiencies,
    };
    const plant: EnergyPlant = { buses: [inverter], gensets: { ...handGenset, reaches: [false] } };
    const loads = directHours(3, 1620, { directUnreachedW: new Float64Array(3).fill(120), busW: [new Float64Array(3)] });
    // 1,620 W are 1,800 W at its terminals and 2,000 Wh out of the cells: 4,000, 2,000, then 1,500 W come from the set and 120 W are dark.
    const { totals, hours } = energyYear(plant, loads, 0.4);
    expect(Array.from(hours.storedWh[0] ?? [], Math.round)).toEqual([4000, 2000, 2000]);
    expect(Array.from(hours.gensetW, Math.round)).toEqual([0, 1500, 1500]);
    expect(totals.unservedWh).toBeCloseTo(2 * 120, 6);
  });
});

describe("energyYear() of what has no meaning", () => {
  it("refuses hours of different lengths and numbers that cannot be", () => {
    const none: EnergyPlant = { buses: [] };
    expect(() => energyYear(none, directHours(2, 1, { grid: new Uint8Array(3) }))).toThrow(
      /must have the same length but have 2, 2, 2, 2, 3, 2/,
    );
    expect(() => energyYear(none, alikeHours(2, 1))).toThrow(/^Hours must have the output of 0 battery buses but have that of 1/);
    expect(() => energyYear(none, directHours(0, 1))).toThrow(RangeError);
    for (const wrong of [-1, Number.NaN])
      expect(() => energyYear(none, directHours(2, wrong))).toThrow(/^Hourly load must not be negative but is (-1|NaN) in hour 0/);
    const beyond = (...unreached: number[]) => directHours(2, 1, { directUnreachedW: watts(...unreached) });
    expect(() => energyYear(none, beyond(1))).toThrow(/^Load that gensets do not reach must have 2 hours but has 1/);
    for (const wrong of [2, -1, Number.NaN])
      expect(() => energyYear(none, beyond(0, wrong))).toThrow(/^Load that gensets do not reach must be at most the 1 W on no battery bus/);
    expect(() => energyYear(none, directHours(2, 1, { sunW: watts(0, -1) }))).toThrow(
      /^Hourly sun must not be negative but is -1 in hour 1/,
    );
    expect(() => energyYear(none, directHours(1, 1, { reactiveVar: watts(Number.NaN) }))).toThrow(
      /^Hourly reactive power must be a number/,
    );
  });

  it("refuses plants that cannot be", () => {
    const hours = alikeHours(1, 1);
    const inverter = { kind: "inverter" as const, rectifyingEfficiency: 1, invertingEfficiency: 1, ratedW: 1 };
    const one: BatteryBus = { id: "inverter", battery: handBattery, formsGrid: false, ...inverter };
    expect(() => energyYear(handPlant({ depth: 1.1 }), hours)).toThrow(/^Depth of discharge of the battery on ups must lie/);
    expect(() => energyYear(handPlant({ dischargeEfficiency: 0 }), hours)).toThrow(/^Efficiency on ups/);
    expect(() => energyYear({ buses: [{ ...one, invertingEfficiency: 2 }] }, hours)).toThrow(/^Efficiency on inverter must lie/);
    expect(() => energyYear({ buses: [one, one] }, hours)).toThrow(/^A plant must have at most one battery inverter/);
    expect(() => energyYear({ ...handPlant(), gridLimitW: -1 }, hours)).toThrow(/^Limit on the grid must not be negative/);
    expect(() => energyYear(withSets({ ...handGenset, sets: 0 }), hours)).toThrow(/^The number of gensets must be a whole number/);
    expect(() => energyYear(withSets({ ...handGenset, ratedVA: 0 }), hours)).toThrow(/^Rated apparent power of a genset/);
    expect(() => energyYear(withSets({ ...handGenset, startLevel: 0.9 }), hours)).toThrow(/^Start level must be below/);
    expect(() => energyYear(withSets({ ...handGenset, reorderL: 1000 }), hours)).toThrow(/^Reorder level must be within/);
    expect(() => energyYear(withSets({ ...handGenset, reaches: [] }), hours)).toThrow(
      /^Reach of gensets must be stated for 1 battery buses/,
    );
  });
});
