import { describe, expect, it } from "vitest";
import { SkyView } from "../../../../constructs/engineering/orbit/sky-view";
import { type OrbitName, referenceView, type SiteName } from "../../../support/orbit/reference-orbits";
import orbits from "./vectors-orbit.json";

const looks = orbits.vectors.filter((vector) => vector.for === "look");

type Key = "azimuth" | "elevation" | "range_km" | "rangeRate_kms" | "offNadir";

const names = {
  azimuth: "azimuthDegrees",
  elevation: "elevationDegrees",
  range_km: "rangeKm",
  rangeRate_kms: "rangeRateKmPerS",
  offNadir: "offNadirDegrees",
} as const;

describe("SkyView", () => {
  it.each(looks)("SkyView meets $id", ({ inputs, expected, tolerance }) => {
    const { elements, site, at } = inputs as unknown as { elements: OrbitName; site: SiteName; at: string[] };
    const view = referenceView(elements, site);
    at.forEach((instant, i) => {
      expect(view.look(Date.parse(instant))).toBe(0);
      const angles = view.angles();
      for (const key of Object.keys(names) as Key[]) {
        const value = (expected as unknown as Record<Key, number[]>)[key][i] ?? Number.NaN;
        const { abs } = (tolerance as unknown as Record<Key, { abs: number }>)[key];
        expect(Math.abs(angles[names[key]] - value)).toBeLessThanOrEqual(abs);
      }
    });
  });

  it("SkyView has a range rate that is the change of the range, to what SGP4's velocity is", () => {
    const view = referenceView("landsat-9", "kiruna");
    const from = Date.parse("2026-09-20T09:20:00Z");
    const rangeAt = (ms: number) => {
      view.look(ms);
      return view.rangeKm;
    };
    for (let ms = from; ms < from + 900_000; ms += 30_000) {
      const change = rangeAt(ms + 500) - rangeAt(ms - 500); // in a second
      view.look(ms);
      expect(Math.abs(view.rangeRateKmPerS - change)).toBeLessThan(2e-3);
    }
  });

  it("SkyView sees a point above a site straight up, 0 to 360° around it, and one at its antipode straight down", () => {
    const site = { latitudeDegrees: 0, longitudeDegrees: 0, heightKm: 0 };
    const noon = 946_728_000_000;
    const turn = (280.46061837 * Math.PI) / 180; // sidereal time of J2000, 18 h 41 min 50.548 s
    const fixed = (x: number, y: number, z: number) => ({
      stateAt: (_: number, state: Float64Array) => {
        state.set([x * Math.cos(turn) - y * Math.sin(turn), x * Math.sin(turn) + y * Math.cos(turn), z, 0, 0, 0]);
        return 0;
      },
    });
    const seen = (x: number, y: number, z: number) => {
      const view = new SkyView(fixed(x, y, z), site);
      view.look(noon);
      return view.angles();
    };
    expect(seen(7000, 0, 0).elevationDegrees).toBeCloseTo(90, 5);
    expect(seen(-6378.137, 0, 0).elevationDegrees).toBeCloseTo(-90, 5);
    expect(seen(6378.137, 0, 100)).toMatchObject({ elevationDegrees: expect.closeTo(0, 5), rangeKm: expect.closeTo(100, 5) });
    expect(seen(6378.137, 100, 0).azimuthDegrees).toBeCloseTo(90, 5);
    expect(seen(6378.137, 0, -100).azimuthDegrees).toBeCloseTo(180, 5);
    expect(seen(6378.137, -100, 0).azimuthDegrees).toBeCloseTo(270, 5);
    expect(seen(7000, 0, 0).offNadirDegrees).toBeCloseTo(0, 5);
  });

  it("SkyView hands on the code of a satellite that has decayed", () => {
    const view = new SkyView({ stateAt: () => 6 }, { latitudeDegrees: 0, longitudeDegrees: 0, heightKm: 0 });
    expect(view.look(0)).toBe(6);
  });
});
