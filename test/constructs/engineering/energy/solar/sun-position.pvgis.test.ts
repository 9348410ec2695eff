import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { readPvgisTmy, type WeatherYear } from "cdktf-edge-node/engineering";
import { beforeAll, describe, expect, it } from "vitest";
import { pvYearW } from "../../../../../constructs/engineering/energy/solar/pv-array";
import { sunPosition } from "../../../../../constructs/engineering/energy/solar/sun-position";

/** A published year of 45° N 8° E that gives beam, diffuse and global light at moments of its own. */
const file = "pvgis-tmy_45.000_8.000_2005_2023.csv";
let year: WeatherYear;
beforeAll(async () => {
  year = await readPvgisTmy(createReadStream(`test/reference/weather/${file}.gz`).pipe(createGunzip()), { file, utcOffset: 1 });
});

/** What beam·cos z + diffuse differs from global at most, with a clock that is so much late [W/m²]. */
function greatestGap(lateH: number): number {
  const first = Date.UTC(2025) / 1000 + (year.irradianceMomentH + lateH - year.utcOffsetH) * 3600;
  return year.hours.reduce((greatest, { directNormalWPerM2, diffuseHorizontalWPerM2, globalHorizontalWPerM2 }, hour) => {
    const { zenithDegrees } = sunPosition(first + hour * 3600, year.location);
    if (directNormalWPerM2 < 50 || zenithDegrees > 80) return greatest;
    const flat = directNormalWPerM2 * Math.cos((zenithDegrees * Math.PI) / 180) + diffuseHorizontalWPerM2;
    return Math.max(greatest, Math.abs(flat - globalHorizontalWPerM2));
  }, 0);
}

describe("sunPosition()", () => {
  it("sunPosition() makes beam and diffuse of a published year its global light, in every sunny hour within 5 W/m²", () => {
    expect(greatestGap(0)).toBeLessThan(5); // years of the months differ from 2025 by up to 0.2° of sun, 3 W/m² of 800
  });

  it("sunPosition() would not do so 6 minutes earlier or later", () => {
    expect(greatestGap(-0.1)).toBeGreaterThan(10);
    expect(greatestGap(0.1)).toBeGreaterThan(10);
  });
});

describe("pvYearW()", () => {
  it("pvYearW() gives 1,200 to 1,500 kWh a year for each kilowatt to the south in northern Italy, and more so than to the north", () => {
    const array = (azimuthDegrees: number) => ({
      plane: { tiltDegrees: 37, azimuthDegrees },
      ratedW: 1000,
      temperatureCoefficientPerK: -0.0035,
      noctC: 45,
      moduleEfficiency: 0.2,
      losses: 0.14,
      directToAlternating: 1.1,
      inverterEfficiency: 0.96,
    });
    const yieldKwh = (azimuth: number) => {
      const time = { year: 2025, utcOffsetH: year.utcOffsetH, momentH: year.irradianceMomentH };
      return pvYearW(array(azimuth), year.location, year.hours, time).reduce((sum, watts) => sum + watts, 0) / 1000;
    };
    const south = yieldKwh(180);
    expect(south).toBeGreaterThan(1200);
    expect(south).toBeLessThan(1500);
    expect(yieldKwh(0)).toBeLessThan(0.6 * south);
    expect(Math.abs(yieldKwh(90) / yieldKwh(270) - 1)).toBeLessThan(0.1);
  });
});
