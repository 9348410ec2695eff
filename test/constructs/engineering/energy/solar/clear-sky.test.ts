import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clearSkyPeaks } from "../../../../../constructs/engineering/energy/solar/clear-sky";
import { tiltedDiffuseWPerM2 } from "../../../../../constructs/engineering/energy/solar/perez";
import { incidenceCosine, type Plane } from "../../../../../constructs/engineering/energy/solar/plane-of-array";
import { relativeDifference, worked } from "../../../../support/reference";

const degree = Math.PI / 180;
const wall = (azimuthDegrees: number): Plane => ({ tiltDegrees: 90, azimuthDegrees });
const roof: Plane = { tiltDegrees: 0, azimuthDegrees: 0 };

/** The equations of docs/physics/outdoor-air.md, Clear sky, read once more: hour by hour, by the angles of the sun, nothing mirrored. */
function naivePeakWPerM2(latitudeDegrees: number, plane: Plane): number {
  let most = 0;
  for (let n = 1; n <= 365; n++)
    for (let t = 0; t < 24; t += 0.25) most = Math.max(most, naiveWPerM2(latitudeDegrees * degree, plane, n, t));
  return most;
}

function naiveWPerM2(latitude: number, plane: Plane, n: number, t: number): number {
  const declination = 23.45 * degree * Math.sin(2 * Math.PI * ((284 + n) / 365));
  const hour = 15 * (t - 12) * degree;
  const sinElevation = Math.sin(latitude) * Math.sin(declination) + Math.cos(latitude) * Math.cos(declination) * Math.cos(hour);
  if (sinElevation <= 0) return 0;
  const fromSouth = Math.atan2(Math.sin(hour), Math.cos(hour) * Math.sin(latitude) - Math.tan(declination) * Math.cos(latitude));
  const sun = { zenithDegrees: 90 - Math.asin(Math.min(1, sinElevation)) / degree, azimuthDegrees: 180 + fromSouth / degree };
  const above = 1367 * (1 + 0.033 * Math.cos((2 * Math.PI * n) / 365));
  const global = 1098 * sinElevation * Math.exp(-0.059 / sinElevation);
  const k = global / (above * Math.max(sinElevation, 0.065));
  const cloudy = k <= 0.22 ? 1 - 0.09 * k : k <= 0.8 ? 0.9511 - 0.1604 * k + 4.388 * k ** 2 - 16.638 * k ** 3 + 12.336 * k ** 4 : 0.165;
  const diffuse = (sun.zenithDegrees > 87 ? 1 : cloudy) * global;
  const direct = (global - diffuse) / sinElevation;
  const cosine = incidenceCosine(plane, sun);
  const sky = tiltedDiffuseWPerM2({
    directNormalWPerM2: direct,
    diffuseHorizontalWPerM2: diffuse,
    extraterrestrialWPerM2: above,
    zenithDegrees: sun.zenithDegrees,
    incidenceCosine: cosine,
    tiltDegrees: plane.tiltDegrees,
  });
  return direct * Math.max(0, cosine) + sky + (global * 0.2 * (1 - Math.cos(plane.tiltDegrees * degree))) / 2;
}

interface Given {
  readonly latitude_deg: number;
  readonly tilt_deg: number;
  readonly azimuth_deg: number;
}
interface Value {
  readonly irradiance_W_m2: number;
  readonly day: number;
  readonly solar_hour_h: number;
}

