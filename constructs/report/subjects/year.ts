import { percentText } from "../../plain/percent-text";
import type { SolvedYear, YearResult } from "../../studies/year/year";
import type { Section } from "../writing/section";
import { knownRows, tableOf } from "../writing/table";

export function presentYear(year: YearResult): Section {
  return {
    id: "year",
    title: "A year of weather",
    blocks: year.outcome === "unknown" ? [`Not known: ${year.reason}.`] : solvedBlocks(year),
  };
}

function solvedBlocks(year: SolvedYear): Section["blocks"] {
  return [
    ["Hour by hour through ", { marked: year.weather, look: "cite" }, "."],
    tableOf("Sums of the year", ["quantity", "value"], rows(year), [1]),
  ];
}

function rows({ energy, itWh, waterL, sunShare, pue, pueWithFuel, withoutBattery, batteryLife, co2, survival }: SolvedYear) {
  return knownRows([
    ["energy of the node", megawattHours(energy.loadWh)],
    ["of it, IT", megawattHours(itWh)],
    ["not supplied", `${megawattHours(energy.unservedWh)} in ${energy.hoursUnserved} h`],
    ["from the grid", megawattHours(energy.gridWh)],
    ["from the sun", `${megawattHours(energy.sunUsedWh)}, ${percentText(sunShare)} of the supplied energy`],
    ["from gensets", `${megawattHours(energy.gensetWh)} in ${energy.gensetHours} h with ${energy.starts} starts`],
    ["fuel", `${grouped(energy.fuelL)} L in ${energy.deliveries} deliveries`],
    ["water of the pads", `${grouped(waterL)} L`],
    ["PUE of the year", pue?.toFixed(2)],
    ["PUE with the energy of the fuel", pueWithFuel?.toFixed(2)],
    ["CO₂ of the fuel", `${grouped(co2.fuelKg)} kg`],
    ["CO₂ of the grid", co2.gridKg === undefined ? undefined : `${grouped(co2.gridKg)} kg`],
    ...batteryLife.map(({ id, years }) => [`life of ${id}`, `${years.toFixed(1)} years`]),
    ["batteries", withoutBattery],
    ...Object.entries(survival).map(([name, { minimumH, medianH }]) => [
      name === "withGensets" ? "without the grid, with gensets" : "without the grid, on batteries alone",
      `at least ${grouped(minimumH)} h, median ${grouped(medianH)} h`,
    ]),
  ]);
}

function megawattHours(wattHours: number): string {
  return `${(wattHours / 1e6).toFixed(1)} MWh`;
}

/** Separates thousands by a no-break space. */
function grouped(value: number): string {
  return value.toFixed(0).replace(/\B(?=(?:\d{3})+$)/g, " ");
}
