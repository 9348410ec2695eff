import { type NodeSnapshot, type PowerProps, snapshot } from "cdktf-edge-node";
import { solve, yearOf } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { moistAir, wetBulbC } from "../../../../constructs/engineering/thermal/air/moist-air";
import { PointStudy } from "../../../../constructs/studies/operating-point/point-study";
import { yearHours } from "../../../../constructs/studies/year/year-hours";
import { yearPlant } from "../../../../constructs/studies/year/year-plant";
import { lagosSolarHybrid } from "../../../../examples/lagos-solar-hybrid";
import { type NaiveHour, naiveHours } from "../../../support/year/naive-year";

const { site, power: lagos = expect.unreachable(), ...design } = lagosSolarHybrid;

/** Lagos with its set at the board of the UPS alone: house and 48 V plant hang on another. */
const atOneBoard = (): PowerProps => {
  const [ups = expect.unreachable()] = lagos.ups ?? [];
  const [set = expect.unreachable()] = lagos.gensets ?? [];
  const [feed = expect.unreachable()] = lagos.feeds;
  const { feeds: _, voltage: __, ...genset } = set;
  const isHouse = ({ name }: { name: string }) => name === "house";
  return {
    ...lagos,
    boards: [...lagos.boards, { name: "board-b", feeds: ["a"], circuits: (ups.circuits ?? []).filter(isHouse) }],
    ups: [{ ...ups, circuits: (ups.circuits ?? []).filter((one) => !isHouse(one)) }],
    rectifierPlants: (lagos.rectifierPlants ?? []).map((one) => ({ ...one, from: "board-b" })),
    gensets: [{ ...genset, boards: ["board-a"], output: { voltage: "400 V line-to-line", breaker: feed.main } }],
  };
};

/** What a healthy node draws in the shade at a corner of the table, solved as one point: outputs of the UPS and the plant, what the way to both loses, reactive power, what is on no bus. */
function drawn(of: NodeSnapshot, dryBulbC: number, depressionK: number): readonly number[] {
  const humidity = { kind: "wet-bulb", wetBulbC: dryBulbC - depressionK } as const;
  const hottest = { dryBulbC, humidity, irradianceWPerM2: {}, otherIrradianceWPerM2: 0 };
  const there = { ...of, site: { ...of.site, climate: { ...of.site.climate, hottest } } };
  const { electrical } = solve(there, { name: "hottest/healthy", climate: "hottest", state: { kind: "healthy" }, promised: true });
  const at = (id: string) => electrical.record()?.get(id) ?? expect.unreachable(id);
  const { powerW, reactiveVar } = at("feed-a");
  const [ups, plant] = [at("ups-1/breaker"), at("dc-48/breaker")];
  const houseW = electrical.record()?.get("board-b") ? at("house/breaker").powerW : 0;
  const grown = powerW / (ups.powerW + plant.powerW + houseW);
  return [at("ups-1").powerW - at("ups-1").lossW, at("dc-48").outputW ?? 0, grown - 1, reactiveVar, houseW * grown];
}

