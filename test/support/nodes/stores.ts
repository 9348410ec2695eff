import { declareSource, type EdgeNodeStackProps, type GensetProps, type PowerProps, type PromisesProps } from "cdktf-edge-node";
import { smallBattery, smallNode, smallPoint } from "cdktf-edge-node/testing";
import type { BatteryEnergyFacts } from "../../../constructs/facts/power/battery";
import type { GensetFacts } from "../../../constructs/facts/power/genset";
import type { BatteryState } from "../../../constructs/studies/electrical/battery-state";
import type { GensetState } from "../../../constructs/studies/electrical/genset-state";
import type { EquipmentState } from "../../../constructs/studies/scenarios/scenarios";
import type { SolvedYear } from "../../../constructs/studies/year/year";
import { power30kW } from "../../../examples/parts/power-30kw";
import { testBattery, testGensets } from "../props/stores";
import { mildSite, variant } from "./node-variants";

const energy: BatteryEnergyFacts = {
  nominalWh: 10_000,
  cells: "lfp",
  dischargeEfficiency: 1,
  chargeEfficiency: 1,
  dischargeRate: [[0, 50, 1]],
  chargeRate: [[0, 50, 0.5]],
  capacityOverTemperature: [[0, 1]],
};

/** A plant of two sets, as the studies know it. */
export const genset: GensetFacts = {
  id: "genset",
  units: ["genset-1", "genset-2"],
  feeds: ["a"],
  ratedW: 10_000,
  ratedVA: 12_500,
  rating: "PRP",
  derating: { elevationsM: [0], temperaturesC: [50], shares: [[1]] },
  intakeRiseK: 0,
  minimumLoad: 0.3,
  fuel: [
    [0, 0.5],
    [10, 3],
  ],
  tankL: 100,
  reorderLevel: 0.2,
  startS: 15,
  startAttempts: 3,
  stopLevel: 0.9,
  source: declareSource("Genset of the tests", "tests"),
};

const battery: BatteryState = {
  id: "battery-1",
  cellC: 25,
  dischargeW: 1000,
  chargeW: 0,
  dischargeLimitW: 10_000,
  chargeLimitW: 5000,
  drawnWh: 8000,
  usableWh: 8000,
  autonomyH: 8,
  rechargeH: undefined,
  reason: undefined,
};

const running: GensetState = {
  id: "genset",
  sets: 2,
  running: 2,
  loadW: 12_000,
  loadVA: 13_000,
  availableW: 10_000,
  availableVA: 12_500,
  intakeC: 35,
  standsAfterS: 45,
  constantLoadW: 14_000,
  outputW: 12_000,
  fuelLPerH: 4,
  tankH: 25,
  reason: undefined,
};

type Promises = Omit<Partial<NonNullable<typeof mildSite.promises>>, "redundancy"> & { redundancy?: Partial<PromisesProps["redundancy"]> };

/** The small node with energy in its battery, or gensets on its feed, or both. */
export function storedNode(stores: { battery?: Partial<BatteryEnergyFacts>; genset?: Partial<GensetFacts>; promises?: Promises }) {
  return smallNode({
    batteries: [smallBattery(stores.battery && { energy: { ...energy, ...stores.battery } })],
    ...(stores.genset && { gensets: [{ ...genset, ...stores.genset }] }),
    ...(stores.promises && { site: { promises: stores.promises } }),
  });
}

/** A point of it in that state, with its battery and gensets as they are changed. */
export function storedPoint(
  state: EquipmentState,
  stores: { battery?: Partial<BatteryState>; bridging?: Partial<BatteryState>; genset?: Partial<GensetState> },
  changes: Parameters<typeof smallPoint>[0] = {},
) {
  return smallPoint({
    ...changes,
    scenario: { state },
    electrical: {
      batteries: stores.battery ? [{ ...battery, ...stores.battery }] : [],
      bridging: stores.bridging ? [{ ...battery, ...stores.bridging }] : [],
      gensets: stores.genset ? [{ ...running, ...stores.genset }] : [],
      ...changes.electrical,
    },
  });
}

/** Gensets of the small node under a load. */
export const onGensets = (state: Partial<GensetState>, facts: Partial<GensetFacts> = {}, promises: Promises = {}) => ({
  node: storedNode({ genset: facts, promises }),
  point: storedPoint({ kind: "on-genset", recharging: false }, { genset: state }),
});

interface StoredChange {
  readonly battery?: Parameters<typeof testBattery>[1];
  readonly gensets?: Partial<GensetProps>;
  readonly promises?: Promises;
  readonly power?: Partial<PowerProps>;
  readonly outside?: boolean;
}

/** The 30 kW node at the mild site with a battery of 10 kWh on its 48 V bus, and two gensets of 60 kW where they are asked for. */
export function stored({ battery: cells = {}, gensets, promises = {}, power = {}, outside = false }: StoredChange): EdgeNodeStackProps {
  const redundancy = { ...mildSite.promises.redundancy, ...promises.redundancy };
  return variant({
    power: {
      ...power30kW,
      batteries: [{ ...testBattery("dc-48", cells), ...(outside && { place: "outside" as const }) }],
      ...(gensets && { gensets: [testGensets(["a", "b"], gensets)] }),
      ...power,
    },
    site: { ...mildSite, promises: { ...mildSite.promises, ...promises, redundancy } },
  });
}

const year: SolvedYear = {
  outcome: "solved",
  weather: "tests",
  points: 1,
  energy: {
    loadWh: 1e8,
    unservedWh: 0,
    sunUsedWh: 0,
    sunCurtailedWh: 0,
    gridWh: 1e8,
    gensetWh: 0,
    dumpedWh: 0,
    unservedDirectWh: 0,
    fuelL: 0,
    deliveries: 0,
    deliveredL: 0,
    gensetHours: 0,
    setHours: 0,
    starts: 0,
    hoursUnserved: 0,
    batteries: [],
  },
  fuel: [],
  itWh: 8e7,
  waterL: 0,
  sunShare: 0,
  hoursPerSet: 100,
  batteryLife: [{ id: "battery-1", years: 10, equivalentFullCycles: 300 }],
  co2: { fuelKg: 0, fuelKgPerL: 2.68 },
  survival: { withGensets: { minimumH: 48, tenthCentileH: 60, medianH: 72 } },
};

/** A year by hand, with changes. */
export const yearWith = (change: Partial<Omit<SolvedYear, "energy">> & { energy?: Partial<SolvedYear["energy"]> }): SolvedYear => ({
  ...year,
  ...change,
  energy: { ...year.energy, ...change.energy },
});
