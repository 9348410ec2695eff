import { batteryLifeYears } from "../../engineering/energy/stores/battery-life";
import { designedPue, designedPueWithFuel } from "../../engineering/energy/year/designed-pue";
import type { EnergyTotals } from "../../engineering/energy/year/energy-totals";
import type { EnergyYear } from "../../engineering/energy/year/energy-year";
import type { SurvivalSummary } from "../../engineering/energy/year/survival";
import { unknownOnRangeError } from "../../engineering/numeric/unknown-on-range-error";
import { addUp } from "../../plain/add-up";
import type { Unknown } from "../../plain/unknown";
import type { WeatherYear } from "../../site/weather-year";
import type { PointStudy } from "../operating-point/point-study";
import type { NodeSnapshot } from "../snapshot/snapshot";
import type { ProcessingDay, YearHours } from "./year-hours";
import type { YearPlant } from "./year-plant";
import { yearSurvival } from "./year-survival";
import { yearTraces } from "./year-traces";

/** Year of a node: the simulated weather year, or the reason why it is unknown. */
export type YearResult = Unknown | SolvedYear;

/** Simulated weather year. Energies are at the terminals of each part. */
export interface SolvedYear {
  readonly outcome: "solved";
  /** File that the weather comes from. */
  readonly weather: string;
  /** Number of healthy operating points that were solved for it. */
  readonly points: number;
  /** Energies of the year, by source and use. */
  readonly energy: EnergyTotals;
  /** Fuel by use. It adds up to the fuel in `energy`. */
  readonly fuel: readonly {
    /** Name in errors and reports. */
    readonly name: string;
    /** Litres that it burns. [L] */
    readonly value: number;
  }[]; // [L]
  /** Energy at the inlets of the IT, without unserved hours. */
  readonly itWh: number; // [Wh]
  /** Make-up water of the pads in the year. */
  readonly waterL: number; // [L] of the pads, at 1 kg/L
  /** Share of the served energy that comes from the sun. */
  readonly sunShare: number; // [-]
  /** Running hours of each set, if all share them equally. */
  readonly hoursPerSet: number; // [h]
  /** PUE: energy of the node ÷ energy of its IT. */
  readonly pue?: number; // [-]
  /** PUE with the energy of the fuel instead of the electricity that gensets made of it. */
  readonly pueWithFuel?: number; // [-]
  /** Reason why some batteries of the design are not counted. */
  readonly withoutBattery?: string;
  /** Reason why outages on batteries alone are unknown: the site names loads that batteries carry, and it is unknown how long these can run before they are too hot. */
  readonly heatUnknown?: string;
  /** Life of batteries whose maker states it, at the full cycles of this year. */
  readonly batteryLife: readonly {
    /** Id of the device or part. */
    readonly id: string;
    /** Years that the battery lasts at this use. */
    readonly years: number;
    /** Discharged energy of the year in full cycles. [-] */
    readonly equivalentFullCycles: number;
  }[];
  /** CO2 emissions of the year, by source. */
  readonly co2: {
    /** CO2 of the fuel. */
    readonly fuelKg: number; // [kg]
    /** The factor behind it. */
    readonly fuelKgPerL: number; // [kg/L]
    /** CO2 of the grid; missing where the site states no emission factor. */
    readonly gridKg?: number; // [kg]
    /** The factor behind it, as the site states it. */
    readonly gridGramsPerKWh?: number; // [g/kWh]
  };
  /** Hours that the site survives without the grid and without a fuel delivery, for an outage that begins in each hour of the year. */
  readonly survival: {
    /** Outages survived with gensets. */
    readonly withGensets?: SurvivalSummary;
    /** Outages survived on batteries alone. Where the site names the loads that batteries carry, only these count, until they are too hot. */
    readonly batteriesAlone?: SurvivalSummary;
  };
}

/**
 * CO2 emission of a litre of diesel [kg/L]: 74.1 kg/GJ and 43.0 GJ/t of the IPCC Guidelines 2006, vol. 2, and 0.84 kg/L, within EN 590. Both are quoted from
 * secondary sources.
 */
