import { type PowerProps, snapshot } from "cdktf-edge-node";
import { NodeStudy, scenarios } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { PointStudy } from "../../../constructs/studies/operating-point/point-study";
import { yearPlant } from "../../../constructs/studies/year/year-plant";
import { node30kW } from "../../../examples/parts/node-30kw";
import { power30kW } from "../../../examples/parts/power-30kw";
import {
  batteryRoom,
  boardA,
  boardsInRoom,
  placedClimate,
  placedPower,
  placedSite,
  plant,
  powerRoom,
  switchgear,
} from "../../support/nodes/placed-node";
import { problemsOf } from "../../support/props/problems-of";
import { testBattery } from "../../support/props/stores";
import { upsProps } from "../../support/props/ups-props";

function studyOf(power: PowerProps = placedPower, site = placedSite()): NodeStudy {
  return new NodeStudy(snapshot("placed", site, { ...node30kW, power }));
}

const study = studyOf();
const electricalOf = (name: string, of = study) => of.point(of.scenario(name)).electrical;
const limitOf = (node: string, name: string, of = study) => electricalOf(name, of).limits.find((limit) => limit.node === node);

describe("a place of the design", () => {
  it("has its own temperature: held, above outdoor air, above the room, and that of the climate point where it states one", () => {
    const temperatures = (of: NodeStudy, name: string) => electricalOf(name, of).places?.map(({ temperatureC }) => temperatureC);
    const roomC = (name: string) => {
      const { room } = study.point(study.scenario(name));
      return room?.outcome === "solved" ? room.roomC : Number.NaN;
    };
    expect(temperatures(study, "hottest/healthy")).toEqual([15, roomC("hottest/healthy") + 5, 44]);
    expect(temperatures(study, "coldest/healthy")).toEqual([15, roomC("coldest/healthy") + 5, 13]);
    const stated = studyOf(
      placedPower,
      placedSite({ hottest: { ...placedClimate.hottest, places: { "battery-room": "32 °C", switchgear: "51.5 °C" } } }),
    );
    expect(temperatures(stated, "hottest/healthy")).toEqual([32, roomC("hottest/healthy") + 5, 51.5]);
    expect(temperatures(stated, "coldest/healthy")).toEqual([15, roomC("coldest/healthy") + 5, 13]);
  });

  it("derates the breakers in it by hand: ABB S 200 of 40 A at 44 °C, two side by side", () => {
    // S 200: 0.94 at 40 °C and 0.88 at 50 °C, so 0.94 − 0.006·4 = 0.916 at 36 + 8 °C; 0.9 is that of two side by side.
    expect(limitOf("rack-1-a/breaker", "hottest/healthy")?.factors?.temperature).toBeCloseTo(0.916, 12);
    expect(limitOf("rack-1-a/breaker", "hottest/healthy")?.limit).toBeCloseTo(40 * 0.916 * 0.9, 9);
    // In the cold, at 13 °C, nothing is derated; board B stands in the room at 27 °C or less.
    expect(limitOf("rack-1-a/breaker", "coldest/healthy")?.factors?.temperature).toBe(1);
    expect(limitOf("rack-1-b/breaker", "hottest/healthy")?.factors?.temperature).toBe(1);
  });

  it("sets what a battery in it holds, gives and takes, by hand at 15 °C, and while it bridges until gensets stand", () => {
    const [battery] = electricalOf("hottest/on-battery").batteries;
    // 10 kWh · 0.8 (end of life) · 0.8 (depth) · f(15 °C) = 0.8 + 0.2·15/25 = 0.92
    expect(battery).toMatchObject({ cellC: 15, chargeLimitW: 5000, dischargeLimitW: 10_000 });
    expect(battery?.drawnWh).toBeCloseTo(10_000 * 0.8 * 0.8 * 0.92, 9);
    expect(electricalOf("hottest/on-genset").bridging).toMatchObject([{ cellC: 15, drawnWh: battery?.drawnWh }]);
    const frozen = studyOf(placedPower, placedSite({ coldest: { ...placedClimate.coldest, places: { "battery-room": "4 °C" } } }));
    expect(electricalOf("coldest/grid-back", frozen).batteries).toMatchObject([{ cellC: 4, chargeW: 1000 }]); // 0.1 C up to 10 °C
    expect(electricalOf("hottest/grid-back", frozen).batteries[0]?.chargeW).toBeGreaterThan(2000);
  });

  it("derates rectifiers in it, and leaves a UPS unknown beyond its published temperatures, named with the place", () => {
    const temperatureDerating = [
      [45, 1],
      [55, 0.8],
    ] as const;
    const hot: PowerProps = {
      ...placedPower,
      places: [batteryRoom, { ...powerRoom, aboveInside: "22 K" }, switchgear],
      rectifierPlants: [{ ...plant, place: "power-room", temperatureDerating }],
    };
    const roomC = electricalOf("hottest/healthy").places?.[1]?.temperatureC ?? Number.NaN;
    const celsius = roomC - 5 + 22;
    expect(celsius).toBeGreaterThan(45);
    const cool = limitOf("dc-48", "hottest/healthy")?.limit ?? Number.NaN;
    const ups: PowerProps["ups"] = [{ ...upsProps, place: "power-room", circuits: [{ ...upsProps.circuits[0], serves: ["lights"] }] }];
    const boards = [{ ...boardA, place: "switchgear" }, ...boardsInRoom].map((board) => ({
      ...board,
      circuits: (board.circuits ?? []).map((circuit) => ({
        ...circuit,
        serves: circuit.serves.filter((served) => typeof served === "string" || served.device !== "lights"),
      })),
    }));
    const of = studyOf({ ...hot, boards, ups });
    expect(limitOf("dc-48", "hottest/healthy", of)?.limit).toBeCloseTo(cool * (1 - (0.2 * (celsius - 45)) / 10), 6);
    expect(limitOf("ups-1", "hottest/healthy", of)).toMatchObject({
      limit: undefined,
      reason: `"ups-1" is published for 0 to 40 °C but stands in ${celsius.toFixed(1)} °C in power-room: choose one for that temperature, or stand it between 0 and 40 °C`,
    });
  });

  it("takes what its parts lose out of the room, and the balance closes in every scenario", () => {
    const inside = studyOf({
      ...placedPower,
      places: [],
      boards: [{ ...boardA, lossShare: "1 %" }, ...boardsInRoom],
      rectifierPlants: [plant],
      batteries: [testBattery("dc-48")],
    });
    for (const name of ["hottest/healthy", "hottest/grid-back", "hottest/on-battery"]) {
      const { places = [], lossInsideW, lossOutsideW } = electricalOf(name);
      const record = electricalOf(name).record();
      const [battery] = electricalOf(name).batteries;
      const cellsW = (battery?.dischargeW ?? 0) * (1 / 0.96 - 1) + (battery?.chargeW ?? 0) * 0.05;
      const lossW = [cellsW, record?.get("dc-48")?.lossW ?? 0, record?.get("board-a")?.lossW ?? 0];
      for (const [i, place] of places.entries()) expect(place.lossW, place.name).toBeCloseTo(lossW[i] ?? Number.NaN, 6);
      const all = lossW.reduce((sum, watts) => sum + watts, 0);
      expect(all).toBeGreaterThan(20);
      expect(lossOutsideW).toBeCloseTo(all, 6);
      const there = electricalOf(name, inside);
      expect(there.lossOutsideW).toBe(0);
      // Temperatures are others, so the powers of the air conditioners, and with them losses in cables, are a little too.
      expect(there.lossInsideW - lossInsideW).toBeCloseTo(all, -1);
    }
    for (const scenario of scenarios(study.node)) {
      const { balance, electrical, outcome } = study.point(scenario);
      if (outcome !== "solved") continue;
      expect(Math.abs(balance?.residualW ?? Number.NaN), scenario.name).toBeLessThan(1e-6 * electrical.nodePowerW);
      expect(balance?.outdoorHeatW, scenario.name).toBeGreaterThanOrEqual(electrical.lossOutsideW);
    }
  });

  it("follows hotter air where it stands above it, and stays where it is held or stated by the climate point", () => {
    const hotter = (of: NodeStudy) => of.whatIf({ climate: "hottest", dryBulbC: 41 });
    const temperatures = (of: NodeStudy) =>
      electricalOf("hottest/healthy", hotter(of)).places?.map(({ name, temperatureC }) => [name, temperatureC]);
    expect(temperatures(study)).toMatchObject([
      ["battery-room", 15],
      ["power-room", expect.any(Number)],
      ["switchgear", 49],
    ]);
    const stated = studyOf(placedPower, placedSite({ hottest: { ...placedClimate.hottest, places: { switchgear: "40 °C" } } }));
    expect(temperatures(stated)?.[2]).toEqual(["switchgear", 40]);
  });

  it("bounds what a year counts of a battery by the climate points, in the coldest 0.832 of it at 4 °C", () => {
    const frozen = studyOf(placedPower, placedSite({ coldest: { ...placedClimate.coldest, places: { "battery-room": "4 °C" } } }));
    const [bus] = yearPlant(new PointStudy(frozen.node)).buses;
    expect(bus?.battery).toMatchObject({ capacityWh: expect.closeTo(10_000 * 0.8 * 0.832, 6), chargeLimitW: 1000 });
  });

  it("changes nothing where nothing depends on its temperature: the same loss held warm or cold", () => {
    const warm = studyOf({ ...placedPower, places: [{ ...batteryRoom, temperature: "25 °C" }, powerRoom, switchgear] });
    expect(electricalOf("hottest/healthy", warm).nodePowerW).toBeCloseTo(electricalOf("hottest/healthy").nodePowerW, 6);
  });

  it("is refused where a climate point states the temperature of one that the design does not have", () => {
    const site = placedSite({ hottest: { ...placedClimate.hottest, places: { "batery-room": "32 °C" } } });
    expect(problemsOf(() => studyOf(placedPower, site))).toEqual([
      "site.climate.hottest.places.batery-room: is 32 °C at no place of the design: use one of battery-room, power-room, switchgear",
    ]);
    expect(problemsOf(() => studyOf(power30kW, site))).toEqual([
      "site.climate.hottest.places.batery-room: is 32 °C at no place of the design: add the place to power.places",
    ]);
  });

  it.each(["inside", "outside"])("is refused where a climate point states the temperature %s, with where that comes from", (name) => {
    const site = placedSite({ hottest: { ...placedClimate.hottest, places: { [name]: "20 °C" } } });
    for (const power of [placedPower, power30kW])
      expect(problemsOf(() => studyOf(power, site))).toEqual([
        `site.climate.hottest.places.${name}: is 20 °C, but the room and outdoor air follow from the climate point itself: leave it out`,
      ]);
  });
});
