import fc from "fast-check";
import { converterInputW, converterOutputW } from "../../../constructs/engineering/electrical/converter-loss";
import { upsLoss } from "../../../constructs/engineering/electrical/ups-loss";
import type { BatteryBus, BusConverter, UpsBus, YearBattery } from "../../../constructs/engineering/energy/year/battery-bus";
import type { EnergyHours } from "../../../constructs/engineering/energy/year/energy-hours";
import type { EnergyPlant, YearGensets } from "../../../constructs/engineering/energy/year/energy-plant";
import type { Curve } from "../../../constructs/engineering/numeric/curve";

/** The battery of the days worked by hand: 2,000 Wh an hour out of the cells carry 1,800 W. */
export const handBattery: YearBattery = {
  capacityWh: 10_000,
  depth: 0.8,
  chargeLimitW: 2000,
  dischargeLimitW: 3000,
  chargeEfficiency: 0.9,
  dischargeEfficiency: 0.9,
};

const lossless: UpsBus["converter"] = { inputW: (watts) => watts };

/** The output of a UPS that loses nothing, with the battery of the days worked by hand. It forms the grid. */
export const handBus = (battery: Partial<YearBattery> = {}, formsGrid = true): BatteryBus => ({
  kind: "ups",
  id: "ups",
  battery: { ...handBattery, ...battery },
  formsGrid,
  chargerEfficiency: 1,
  converter: lossless,
});

/** A plant of {@link handBus} alone. */
export const handPlant = (battery: Partial<YearBattery> = {}): EnergyPlant => ({ buses: [handBus(battery)] });

/** The genset of the days worked by hand: 0.15 L/h without load, a quarter of a litre for a kilowatt hour. */
export const handGenset: YearGensets = {
  sets: 1,
  ratedW: 5000,
  ratedVA: 6250,
  minimumLoad: 0.3,
  startLevel: 0.3,
  stopLevel: 0.9,
  fuel: { perRatedKw: 0.03, perOutputKw: 0.25 },
  tankL: 1000,
};

/** Hours alike, except for what is given: the load is on no battery bus. */
export function directHours(count: number, loadW: number, given: Partial<EnergyHours> = {}): EnergyHours {
  return {
    directW: new Float64Array(count).fill(loadW),
    busW: [],
    wayLossShare: new Float64Array(count),
    reactiveVar: new Float64Array(count),
    sunW: new Float64Array(count),
    grid: new Uint8Array(count),
    availablePerSetW: new Float64Array(count).fill(4500),
    ...given,
  };
}

/** The same with the load on the one battery bus. */
export function alikeHours(count: number, loadW: number, given: Partial<EnergyHours> = {}): EnergyHours {
  return directHours(count, 0, { busW: [new Float64Array(count).fill(loadW)], ...given });
}

/** A whole number of steps: no battery of a billionth of a watt-hour, at which only rounding decides. */
export const steps = (from: number, to: number, step: number) =>
  fc.integer({ min: Math.round(from / step), max: Math.round(to / step) }).map((count) => count * step);

const anyBattery: fc.Arbitrary<YearBattery> = fc.record({
  capacityWh: steps(1000, 60_000, 37),
  depth: steps(0.3, 1, 0.01),
  chargeLimitW: steps(300, 12_000, 41),
  dischargeLimitW: steps(500, 20_000, 43),
  chargeEfficiency: steps(0.8, 1, 0.01),
  dischargeEfficiency: steps(0.8, 1, 0.01),
});

const unitCurve: Curve = [
  [0.1, 0.88],
  [0.4, 0.95],
  [1, 0.93],
];

/** A bus of any kind but the inverter, whose converter loses something. */
const anyFedBus: fc.Arbitrary<BatteryBus> = fc
  .record({
    battery: anyBattery,
    isUps: fc.boolean(),
    formsGrid: fc.boolean(),
    ratedW: steps(3000, 12_000, 61),
    loss: steps(0, 0.05, 0.001),
  })
  .map(({ battery, isUps, formsGrid, ratedW, loss }): BatteryBus => {
    if (isUps) {
      const inputW = (outputW: number) =>
        outputW + upsLoss(outputW, ratedW, { kind: "polynomial", coefficients: [loss, loss / 2, loss / 3] });
      return { kind: "ups", id: "ups", battery, formsGrid, chargerEfficiency: 1 - 2 * loss, converter: { inputW } };
    }
    const converter: BusConverter = {
      inputW: (outputW) => converterInputW(outputW, ratedW, unitCurve),
      outputW: (inputW) => converterOutputW(inputW, ratedW, unitCurve),
    };
    return { kind: "dc", id: "dc", battery, formsGrid, converter, unitsW: ratedW };
  });