const dieselKgPerL = 2.68;

/** Computes the year of a node. It is unknown if an equation refuses a number of the design. Undefined if the site has no weather. */
export function nodeYear(study: PointStudy, processing?: ProcessingDay): YearResult | undefined {
  const { weather } = study.node.site;
  return weather && unknownOnRangeError(() => computed(study, weather, processing));
}

function computed(study: PointStudy, weather: WeatherYear, processing: ProcessingDay | undefined): YearResult {
  const { node } = study;
  const traces = yearTraces(study, weather, processing);
  if (typeof traces === "string") return { outcome: "unknown", reason: traces };
  const { hours, plant, year } = traces;
  const { totals } = year;
  const itWh = servedItWh(hours, year);
  const storedChangeWh = addUp(totals.batteries, (battery) => battery.storedChangeWh);
  const pueYear = { ...totals, sunWh: totals.sunUsedWh, storedChangeWh, itWh };
  const servedWh = totals.loadWh - totals.unservedWh;
  const { carbon } = node.site.grid;
  return {
    outcome: "solved",
    weather: weather.source.file,
    points: hours.points,
    energy: totals,
    fuel: fuelParts(plant, totals),
    itWh,
    waterL: addUp(hours.waterKgPerH),
    sunShare: servedWh > 0 ? totals.sunUsedWh / servedWh : 0,
    hoursPerSet: plant.gensets ? totals.setHours / plant.gensets.sets : 0,
    ...(itWh > 0 && { pue: designedPue(pueYear), pueWithFuel: designedPueWithFuel(pueYear) }),
    ...(plant.withoutBattery !== undefined && { withoutBattery: plant.withoutBattery }),
    batteryLife: batteryLife(node, plant, totals),
    co2: {
      fuelKg: totals.fuelL * dieselKgPerL,
      fuelKgPerL: dieselKgPerL,
      ...(carbon && { gridKg: (totals.gridWh * carbon.gramsPerKWh) / 1e6, gridGramsPerKWh: carbon.gramsPerKWh }),
    },
    ...yearSurvival(study, plant, hours, year),
  };
}

/** Returns the fuel for the supplied kilowatt-hours, and the fuel for turning: the two coefficients of the fuel line. */
function fuelParts({ gensets }: YearPlant, { fuelL, gensetWh }: EnergyTotals): SolvedYear["fuel"] {
  if (!gensets) return [];
  const givenL = (gensets.fuel.perOutputKw * gensetWh) / 1000;
  return [
    { name: "energy given", value: givenL },
    { name: "turning without load", value: fuelL - givenL },
  ];
}

/** Returns the served IT energy: the served share of each bus applies to its IT too. */
function servedItWh({ directW, directItW, busW, busItW }: YearHours, { hours }: EnergyYear): number {
  const served = (itW: Float64Array, loadW: Float64Array, unservedW: Float64Array | undefined) => {
    let sum = 0;
    for (let hour = 0; hour < itW.length; hour++) {
      const load = loadW[hour] as number;
      if (load > 0) sum += (itW[hour] as number) * (1 - (unservedW?.[hour] ?? 0) / load);
    }
    return sum;
  };
  const onBuses = busItW.map((itW, k) => served(itW, busW[k] as Float64Array, hours.busUnservedW[k]));
  return onBuses.reduce((sum, wattHours) => sum + wattHours, served(directItW, directW, hours.directUnservedW));
}

function batteryLife({ batteries }: NodeSnapshot, plant: YearPlant, totals: EnergyTotals): SolvedYear["batteryLife"] {
  return plant.batteries.flatMap((id, k) => {
    const life = batteries.find((battery) => battery.id === id)?.energy?.life;
    const equivalentFullCycles = totals.batteries[k]?.equivalentFullCycles ?? 0;
    if (!life) return [];
    return [{ id, years: batteryLifeYears(life.calendarYears, life.cycles, life.atDepth, equivalentFullCycles), equivalentFullCycles }];
  });
}
