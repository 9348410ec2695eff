import { type NodeSnapshot, snapshot, solve, yearOf } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { moistAir, wetBulbC } from "../../../../constructs/engineering/thermal/air/moist-air";
import { PointStudy } from "../../../../constructs/studies/operating-point/point-study";
import { yearHours } from "../../../../constructs/studies/year/year-hours";
import { yearPlant } from "../../../../constructs/studies/year/year-plant";
import { lagosSolarHybrid } from "../../../../examples/lagos-solar-hybrid";
import { type NaiveHour, naiveYear } from "../../../support/year/naive-year";

const { site, ...design } = lagosSolarHybrid;
const node = snapshot("lagos", site, design);
const { weather } = node.site;
if (!weather) throw new Error("Lagos has no weather");
const hours = yearHours(new PointStudy(node), weather);
if (typeof hours === "string") throw new Error(hours);

/** What a healthy node draws in the shade at a corner of the table, solved as one point. */
function drawn(of: NodeSnapshot, dryBulbC: number, depressionK: number): number {
  const humidity = { kind: "wet-bulb", wetBulbC: dryBulbC - depressionK } as const;
  const hottest = { dryBulbC, humidity, irradianceWPerM2: {}, otherIrradianceWPerM2: 0 };
  const there = { ...of, site: { ...of.site, climate: { ...of.site.climate, hottest } } };
  return solve(there, { name: "hottest/healthy", climate: "hottest", state: { kind: "healthy" }, promised: true }).electrical.nodePowerW;
}

/** Bilinear between corners that are 1 K of dry bulb and 2 K of depression apart. */
function between(corners: Map<string, number>, dryBulbC: number, depressionK: number): number {
  const [left, below] = [Math.floor(dryBulbC), 2 * Math.floor(depressionK / 2)];
  const corner = (x: number, y: number): number => {
    const key = `${x} ${y}`;
    const value = corners.get(key) ?? drawn(node, x, y);
    corners.set(key, value);
    return value;
  };
  const along = (y: number): number =>
    dryBulbC === left ? corner(left, y) : corner(left, y) * (left + 1 - dryBulbC) + corner(left + 1, y) * (dryBulbC - left);
  return depressionK === below ? along(below) : (along(below) * (below + 2 - depressionK) + along(below + 2) * (depressionK - below)) / 2;
}

/** Twelve hours without grid each day, from hour floor(u·13), u drawn by mulberry32 from a seed. */
function gridOf(seed: number): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length: 365 }).reduce<Uint8Array>((grid, _, day) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    const u = ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
    return grid.fill(0, 24 * day + Math.floor(u * 13), 24 * day + Math.floor(u * 13) + 12);
  }, new Uint8Array(8760).fill(1));
}

describe("yearOf() beside the year written naively", () => {
  const corners = new Map<string, number>();
  const air = weather.hours.map((hour) => ({
    dryBulbC: hour.dryBulbC,
    depressionK: Math.max(0, hour.dryBulbC - wetBulbC(moistAir(hour))),
  }));
  const loadW = Float64Array.from(air, ({ dryBulbC, depressionK }) => between(corners, dryBulbC, depressionK));
  const grid = gridOf(1);

  it("yearOf() has the load of every hour between healthy points of its air, and the grid of its seed", () => {
    loadW.forEach((watts, i) => {
      expect(Math.abs((hours.loadW[i] ?? Number.NaN) / watts - 1)).toBeLessThan(1e-9);
    });
    expect(hours.grid).toEqual(grid);
    expect(new Set(loadW).size).toBeGreaterThan(1000);
  });

  it("yearOf() has every sum of the Lagos year within 1e-4", () => {
    const year = yearOf(node);
    if (year?.outcome !== "solved") throw new Error("Lagos must have a year");
    const naive = naiveYear(yearPlant(new PointStudy(node)), { loadW, grid, sunW: hours.sunW, availablePerSetW: hours.availablePerSetW });
    const sum = (of: (hour: NaiveHour) => number) => naive.reduce((total, hour) => total + of(hour), 0);
    const expected = {
      loadWh: loadW.reduce((total, watts) => total + watts, 0),
      gridWh: sum(({ gridWh }) => gridWh),
      gensetWh: sum(({ gensetWh }) => gensetWh),
      sunCurtailedWh: sum(({ curtailedWh }) => curtailedWh),
      chargedWh: sum(({ chargeWh }) => chargeWh),
      dischargedWh: sum(({ dischargeWh }) => dischargeWh),
      unservedWh: sum(({ unservedWh }) => unservedWh),
      fuelL: sum(({ fuelL }) => fuelL),
      starts: sum(({ hasStarted }) => Number(hasStarted)),
      deliveries: sum(({ hasDelivery }) => Number(hasDelivery)),
    };
    for (const [name, value] of Object.entries(expected)) {
      const ours = year.energy[name as keyof typeof expected];
      expect(Math.abs(ours - value), name).toBeLessThanOrEqual(1e-4 * Math.max(1, value));
    }
    expect(expected.starts).toBeGreaterThan(100);
    expect(expected.fuelL).toBeGreaterThan(1000);
  });
});