describe("clearSkyPeaks()", () => {
  it("clearSkyPeaks() at 29.4° N: roof 1,029.19, south wall 829.99, west and east wall 856.07 W/m²", () => {
    const peaks = clearSkyPeaks(29.4, [roof, wall(180), wall(270), wall(90)]).map(({ irradianceWPerM2 }) => irradianceWPerM2.toFixed(2));
    expect(peaks).toEqual(["1029.19", "829.99", "856.07", "856.07"]);
  });

  it.each(worked<Given & { readonly day: number; readonly solar_hour_h: number }, Pick<Value, "irradiance_W_m2">>("clear sky"))(
    "the second reading agrees with the worked moment $given",
    ({ given, value }) => {
      const plane = { tiltDegrees: given.tilt_deg, azimuthDegrees: given.azimuth_deg };
      const found = naiveWPerM2(given.latitude_deg * degree, plane, given.day, given.solar_hour_h);
      expect(relativeDifference(found, value.irradiance_W_m2)).toBeLessThan(1e-7);
    },
  );

  it.each(worked<Given, Value>("clear sky, largest of the year"))(
    "clearSkyPeaks() agrees with the worked case $given, and finds its hour",
    ({ given, value }) => {
      const [peak] = clearSkyPeaks(given.latitude_deg, [{ tiltDegrees: given.tilt_deg, azimuthDegrees: given.azimuth_deg }]);
      expect(relativeDifference(peak?.irradianceWPerM2 ?? 0, value.irradiance_W_m2)).toBeLessThan(1e-6);
      expect([peak?.dayOfYear, peak?.solarTimeH]).toEqual([value.day, value.solar_hour_h]);
    },
  );

  it("clearSkyPeaks() of a flat roof is the light on flat ground with the sun highest: by hand 1098·cos 5.95°·e^(−0.0593)", () => {
    const cosine = Math.cos((29.4 - 23.45 * Math.sin((2 * Math.PI * 456) / 365)) * degree); // day 172
    expect(clearSkyPeaks(29.4, [roof])[0]?.irradianceWPerM2).toBeCloseTo(1098 * cosine * Math.exp(-0.059 / cosine), 9);
  });

  it("clearSkyPeaks() agrees with a second reading, hour by hour, at every latitude and tilt", () => {
    const plane = fc.record({
      tiltDegrees: fc.double({ min: 0, max: 90, noNaN: true }),
      azimuthDegrees: fc.double({ min: -180, max: 360, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.double({ min: -90, max: 90, noNaN: true }), plane, (latitude, given) => {
        expect(
          relativeDifference(clearSkyPeaks(latitude, [given])[0]?.irradianceWPerM2 ?? 0, naivePeakWPerM2(latitude, given)),
        ).toBeLessThan(1e-9);
      }),
      { numRuns: 20 },
    );
  });

  it("clearSkyPeaks() is the same for one plane as among others, and for an azimuth turned once around", () => {
    const planes = [roof, wall(30), wall(200), { tiltDegrees: 40, azimuthDegrees: 120 }];
    const together = clearSkyPeaks(52, planes);
    expect(planes.map((plane) => clearSkyPeaks(52, [plane])[0])).toEqual(together);
    const around = clearSkyPeaks(
      52,
      planes.map((plane) => ({ ...plane, azimuthDegrees: plane.azimuthDegrees - 360 })),
    );
    for (const [i, { irradianceWPerM2 }] of around.entries()) expect(irradianceWPerM2).toBeCloseTo(together[i]?.irradianceWPerM2 ?? 0, 9);
  });

  it("clearSkyPeaks() mirrors east and west: the same light as long before noon as after it", () => {
    for (const azimuth of [30, 90, 135]) {
      const [east, west] = clearSkyPeaks(24.7, [wall(azimuth), wall(360 - azimuth)]);
      expect(west?.irradianceWPerM2).toBeCloseTo(east?.irradianceWPerM2 ?? 0, 9);
      expect([west?.dayOfYear, west?.solarTimeH]).toEqual([east?.dayOfYear, 24 - (east?.solarTimeH ?? 0)]);
    }
  });

  it("clearSkyPeaks() looks at every quarter of an hour: planes a few degrees off south have their most light 15 and 45 minutes off noon", () => {
    const planes = [176, 184, 195].map((azimuthDegrees) => ({ tiltDegrees: 60, azimuthDegrees }));
    const peaks = clearSkyPeaks(29.4, planes);
    expect(peaks.map(({ solarTimeH }) => solarTimeH)).toEqual([11.75, 12.25, 12.75]);
    for (const [i, plane] of planes.entries())
      expect(relativeDifference(peaks[i]?.irradianceWPerM2 ?? 0, naivePeakWPerM2(29.4, plane))).toBeLessThan(1e-9);
  });

  it("clearSkyPeaks() of a north wall in the south is that of a south wall in the north, up to the orbit's eccentricity and half a day", () => {
    for (const latitude of [5, 23, 40, 60]) {
      const [north] = clearSkyPeaks(-latitude, [wall(0)]);
      const [south] = clearSkyPeaks(latitude, [wall(180)]);
      expect(relativeDifference(north?.irradianceWPerM2 ?? 0, south?.irradianceWPerM2 ?? 0)).toBeLessThan(0.033);
    }
  });

  it("clearSkyPeaks() refuses latitudes and tilts that are none", () => {
    for (const latitude of [-90.1, 90.1, Number.NaN]) expect(() => clearSkyPeaks(latitude, [roof])).toThrow(/^Latitude must lie/);
    for (const tiltDegrees of [-0.1, 90.1, Number.NaN])
      expect(() => clearSkyPeaks(30, [{ tiltDegrees, azimuthDegrees: 0 }])).toThrow(/^Tilt must lie/);
    expect(() => clearSkyPeaks(30, [wall(Number.NaN)])).toThrow(/^Azimuth must be a finite number/);
  });
});
