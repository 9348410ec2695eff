import { describe, expect, it } from "vitest";
import { incidenceCosine, planeOfArrayWPerM2 } from "../../../../../constructs/engineering/energy/solar/plane-of-array";

const tucson = { zenithDegrees: 10.56413562, azimuthDegrees: 144.76567754 };
const light = { globalHorizontalWPerM2: 1042.48031487, directNormalWPerM2: 939.95469881, diffuseHorizontalWPerM2: 118.45831879 };

describe("incidenceCosine()", () => {
  it("incidenceCosine() by hand: sun 30° off straight up in the south, plane tilted 30° to the south looks straight at it", () => {
    expect(incidenceCosine({ tiltDegrees: 30, azimuthDegrees: 180 }, { zenithDegrees: 30, azimuthDegrees: 180 })).toBeCloseTo(1, 12);
    expect(incidenceCosine({ tiltDegrees: 30, azimuthDegrees: 0 }, { zenithDegrees: 30, azimuthDegrees: 180 })).toBeCloseTo(0.5, 12);
    expect(incidenceCosine({ tiltDegrees: 90, azimuthDegrees: 90 }, { zenithDegrees: 45, azimuthDegrees: 180 })).toBeCloseTo(0, 12);
  });
});

describe("planeOfArrayWPerM2()", () => {
  it("planeOfArrayWPerM2() adds beam, sky and ground: the published sky of Tucson is 109.084332 W/m² on 40° to the south", () => {
    const cosine = incidenceCosine({ tiltDegrees: 40, azimuthDegrees: 180 }, tucson); // 31.7°: the cover passes 0.99779 of the beam
    const ground = (1042.48031487 * 0.2 * (1 - Math.cos((40 * Math.PI) / 180))) / 2;
    const whole = planeOfArrayWPerM2({ tiltDegrees: 40, azimuthDegrees: 180 }, tucson, light, 175);
    const cover = (whole - 109.084332 - ground) / (939.95469881 * cosine);
    expect(cover).toBeGreaterThan(0.98797788); // pvlib's iam.physical at 45° and 22.5°
    expect(cover).toBeLessThan(0.99926198);
  });

  it("planeOfArrayWPerM2() takes the ground as pvlib's get_ground_diffuse at an albedo of 0.2: 26.32 · 0.2/0.25 for 900 W/m² at 40°", () => {
    const dark = { globalHorizontalWPerM2: 900, directNormalWPerM2: 0, diffuseHorizontalWPerM2: 0 };
    expect(planeOfArrayWPerM2({ tiltDegrees: 40, azimuthDegrees: 180 }, tucson, dark, 175)).toBeCloseTo(
      (26.32000014911496 * 0.2) / 0.25,
      6,
    );
  });

  it("planeOfArrayWPerM2() has no beam while the sun is below the horizon or behind the plane", () => {
    const beam = { globalHorizontalWPerM2: 0, directNormalWPerM2: 100, diffuseHorizontalWPerM2: 0 };
    expect(planeOfArrayWPerM2({ tiltDegrees: 90, azimuthDegrees: 90 }, { zenithDegrees: 90.5, azimuthDegrees: 90 }, beam, 1)).toBe(0);
    expect(planeOfArrayWPerM2({ tiltDegrees: 90, azimuthDegrees: 90 }, { zenithDegrees: 45, azimuthDegrees: 270 }, beam, 1)).toBe(0);
    expect(planeOfArrayWPerM2({ tiltDegrees: 90, azimuthDegrees: 90 }, { zenithDegrees: 45, azimuthDegrees: 90 }, beam, 1)).toBeCloseTo(
      100 * Math.SQRT1_2 * 0.98797788,
      4,
    );
  });

  it("planeOfArrayWPerM2() of a flat plane is the light on the ground less what the cover takes", () => {
    for (let z = 0; z < 85; z += 5) {
      const direct = 700;
      const global = 100 + direct * Math.cos((z * Math.PI) / 180);
      const flat = planeOfArrayWPerM2(
        { tiltDegrees: 0, azimuthDegrees: 180 },
        { zenithDegrees: z, azimuthDegrees: 100 },
        { globalHorizontalWPerM2: global, directNormalWPerM2: direct, diffuseHorizontalWPerM2: 100 },
        100,
      );
      expect(flat).toBeLessThanOrEqual(global + 1e-9);
      expect(flat).toBeGreaterThan(100 + (global - 100) * 0.4);
    }
  });

  it("planeOfArrayWPerM2() refuses negative light, NaN and an overhanging plane", () => {
    const plane = { tiltDegrees: 30, azimuthDegrees: 180 };
    expect(() => planeOfArrayWPerM2(plane, tucson, { ...light, directNormalWPerM2: -1 }, 1)).toThrow(/^Irradiance must not be negative/);
    expect(() => planeOfArrayWPerM2(plane, tucson, { ...light, diffuseHorizontalWPerM2: Number.NaN }, 1)).toThrow(RangeError);
    expect(() => planeOfArrayWPerM2({ ...plane, tiltDegrees: 91 }, tucson, light, 1)).toThrow(/^Tilt must lie between/);
  });
});
