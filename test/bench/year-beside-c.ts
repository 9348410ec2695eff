import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { converterInputW, converterOutputW } from "../../constructs/engineering/electrical/converter-loss";
import { upsLoss } from "../../constructs/engineering/electrical/ups-loss";
import type { EnergyHours } from "../../constructs/engineering/energy/year/energy-hours";
import type { EnergyPlant } from "../../constructs/engineering/energy/year/energy-plant";
import type { EnergyTotals } from "../../constructs/engineering/energy/year/energy-totals";
import { energyYear } from "../../constructs/engineering/energy/year/energy-year";
import { randomOutages } from "../../constructs/engineering/energy/year/grid-hours";
import { plantNumbers } from "../../constructs/engineering/energy/year/plant-numbers";
import type { Curve } from "../../constructs/engineering/numeric/curve";
import type { Measuring } from "./measurement";
import { secondsSideBySide } from "./side-by-side";
import { inTemporaryFolder } from "./temporary-folder";

const hoursPerYear = 8760;
const turns = 200;
/** Each has its turns in as many parts, one after the other: where others use the machine, both find a moment in which nothing else ran. */
const parts = 10;

const upsLosses = { kind: "polynomial", coefficients: [0.01, 0.015, 0.02] } as const;
const upsRatedW = 25_000;
const unitEfficiency: Curve = [
  [0.1, 0.88],
  [0.4, 0.955],
  [1, 0.95],
];
const unitsW = 8000;

/** A site with every kind of source: sun by day, an outage of 10 h a day, two buses with batteries of some hours, two gensets, a tank that is filled again. */
const plant: EnergyPlant = {
  buses: [
    {
      kind: "ups",
      id: "ups",
      battery: {
        capacityWh: 45_000,
        depth: 0.8,
        chargeLimitW: 11_000,
        dischargeLimitW: 25_000,
        chargeEfficiency: 0.97,
        dischargeEfficiency: 0.97,
      },
      formsGrid: true,
      chargerEfficiency: 0.96,
      converter: { inputW: (outputW) => outputW + upsLoss(outputW, upsRatedW, upsLosses) },
    },
    {
      kind: "dc",
      id: "dc",
      battery: {
        capacityWh: 15_000,
        depth: 0.8,
        chargeLimitW: 5000,
        dischargeLimitW: 8000,
        chargeEfficiency: 0.97,
        dischargeEfficiency: 0.97,
      },
      formsGrid: false,
      unitsW,
      converter: {
        inputW: (outputW) => converterInputW(outputW, unitsW, unitEfficiency),
        outputW: (inputW) => converterOutputW(inputW, unitsW, unitEfficiency),
      },
    },
  ],
  gensets: {
    sets: 2,
    ratedW: 20_000,
    ratedVA: 22_000,
    minimumLoad: 0.3,
    startLevel: 0.3,
    stopLevel: 0.9,
    fuel: { perRatedKw: 0.03, perOutputKw: 0.25 },
    tankL: 1000,
    reorderL: 200,
  },
  gridLimitW: 35_000,
};

const hours: EnergyHours = {
  directW: everyHour((hour) => 5000 + 4000 * Math.sin((hour / hoursPerYear) * 2 * Math.PI) + 1000 * Math.sin(hour)),
  busW: [everyHour((hour) => 11_000 + 1000 * Math.sin(hour / 7)), everyHour(() => 3000)],
  wayLossShare: everyHour(() => 0.01),
  reactiveVar: everyHour((hour) => 8000 + 4000 * Math.sin(hour / 11)),
  sunW: everyHour((hour) => Math.max(0, 25_000 * Math.sin((((hour % 24) - 6) / 12) * Math.PI) * (0.6 + 0.4 * Math.sin(hour / 50)))),
  grid: randomOutages(20261125, 10, hoursPerYear),
  availablePerSetW: everyHour((hour) => 18_000 - 2000 * Math.sin((hour / 24) * 2 * Math.PI)),
};

/** The loop over the hours of a year beside the same loop in C, whose results must be the same. */
export const yearBesideC: Measuring = {
  does: `goes through a year of hours ${turns} times, here and in C`,
  measure: async () => {
    let here = Number.POSITIVE_INFINITY;
    let there = Number.POSITIVE_INFINITY;
    await inC((run) => {
      for (let part = 0; part < parts; part++) {
        const c = run(turns / parts);
        compare(energyYear(plant, hours).totals, c);
        there = Math.min(there, c.seconds);
        here = Math.min(here, secondsSideBySide({ here: () => () => void energyYear(plant, hours) }, turns / parts).here);
      }
    });
    const of = `${hoursPerYear} hours with sun, grid, two battery buses, two gensets and tank; built with cc -O2`;
    return [
      { name: "year of hours ÷ the same loop in C", value: here / there, unit: "", goal: { bound: "at-most", value: 3 }, of },
      { name: "year of hours", value: here * 1000, unit: "ms", of },
    ];
  },
};

interface InC {
  readonly seconds: number;
  readonly fuelL: number;
  readonly unservedWh: number;
  readonly gridWh: number;
}

/** Builds the program and lends it. */
async function inC(borrow: (run: (turns: number) => InC) => void): Promise<void> {
  await inTemporaryFolder((folder) => {
    const program = join(folder, "year");
    execFileSync("cc", ["-O2", "-o", program, join("test", "bench", "year.c"), "-lm"]);
    const input = inputOfC().join("\n");
    borrow((ofTurns) => {
      const answer = execFileSync(program, [String(ofTurns)], { input, encoding: "utf8" })
        .split(" ")
        .map(Number);
      const [seconds = Number.NaN, fuelL = Number.NaN, unservedWh = Number.NaN, gridWh = Number.NaN] = answer;
      return { seconds, fuelL, unservedWh, gridWh };
    });
  });
}

/** Plant, buses and hours, in the order of the structures in year.c. */
function inputOfC(): number[] {
  const p = plantNumbers(plant);
  const limits = [
    p.gridLimitW,
    p.sets,
    p.minimumW,
    p.vaPerW,
    p.startLevel,
    p.stopLevel,
    p.idleFuelLPerH,
    p.fuelLPerWh,
    p.tankL,
    p.reorderL,
  ];
  const buses = p.buses.flatMap((bus, k) => [
    ...[bus.capacityWh, bus.floorWh, bus.chargeLimitW, bus.dischargeLimitW, bus.chargeEfficiency, bus.dischargeEfficiency],
    ...[Number(bus.formsGrid), Math.min(bus.unitsW, 1e12), bus.chargerEfficiency],
    ...(k === 0 ? [upsRatedW, ...upsLosses.coefficients, 0, 0, 0] : [unitsW, ...unitEfficiency.flat()]),
  ]);
  const series = [hours.directW, ...hours.busW, hours.wayLossShare, hours.reactiveVar, hours.sunW, hours.grid, hours.availablePerSetW];
  return [...limits, ...buses, hoursPerYear, ...series.flatMap((values) => Array.from(values))];
}

function compare(here: EnergyTotals, c: InC): void {
  for (const name of ["fuelL", "unservedWh", "gridWh"] as const) {
    if (!(Math.abs(here[name] - c[name]) <= 1e-9 * Math.max(1, c[name]))) {
      throw new Error(`The loops must give the same but ${name} is ${here[name]} here and ${c[name]} in C: bring them together`);
    }
  }
}

function everyHour(of: (hour: number) => number): Float64Array {
  return Float64Array.from({ length: hoursPerYear }, (_, hour) => of(hour));
}
