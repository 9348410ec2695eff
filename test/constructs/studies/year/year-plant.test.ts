import { type EdgeNodeStackProps, snapshot } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { PointStudy } from "../../../../constructs/studies/operating-point/point-study";
import { yearPlant } from "../../../../constructs/studies/year/year-plant";
import { lagosSolarHybrid } from "../../../../examples/lagos-solar-hybrid";
import { stored } from "../../../support/nodes/stores";

const plantOf = ({ site, ...design }: EdgeNodeStackProps) => yearPlant(new PointStudy(snapshot("year", site, design)));

describe("yearPlant()", () => {
  it("yearPlant() takes the start level as it is given, however near the stop level", () => {
    expect(plantOf(stored({ gensets: { startLevel: "89.5 %", stopLevel: "90 %" } })).gensets).toMatchObject({
      startLevel: 0.895,
      stopLevel: 0.9,
    });
  });

  it("yearPlant() starts gensets where the battery is empty, at 20 %, when nobody says where", () => {
    expect(plantOf(stored({ gensets: {} })).gensets).toMatchObject({ startLevel: 0.2, stopLevel: 0.9 });
  });

  it("yearPlant() has no delivery at a reorder level of 0 %, and else fills a tank of 500 L at its share", () => {
    expect(plantOf(stored({ gensets: { tank: { usable: "500 L", reorderLevel: "0 %" } } })).gensets).not.toHaveProperty("reorderL");
    expect(plantOf(stored({ gensets: { tank: { usable: "500 L", reorderLevel: "30 %" } } })).gensets?.reorderL).toBeCloseTo(150, 9);
  });

  it("yearPlant() has each battery on its bus, in the order of the batteries, with what its converter loses", () => {
    const { buses, batteries } = plantOf(lagosSolarHybrid);
    expect(batteries).toEqual(["battery-ups", "battery-dc"]);
    const [ups, dc] = buses;
    // 200 kWh · 0.8 of health at 25 °C and more; a charger of 30 kW against half of 200 kWh an hour
    expect(ups).toMatchObject({
      kind: "ups",
      id: "ups-1",
      formsGrid: true,
      chargerEfficiency: 0.97,
      battery: { depth: 0.75, chargeLimitW: 30_000 },
    });
    expect(ups?.battery.capacityWh).toBeCloseTo(160_000, 3);
    // 80 kW at half its power: 80·(0.008 + 0.012·0.5 + 0.02·0.25) kW lost
    expect(ups?.kind === "ups" && ups.converter.inputW(40_000)).toBeCloseTo(40_000 + 1520, 6);
    expect(dc).toMatchObject({ kind: "dc", id: "dc-48", formsGrid: false, battery: { chargeLimitW: 5000 } });
    expect(dc?.kind === "dc" && dc.converter.outputW(dc.converter.inputW(700))).toBeCloseTo(700, 9);
  });

  it("yearPlant() declares batteries the other way round: so are they served", () => {
    const power = { ...(lagosSolarHybrid.power ?? expect.unreachable()) };
    const turned = { ...lagosSolarHybrid, power: { ...power, batteries: [...(power.batteries ?? [])].reverse() } };
    expect(plantOf(turned).buses.map(({ id }) => id)).toEqual(["dc-48", "ups-1"]);
  });

  it("yearPlant() takes what a battery outdoors holds and is charged with at the coldest point, 5 °C, by hand", () => {
    // 10 kWh · 0.8 of health · 0.84 of its temperature; 0.1 C below 10 °C
    expect(plantOf(stored({ outside: true })).buses[0]?.battery).toMatchObject({
      capacityWh: expect.closeTo(6720, 6),
      chargeLimitW: 1000,
      dischargeLimitW: 10_000,
    });
  });

  it("yearPlant() says which batteries it does not count, and why", () => {
    const { buses, withoutBattery } = plantOf(stored({ battery: { capacityOverTemperature: [[60, 1]] } }));
    expect(buses).toEqual([]);
    expect(withoutBattery).toMatch(/^not all batteries are counted: energy of battery-on-dc-48 is not published at /);
  });

  it("yearPlant() takes the limit of the grid", () => {
    const limited = stored({});
    expect(plantOf(limited)).not.toHaveProperty("gridLimitW");
    expect(plantOf({ ...limited, site: { ...limited.site, grid: { ...limited.site.grid, importLimitW: 21_000 } } }).gridLimitW).toBe(
      21_000,
    );
  });
});