/** Bilinear between corners that are 1 K of dry bulb and 2 K of depression apart. */
function between(node: NodeSnapshot, corners: Map<string, readonly number[]>, dryBulbC: number, depressionK: number): readonly number[] {
  const [left, below] = [Math.floor(dryBulbC), 2 * Math.floor(depressionK / 2)];
  const corner = (x: number, y: number): readonly number[] => {
    const key = `${x} ${y}`;
    const value = corners.get(key) ?? drawn(node, x, y);
    corners.set(key, value);
    return value;
  };
  const mixed = (one: readonly number[], other: () => readonly number[], share: number) =>
    share === 0 ? one : one.map((value, i) => value * (1 - share) + (other()[i] ?? Number.NaN) * share);
  const along = (y: number) => mixed(corner(left, y), () => corner(left + 1, y), dryBulbC - left);
  return mixed(along(below), () => along(below + 2), (depressionK - below) / 2);
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

describe.each([
  { what: "Lagos", power: lagos, reaches: [true, true], atLeastDark: -1 },
  { what: "Lagos with its set at one board", power: atOneBoard(), reaches: [true, false], atLeastDark: 1e5 },
])("yearOf() of $what beside the year written naively", ({ power, reaches, atLeastDark }) => {
  const node = snapshot("lagos", site, { ...design, power });
  const { weather } = node.site;
  if (!weather) throw new Error("Lagos has no weather");
  const plant = yearPlant(new PointStudy(node));
  const hours = yearHours(new PointStudy(node), weather, plant);
  if (typeof hours === "string") throw new Error(hours);
  const corners = new Map<string, readonly number[]>();
  const drawnOf = weather.hours.map((hour) => between(node, corners, hour.dryBulbC, Math.max(0, hour.dryBulbC - wetBulbC(moistAir(hour)))));
  const of = (which: number) => Float64Array.from(drawnOf, (values) => values[which] ?? Number.NaN);
  const given = {
    directW: of(4),
    directUnreachedW: of(4),
    busW: [of(0), of(1)],
    wayLossShare: of(2),
    reactiveVar: of(3),
    sunW: hours.sunW,
    grid: gridOf(1),
    availablePerSetW: hours.availablePerSetW,
  };

  it("yearOf() has the load of every bus and hour between healthy points of its air, and the grid of its seed", () => {
    const pairs = [
      [hours.busW[0], given.busW[0]],
      [hours.busW[1], given.busW[1]],
      [hours.wayLossShare, given.wayLossShare],
      [hours.reactiveVar, given.reactiveVar],
    ] as const;
    for (const [ours, theirs] of pairs)
      theirs?.forEach((value, i) => {
        expect(Math.abs((ours?.[i] ?? Number.NaN) / value - 1)).toBeLessThan(1e-9);
      });
    // Differences of sums of some 50 kW
    for (const ours of [hours.directW, hours.directUnreachedW])
      ours?.forEach((watts, i) => {
        expect(Math.abs(watts - (given.directW[i] ?? Number.NaN))).toBeLessThan(1e-6);
      });
    expect(plant.gensets?.reaches).toEqual(reaches);
    expect(hours.grid).toEqual(given.grid);
    expect(new Set(given.busW[0]).size).toBeGreaterThan(1000);
  });

  it("yearOf() has every sum of the year within 1e-6", () => {
    const year = yearOf(node);
    if (year?.outcome !== "solved") throw new Error("Lagos must have a year");
    const naive = naiveHours(plant, given);
    const sum = (of: (hour: NaiveHour) => number) => naive.reduce((total, hour) => total + of(hour), 0);
    const expected = {
      gridWh: sum(({ gridWh }) => gridWh),
      gensetWh: sum(({ gensetWh }) => gensetWh),
      sunCurtailedWh: sum(({ curtailedWh }) => curtailedWh),
      unservedWh: sum(({ unservedWh }) => unservedWh.reduce((total, one) => total + one, 0)),
      fuelL: sum(({ fuelL }) => fuelL),
      starts: sum(({ starts }) => starts),
      deliveries: sum(({ deliveredL }) => Number(deliveredL > 0)),
    };
    for (const [name, value] of Object.entries(expected)) {
      const ours = year.energy[name as keyof typeof expected];
      expect(Math.abs(ours - value), name).toBeLessThanOrEqual(1e-6 * Math.max(1, value));
    }
    year.energy.batteries.forEach(({ chargedWh, dischargedWh }, k) => {
      expect(chargedWh / sum(({ chargeWh }) => chargeWh[k] ?? 0)).toBeCloseTo(1, 6);
      expect(dischargedWh / sum(({ dischargeWh }) => dischargeWh[k] ?? 0)).toBeCloseTo(1, 6);
    });
    expect(expected.unservedWh).toBeGreaterThan(atLeastDark);
    expect(expected.starts).toBeGreaterThan(100);
    expect(expected.fuelL).toBeGreaterThan(1000);
  });
});
