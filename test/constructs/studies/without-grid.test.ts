import { type EdgeNodeStackProps, snapshot } from "cdktf-edge-node";
import { type OperatingPoint, scenarios, solve } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { findScenario } from "../../../constructs/studies/scenarios/scenarios";
import { firstSite } from "../../../examples/first-site";
import { power30kW } from "../../../examples/parts/power-30kw";
import { testBattery, testGensets } from "../../support/props/stores";

/** The first site with a battery of 10 kWh on its 48 V bus and two gensets of 60 kW on both feeds, at 2,093 m. */
const power = { ...power30kW, batteries: [testBattery("dc-48")], gensets: [testGensets(["a", "b"])] };
const stored = nodeOf({ ...firstSite, power });

function nodeOf({ site, ...design }: EdgeNodeStackProps) {
  return snapshot("stored", site, design);
}

function pointOf(name: string, node = stored): OperatingPoint {
  return solve(node, findScenario(node, name));
}

describe("solve() without the grid", () => {
  it("closes the balance in every solved scenario, batteries and gensets included", () => {
    const solved = scenarios(stored)
      .map((scenario) => solve(stored, scenario))
      .filter(({ outcome }) => outcome === "solved");
    expect(solved.filter(({ scenario }) => /genset|grid-back/.test(scenario.name))).not.toEqual([]);
    for (const { balance, electrical, scenario } of solved)
      expect(Math.abs(balance?.residualW ?? Number.NaN), scenario.name).toBeLessThan(1e-6 * electrical.nodePowerW);
  });

  it("promises to stand on batteries beside gensets where the site promises a time on them", () => {
    const promisedBy = (promises: object, design = stored) =>
      scenarios({ ...design, site: { ...design.site, promises: { ...design.site.promises, ...promises } } })
        .filter(({ climate, state, promised }) => climate === "hottest" && promised && /^on-/.test(state.kind))
        .map(({ name }) => name.replace("hottest/", ""));
    const onBatteries = ["on-battery", "on-battery-at-end"];
    const onGensets = ["on-genset", "on-genset-recharging"];
    expect(promisedBy({ autonomyS: 28_800 })).toEqual(onGensets);
    expect(promisedBy({ gensetAutonomyS: 28_800 })).toEqual(onGensets);
    expect(promisedBy({ batteryAutonomyS: 1800 })).toEqual([...onBatteries, ...onGensets]);
    const batteriesAlone = { ...stored, gensets: [] };
    expect(promisedBy({ autonomyS: 28_800 }, batteriesAlone)).toEqual(onBatteries);
    expect(promisedBy({ batteryAutonomyS: 1800 }, batteriesAlone)).toEqual(onBatteries);
    expect(promisedBy({ gensetAutonomyS: 28_800 }, batteriesAlone)).toEqual([]);
  });

  it("carries the receivers from the battery and leaves the rest dark", () => {
    const { electrical, coolant } = pointOf("hottest/on-battery");
    const [battery] = electrical.batteries;
    // Two receivers of 400 W on 54 V, without a cable; nothing else hangs on the bus. Usable: 10 kWh · 0.8 (end of life) · 0.8 (depth) · 0.96 · f(T).
    const receiverW = stored.demands.filter(({ id }) => id.startsWith("receiver")).reduce((sum, { powerW }) => sum + powerW, 0);
    expect(battery?.dischargeW).toBeCloseTo(receiverW, 8);
    expect(electrical.nodePowerW).toBeCloseTo((battery?.dischargeW ?? 0) / 0.96, 6);
    const fT = Math.min(1, 0.8 + (0.2 * (battery?.cellC ?? 0)) / 25);
    expect(battery?.usableWh).toBeCloseTo(10_000 * 0.8 * 0.8 * 0.96 * fT, 6);
    expect(battery?.autonomyH).toBeCloseTo((battery?.usableWh ?? 0) / (battery?.dischargeW ?? 0), 9);
    expect(electrical.unserved.map(({ id }) => id)).toContain("facility-pump");
    expect(coolant).toMatchObject({ outcome: "unknown" });
  });

  it("runs the fewest gensets that carry node and recharge, derated for 2,093 m and the day's air", () => {
    const healthy = pointOf("hottest/healthy").electrical;
    const [genset] = pointOf("hottest/on-genset").electrical.gensets;
    // Table made monotone and bilinear: at 2,093 m between rows 1,000 and 2,500 m, at 35.3 °C between 25 and 50 °C, where the last row is blank.
    expect(genset).toMatchObject({
      running: undefined,
      availableW: undefined,
      reason: expect.stringContaining("not published at 2093 m and 35.3 °C"),
    });
    const derating = {
      elevations: ["0 m", "3000 m"],
      temperatures: ["25 °C", "50 °C"],
      shares: [
        [1, 0.9],
        [0.7, 0.6],
      ],
    } as const;
    const reaching = nodeOf({ ...firstSite, power: { ...power, gensets: [testGensets(["a", "b"], { derating })] } });
    const [running] = pointOf("hottest/on-genset", reaching).electrical.gensets;
    const share = 1 - (0.3 * 2093) / 3000 - (0.1 * (35.3 - 25)) / 25;
    expect(running?.availableW).toBeCloseTo(60_000 * share, 6);
    expect(running?.loadW).toBeCloseTo(healthy.nodePowerW, 3);
    expect(running).toMatchObject({ sets: 2, running: Math.ceil(healthy.nodePowerW / (60_000 * share)) });
    // The line through (30, 8) and (60, 14): 2 L/h + 0.2 L/h for each kW, a set.
    const litres = 2 * (running?.running ?? 0) + (0.2 * (running?.outputW ?? 0)) / 1000;
    expect(running?.fuelLPerH).toBeCloseTo(litres, 9);
    expect(running?.tankH).toBeCloseTo(500 / litres, 9);
    const [recharging] = pointOf("hottest/on-genset-recharging", reaching).electrical.gensets;
    expect((recharging?.loadW ?? 0) - (running?.loadW ?? 0)).toBeGreaterThan(2000);
    expect(pointOf("hottest/genset-2-lost", reaching).electrical.gensets).toMatchObject([{ sets: 1, loadW: running?.loadW }]);
    expect(pointOf("hottest/genset-2-lost-recharging", reaching).electrical.gensets).toMatchObject([{ sets: 1, loadW: recharging?.loadW }]);
  });

  it("charges with what the units spare: less on a sagging grid, nothing below the lowest charge temperature", () => {
    const nominal = pointOf("hottest/grid-back").electrical.batteries[0];
    const sagging = pointOf("hottest/grid-back-at-grid-minimum").electrical.batteries[0];
    // 3 units of 2,000 W less 1,000 W or so of receivers would spare 5 kW; the battery takes 0.5 C.
    expect(nominal?.chargeW).toBeLessThanOrEqual(5000);
    expect(nominal?.chargeW).toBeGreaterThan(2000);
    expect(sagging?.chargeW).toBeLessThanOrEqual(nominal?.chargeW ?? 0);
    expect(nominal?.rechargeH).toBeCloseTo((nominal?.drawnWh ?? 0) / (0.95 * (nominal?.chargeW ?? 0)), 9);
    const cold = nodeOf({ ...firstSite, power: { ...power, batteries: [{ ...testBattery("dc-48"), place: "outside" }] } });
    const coldest = pointOf("coldest/grid-back", cold).electrical.batteries[0];
    expect(coldest?.cellC).toBe(2.8);
    expect(coldest?.chargeW).toBeCloseTo(1000, 6); // 0.1 C up to 10 °C
  });

  it("leaves a plant of one unit without capacity when the unit is lost, and the bus to its battery", () => {
    const plants = power.rectifierPlants?.map((plant) => ({ ...plant, units: 1 })) ?? [];
    const node = nodeOf({ ...firstSite, power: { ...power, rectifierPlants: plants } });
    const { electrical } = pointOf("hottest/dc-48-unit-lost", node);
    const limits = electrical.limits.filter(({ node: id }) => id === "dc-48");
    expect(limits).toMatchObject([{ kind: "rectifier-plant", limit: 0 }]);
    expect(electrical.batteries[0]?.dischargeW).toBeCloseTo(limits[0]?.value ?? 0, 6);
  });
});