const anyInverter: fc.Arbitrary<BatteryBus> = fc.record({
  kind: fc.constant("inverter" as const),
  id: fc.constant("inverter"),
  battery: anyBattery,
  formsGrid: fc.boolean(),
  rectifyingEfficiency: steps(0.85, 1, 0.01),
  invertingEfficiency: steps(0.85, 1, 0.01),
  ratedW: steps(1000, 15_000, 67),
});

/** Buses in any order, an inverter among them or not. */
const anyBuses: fc.Arbitrary<readonly BatteryBus[]> = fc
  .tuple(fc.array(anyFedBus, { maxLength: 2 }), fc.option(anyInverter), fc.integer({ min: 0, max: 2 }))
  .map(([fed, inverter, place]) => (inverter ? [...fed.slice(0, place), inverter, ...fed.slice(place)] : fed));

/** Any gensets; some with a power factor that makes the apparent power decide. */
export const anyGensets: fc.Arbitrary<YearGensets> = fc
  .record({
    sets: fc.integer({ min: 1, max: 3 }),
    ratedW: steps(1500, 12_000, 47),
    powerFactor: steps(0.8, 1, 0.01),
    minimumLoad: steps(0, 0.6, 0.01),
    startLevel: steps(0, 0.5, 0.01),
    stopLevel: steps(0.55, 1, 0.01),
    fuel: fc.record({ perRatedKw: steps(0.01, 0.1, 0.001), perOutputKw: steps(0.2, 0.4, 0.001) }),
    tankL: steps(5, 1500, 7),
    reorder: fc.option(steps(0, 0.9, 0.01)),
  })
  .map(({ reorder, powerFactor, ...gensets }) => ({
    ...gensets,
    ratedVA: gensets.ratedW / powerFactor,
    ...(reorder !== null && { reorderL: reorder * gensets.tankL }),
  }));

/** A site's stores: battery buses and gensets, one of them or none, and a grid that gives all or some. */
export const anyPlant: fc.Arbitrary<EnergyPlant> = fc
  .tuple(
    anyBuses,
    fc.option(anyGensets, { freq: 3 }),
    fc.option(steps(500, 12_000, 71), { freq: 2 }),
    fc.option(fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), { freq: 2 }),
  )
  .map(([buses, gensets, gridLimitW, reaches]) => ({
    buses,
    ...(gensets && { gensets: { ...gensets, ...(reaches && { reaches: buses.map((_, k) => reaches[k] ?? true) }) } }),
    ...(gridLimitW !== null && { gridLimitW }),
  }));

/** A plant and some hours for it. */
export interface MadeSite {
  readonly plant: EnergyPlant;
  readonly hours: EnergyHours;
}

/** Any plant in any hours, a day or a few. */
export const anySite: fc.Arbitrary<MadeSite> = anyPlant.chain((plant) =>
  fc
    .array(
      fc.record({
        direct: steps(0, 8000, 31),
        beyond: fc.oneof(fc.constant(0), steps(0, 1, 0.01)),
        outputs: fc.tuple(...plant.buses.map(({ kind }) => (kind === "inverter" ? fc.constant(0) : steps(0, 3000, 29)))),
        lost: fc.oneof(fc.constant(0), steps(0, 0.05, 0.001)),
        reactive: steps(0, 3000, 37),
        sun: fc.oneof(fc.constant(0), steps(0, 15_000, 53)),
        grid: fc.integer({ min: 0, max: 1 }),
        available: steps(500, 10_000, 59),
      }),
      { minLength: 1, maxLength: 60 },
    )
    .map((hours) => ({
      plant,
      hours: {
        directW: Float64Array.from(hours, ({ direct }) => direct),
        directUnreachedW: Float64Array.from(hours, ({ direct, beyond }) => Math.min(direct, direct * beyond)),
        busW: plant.buses.map((_, k) => Float64Array.from(hours, ({ outputs }) => (outputs as readonly number[])[k] ?? 0)),
        wayLossShare: Float64Array.from(hours, ({ lost }) => lost),
        reactiveVar: Float64Array.from(hours, ({ reactive }) => reactive),
        sunW: Float64Array.from(hours, ({ sun }) => sun),
        grid: Uint8Array.from(hours, ({ grid }) => grid),
        availablePerSetW: Float64Array.from(hours, ({ available }) => available),
      },
    })),
);
