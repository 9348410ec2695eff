import { declareSource, type EdgeNodeStackProps, type PowerProps, type Site, snapshot } from "cdktf-edge-node";
import { type SolvedYear, solve, yearOf } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { findScenario } from "../../../../constructs/studies/scenarios/scenarios";
import { lagosSolarHybrid } from "../../../../examples/lagos-solar-hybrid";
import { power30kW } from "../../../../examples/parts/power-30kw";
import { mildSite, variant } from "../../../support/nodes/node-variants";
import { stored } from "../../../support/nodes/stores";
import { testBattery, testGensets } from "../../../support/props/stores";
import { steadyWeather } from "../../../support/year/steady-weather";

/** Six hours of every day without grid; 400 g of CO2 a kilowatt-hour. */
const evenings: Site = {
  ...mildSite,
  climate: {
    ...mildSite.climate,
    hottest: { dryBulbC: 30, humidity: { kind: "wet-bulb", wetBulbC: 30 }, irradianceWPerM2: {}, otherIrradianceWPerM2: 0 },
  },
  grid: {
    ...mildSite.grid,
    availability: { outages: [{ fromHour: 18, hours: 6 }] },
    carbon: { gramsPerKWh: 400, source: declareSource("Grid of the tests", "tests") },
  },
  weather: steadyWeather,
};
const nodeOf = ({ site: _, ...design }: EdgeNodeStackProps, site = evenings) => snapshot("year", site, design);

function solved(node: ReturnType<typeof nodeOf>): SolvedYear {
  const year = yearOf(node);
  if (year?.outcome !== "solved") throw new Error(`Year must be solved but is not: ${year?.reason}`);
  return year;
}

/** What the healthy node draws in the only weather of the year [W]. */
function steady(node: ReturnType<typeof nodeOf>) {
  const { electrical } = solve(node, findScenario(node, "hottest/healthy"));
  const leaves = [...(electrical.record() ?? [])].filter(([, { kind }]) => kind === "load" || kind === "supply");
  const drawnW = (isMeant: (id: string) => boolean) => leaves.reduce((sum, [id, { powerW }]) => sum + (isMeant(id) ? powerW : 0), 0);
  return { loadW: electrical.nodePowerW, itW: electrical.itW, drawnW };
}

/** The same power with a board on one feed alone. */
const onFeed = (board: string, feed: string): PowerProps => ({
  ...power30kW,
  boards: power30kW.boards.map((one) => (one.name === board ? { ...one, feeds: [feed] } : one)),
});

const aLine = { reason: "a line that no sheet has", owner: "tests" };

