import type { RadioClimate } from "../../../../../constructs/engineering/link/atmosphere/atmosphere";
import type { SurfaceAir } from "../../../../../constructs/engineering/link/atmosphere/surface-air";
import { numberOf } from "../vectors";

/** Air of a vector. */
export function surfaceAirOf(inputs: Readonly<Record<string, unknown>>): SurfaceAir {
  return {
    dryPressureHpa: numberOf(inputs, "dryPressure_hPa"),
    temperatureK: numberOf(inputs, "temperature_K"),
    vapourGPerM3: numberOf(inputs, "vapour_gm3"),
  };
}

/** Climate of the site of a vector. */
export function climateOf(site: Readonly<Record<string, unknown>>): RadioClimate {
  return {
    ...surfaceAirOf(site),
    latitudeDegrees: numberOf(site, "latitude"),
    heightKm: numberOf(site, "elevation_km"),
    rainHeightKm: numberOf(site, "rainHeight_km"),
    rainRateMmPerH: numberOf(site, "r001_mmh"),
    cloudLiquidKgPerM2: numberOf(site, "cloudLiquid_kgm2"),
    wetRefractivity: numberOf(site, "nWet"),
  };
}