describe("yearOf()", () => {
  it("leaves a quarter of a steady load without power when the grid is gone for a quarter of every day", () => {
    const node = nodeOf(variant());
    const { loadW, itW } = steady(node);
    const { energy, itWh, pue, co2, survival, sunShare, points } = solved(node);
    expect(energy.loadWh / (8760 * loadW)).toBeCloseTo(1, 5);
    expect(energy.unservedWh / (6 * 365 * loadW)).toBeCloseTo(1, 5);
    expect(energy.hoursUnserved).toBe(6 * 365);
    expect(itWh / (18 * 365 * itW)).toBeCloseTo(1, 5);
    expect(pue).toBeCloseTo(loadW / itW, 5);
    expect(co2.gridKg).toBeCloseTo(0.0004 * energy.gridWh, 6);
    expect({ survival, sunShare }).toEqual({ survival: {}, sunShare: 0 });
    expect(points).toBeLessThanOrEqual(2);
  });

  it("serves it from gensets, with the fuel of the line through the sheet's points", () => {
    const node = nodeOf(stored({ gensets: {} }));
    const { loadW } = steady(node);
    const { energy, hoursPerSet, co2, survival, withoutBattery } = solved(node);
    const hours = 6 * 365;
    // Two sets of 60 kW at 0.9 to 1 of their power: one carries the load. 2 L/h and 0.2 L/kWh.
    expect(energy.unservedWh).toBe(0);
    expect(energy.setHours).toBe(hours);
    expect(hoursPerSet).toBe(hours / 2);
    expect(energy.starts).toBe(365);
    expect(energy.fuelL / (hours * (2 + (0.2 * loadW) / 1000))).toBeCloseTo(1, 5);
    expect(co2.fuelKg).toBeCloseTo(2.68 * energy.fuelL, 6);
    // 500 L, filled below 150 L
    expect(energy.deliveries).toBeGreaterThanOrEqual(Math.floor(energy.fuelL / 350 / 1.1));
    // Without a delivery the tank lasts some hours, however often it is filled in the year
    expect(survival.withGensets?.minimumH).toBe(Math.floor(500 / (2 + (0.2 * loadW) / 1000)));
    expect(withoutBattery).toBeUndefined();
  });

  it("has gensets of one feed serve what has a cord or a switch to it, and leaves the rest dark while they run, by hand", () => {
    const supplied = (feeds: readonly string[], power: PowerProps = power30kW) =>
      nodeOf(variant({ power: { ...power, gensets: [testGensets(feeds)] } }));
    // Each rack has a cord to either feed, and all else hangs on a switch between them: feed a serves all.
    expect(solved(supplied(["a"]))).toEqual(solved(supplied(["a", "b"])));
    const node = supplied(["a"], onFeed("board-m", "b"));
    const { loadW, drawnW } = steady(node);
    const rackW = drawnW((id) => id.startsWith("rack"));
    // Cooling, receivers and antenna are dark, and of all losses their share: what is left for one set is more than its least load of 18 kW.
    const reachedW = (loadW * rackW) / drawnW(() => true);
    expect(reachedW).toBeGreaterThan(18_000);
    expect(reachedW).toBeLessThan(0.9 * loadW);
    const { energy } = solved(node);
    const hours = 6 * 365;
    expect(energy).toMatchObject({ hoursUnserved: hours, setHours: hours, starts: 365, dumpedWh: 0 });
    expect(energy.unservedWh / (hours * (loadW - reachedW))).toBeCloseTo(1, 5);
    expect(energy.gensetWh / (hours * reachedW)).toBeCloseTo(1, 5);
    expect(energy.fuelL / (hours * (2 + (0.2 * reachedW) / 1000))).toBeCloseTo(1, 5);
    expect(solved(supplied(["a", "b"], onFeed("board-m", "b"))).energy.unservedWh).toBe(0);
  });

  it("has gensets at one board leave the others dark, and their batteries on their own, by hand", () => {
    const breaker = power30kW.feeds[0]?.main ?? expect.unreachable();
    const supplied = (boards: readonly string[], battery: ReturnType<typeof testBattery>[] = []) => {
      const output = { voltage: "400 V line-to-line", breaker } as const;
      return nodeOf(variant({ power: { ...power30kW, batteries: battery, gensets: [testGensets({ boards, output })] } }));
    };
    const node = supplied(["board-m"]);
    const { loadW, drawnW } = steady(node);
    const darkW = (loadW * drawnW((id) => id.startsWith("rack"))) / drawnW(() => true);
    const { energy } = solved(node);
    const hours = 6 * 365;
    expect(energy.unservedWh / (hours * darkW)).toBeCloseTo(1, 5);
    // Cooling and receivers are less than the least load of one set, 18 kW: 2 L/h and 0.2 L/kWh of it.
    expect(energy.gensetWh).toBeCloseTo(hours * 18_000, 3);
    expect(energy.dumpedWh / (hours * (18_000 - (loadW - darkW)))).toBeCloseTo(1, 4);
    expect(energy.fuelL).toBeCloseTo(hours * (2 + 0.2 * 18), 6);
    expect(solved(supplied(["board-m", "board-a", "board-b"])).energy.unservedWh).toBe(0);
    // Sets at the boards of the racks: 800 W of receivers live for 6 h on the 5,700 Wh of their battery, which the grid alone charges.
    const bus = solved(supplied(["board-a", "board-b"], [testBattery("dc-48")])).energy;
    expect(bus.batteries).toMatchObject([{ bus: "dc-48", unservedWh: 0, dischargedWh: expect.closeTo(hours * 800, 3) }]);
    expect(bus.unservedWh).toBe(bus.unservedDirectWh);
    expect(bus).toMatchObject({ setHours: hours, hoursUnserved: hours });
  });

  it("is unknown, and no crash of the run, where the line through a sheet's fuel points meets no load below nothing", () => {
    // 1 L/h at 8 kW and 14 L/h at 14 kW: the line is below zero without load
    const year = yearOf(
      nodeOf(
        stored({
          gensets: {
            fuel: [
              [8, 1],
              [14, 14],
              [26, 26],
            ],
            unusual: { fuel: aLine, fuelYield: aLine },
          },
        }),
      ),
    );
    expect(year).toMatchObject({ outcome: "unknown", reason: expect.stringContaining("Fuel for each kilowatt of the nameplate") });
  });

  it("counts batteries that carry the whole node, and closes the energy of the year", () => {
    const { site, ...design } = lagosSolarHybrid;
    const { energy, withoutBattery, sunShare, pue = 0, survival, batteryLife } = solved(snapshot("lagos", site, design));
    const { loadWh, unservedWh, sunUsedWh, gridWh, gensetWh, dumpedWh } = energy;
    // What the sources give beyond the load of the buses is lost in converters, batteries and on the way: a UPS of 80 kW at half its load loses 3 to 4 %
    const lostWh = sunUsedWh + gridWh + gensetWh - dumpedWh - loadWh + unservedWh;
    expect(lostWh / loadWh).toBeGreaterThan(0.03);
    expect(lostWh / loadWh).toBeLessThan(0.08);
    expect(energy.batteries.map(({ bus }) => bus)).toEqual(["ups-1", "dc-48"]);
    for (const { chargedWh, dischargedWh, storedChangeWh } of energy.batteries)
      expect(Math.abs(0.97 * chargedWh - dischargedWh / 0.97 - storedChangeWh)).toBeLessThan(1e-6 * chargedWh);
    expect(withoutBattery).toBeUndefined();
    // 80 kW of modules at 6.6° north under clouds: 1,250 to 1,550 kWh a kilowatt
    expect((sunUsedWh + energy.sunCurtailedWh) / 80_000).toBeGreaterThan(1250);
    expect((sunUsedWh + energy.sunCurtailedWh) / 80_000).toBeLessThan(1550);
    expect(sunShare).toBeCloseTo(sunUsedWh / (loadWh - unservedWh), 12);
    expect(pue).toBeGreaterThan(1.1);
    // 210 kWh · 0.8 · 0.8 · 0.97 of usable energy at less than 50 kW, from empty to full
    expect(survival.batteriesAlone?.minimumH).toBe(0);
    expect(survival.batteriesAlone?.medianH).toBeLessThanOrEqual(4);
    expect(batteryLife.map(({ id }) => id)).toEqual(["battery-ups", "battery-dc"]);
  });

  it("keeps the battery of a 48 V bus whose site has its cooling on the mains: the bus lives, the rest is dark", () => {
    const node = nodeOf(stored({}));
    const { electrical } = solve(node, findScenario(node, "hottest/healthy"));
    const busW = electrical.record()?.get("dc-48")?.outputW ?? Number.NaN;
    const { energy, itWh, survival, pue } = solved(node);
    const [battery] = energy.batteries;
    // 800 W for 6 h a day are 4,800 Wh, within the 5,700 Wh above 20 % of the battery
    expect(busW).toBeCloseTo(800, 6);
    expect(battery).toMatchObject({ bus: "dc-48", dischargedWh: expect.closeTo(365 * 6 * busW, 3), unservedWh: 0 });
    expect(energy.unservedWh).toBe(energy.unservedDirectWh);
    // The year ends in an outage: 4,800 Wh have left the cells by an efficiency of 0.96
    expect(battery?.storedChangeWh).toBeCloseTo(-5000, 6);
    expect(pue).toBeCloseTo((energy.gridWh + 5000) / itWh, 9);
    // In proportion: its IT is served all year, the other for 18 h of 24
    expect(itWh / (8760 * (busW + 0.75 * (electrical.itW - busW)))).toBeCloseTo(1, 5);
    expect(survival.batteriesAlone).toEqual({ minimumH: 0, tenthCentileH: 0, medianH: 0 });
  });

  it("lets the sun carry an outage where a UPS forms the grid, and nothing where none does", () => {
    const { site, power, ...design } = lagosSolarHybrid;
    const formed = (gridForming: boolean) => {
      const ups = (power?.ups ?? []).map((one) => ({ ...one, gridForming }));
      return solved(snapshot("lagos", site, { ...design, power: { ...(power ?? expect.unreachable()), ups } })).energy;
    };
    const [with_, without] = [formed(true), formed(false)];
    // Half of the sun shines in the twelve hours without grid
    expect(without.sunUsedWh / (without.sunUsedWh + without.sunCurtailedWh)).toBeLessThan(0.7);
    expect(with_.sunUsedWh / (with_.sunUsedWh + with_.sunCurtailedWh)).toBeGreaterThan(0.95);
    expect(without.fuelL).toBeGreaterThan(1.5 * with_.fuelL);
  });

  it("draws no more from the grid than its limit: what is missing is on the batteries, then dark", () => {
    const node = nodeOf(variant());
    const { loadW } = steady(node);
    const limited = { ...evenings, grid: { ...mildSite.grid, importLimitW: 0.75 * loadW } };
    const { energy } = solved(nodeOf(variant(), limited));
    expect(energy.gridWh / (8760 * 0.75 * loadW)).toBeCloseTo(1, 5);
    expect(energy.unservedWh / (8760 * 0.25 * loadW)).toBeCloseTo(1, 5);
    expect(energy.hoursUnserved).toBe(8760);
  });

  it("is another year with another seed, and the same one with the same", () => {
    const { site, ...design } = lagosSolarHybrid;
    const seeded = (seed: number) => {
      const availability = { hoursADay: 12, seed };
      return solved(snapshot("lagos", { ...site, grid: { ...site.grid, availability } }, design)).energy.fuelL;
    };
    expect(seeded(1)).toBe(seeded(1));
    expect(seeded(1)).not.toBe(seeded(2));
  });

  it("is not there without weather", () => {
    const { weather: _, ...dry } = evenings;
    expect(yearOf(nodeOf(variant(), dry))).toBeUndefined();
  });

  it("is unknown where a genset's power is not published in an hour, and where there are several kinds", () => {
    const derating = { elevations: ["0 m", "1000 m"], temperatures: ["20 °C"], shares: [[1], [1]] } as const;
    expect(yearOf(nodeOf(stored({ gensets: { derating } })))).toMatchObject({
      outcome: "unknown",
      reason: expect.stringContaining("not published for its site at 30.0 °C"),
    });
  });
});
