import { describe, expect, it } from "vitest";
import { coolingFacts } from "../../../constructs/cooling/cooling.facts";
import { coolingSchema } from "../../../constructs/cooling/cooling.props";
import { isLiquidCooling } from "../../../constructs/facts/cooling/cooling";
import { parseProps } from "../../../constructs/props";
import { cooling30kW, pads } from "../../../examples/parts/cooling-30kw";
import { changed, leftOut } from "../../support/props/changed";

const factsOf = (props: unknown) => coolingFacts(parseProps(coolingSchema, "test/cooling", props));
/** Of a node with coolant. */
const facts = (props: unknown = cooling30kW) => {
  const { cooling, ...rest } = factsOf(props);
  return isLiquidCooling(cooling) ? { cooling, ...rest } : expect.unreachable();
};

describe("coolingFacts()", () => {
  const { cooling, demands, devices, stated } = facts();

  it("coolingFacts() gives flows in m³/s, powers in W and the share of glycol by mass", () => {
    expect(cooling.facilityLoop).toEqual({
      coolant: { kind: "propylene-glycol", massShare: expect.closeTo(259.025 / 1007.675, 12) }, // 25 % by volume
      flowM3PerS: expect.closeTo(1.5e-3, 15), // 90 L/min
      pump: "facility-pump",
      pumpW: 700,
    });
    expect(cooling.secondaryLoop).toMatchObject({ flowM3PerS: expect.closeTo(0.75e-3, 15), pump: "secondary-pump", pumpW: 875 });
    expect(cooling.dryCoolers.rating).toMatchObject({
      heatW: 40_000,
      airInC: 35,
      coolantInC: 52,
      coolantOutC: 45,
      airFlowM3PerS: 4.5,
      fanPowerW: 1600,
    });
    expect(cooling.cdus.rating).toMatchObject({
      heatW: 121_000,
      approachK: 4,
      primaryInC: 40,
      primaryFlowM3PerS: expect.closeTo(2e-3, 15),
    });
    expect(cooling.airConditioners.table[2]).toEqual({ ambientC: 35, capacityW: 8000, eer: 3.2 });
    expect(cooling.airConditioners.altitudeFactor[1]).toEqual([1000, 0.95]);
  });

  it("coolingFacts() makes a table of total capacity net sensible by the sensible share, and leaves one without a share as it is", () => {
    const shared = facts(changed(cooling30kW, "airConditioners.sensibleShare", "0.75")).cooling.airConditioners;
    expect(shared.table[2]).toEqual({ ambientC: 35, capacityW: 6000, eer: expect.closeTo(2.4, 12) }); // 0.75 of 8 kW and 3.2
    const whole = facts(changed(cooling30kW, "airConditioners.sensibleShare", "1")).cooling.airConditioners;
    expect(whole).toEqual(cooling.airConditioners);
  });

  it("coolingFacts() numbers the units of a kind from 1", () => {
    expect(cooling.dryCoolers.units).toEqual(["dry-cooler-1", "dry-cooler-2", "dry-cooler-3"]);
    expect(cooling.cdus.units).toEqual(["cdu-1"]);
    expect(cooling.airConditioners.units).toEqual(["air-conditioner-1", "air-conditioner-2", "air-conditioner-3"]);
  });

  it("coolingFacts() sends the heat of every device where it goes: pumps to their loop, fans and condensers outdoors, the rest to the room", () => {
    expect(demands.map(({ id, powerW, heatTo, place, powerFactor }) => [id, powerW, heatTo, place, powerFactor])).toEqual([
      ["facility-pump", 700, "facility-coolant", "inside", 1],
      ["secondary-pump", 875, "secondary-coolant", "inside", 1],
      ["dry-cooler-1", 1600, "outdoors", "outside", 1],
      ["dry-cooler-2", 1600, "outdoors", "outside", 1],
      ["dry-cooler-3", 1600, "outdoors", "outside", 1],
      ["air-conditioner-1", 0, "outdoors", "outside", 0.9],
      ["air-conditioner-2", 0, "outdoors", "outside", 0.9],
      ["air-conditioner-3", 0, "outdoors", "outside", 0.9],
      ["heater", 3000, "room", "inside", 1],
      ["lights", 200, "room", "inside", 1],
      ["controls", 300, "room", "inside", 1],
    ]);
    expect(demands.some(({ it }) => it)).toBe(false);
  });

  it("coolingFacts() lists the CDU as a device although its pump is the secondary one", () => {
    expect(devices.map(({ id }) => id)).toEqual([...demands.map(({ id }) => id), "cdu-1"]);
    expect(devices.find(({ id }) => id === "air-conditioner-2")).toEqual({
      id: "air-conditioner-2",
      kind: "air-conditioner",
      module: "cooling",
    });
  });

  it("coolingFacts() leaves out heater, lights and controls that the room does not have", () => {
    const bare = ["heater", "lights", "controls", "builtFor"].reduce<unknown>(
      (props, part) => changed(props, `room.${part}`, leftOut),
      cooling30kW,
    );
    const { cooling: dark, demands: fewer } = facts(bare);
    expect(dark.room.heater).toBeUndefined();
    expect(fewer.map(({ id }) => id)).not.toEqual(expect.arrayContaining(["heater", "lights", "controls"]));
    expect(fewer).toHaveLength(8);
  });

  it("coolingFacts() has no pumps, coolers and CDUs in a node that air alone cools", () => {
    const { airConditioners, room } = cooling30kW;
    const air = factsOf({ airConditioners, room });
    expect(Object.keys(air.cooling).sort()).toEqual(["airConditioners", "room"]);
    expect(air.devices.map(({ id }) => id)).toEqual([...cooling.airConditioners.units, ...["heater", "lights", "controls"]]);
    expect(air.stated.map(({ path }) => path)).toEqual(["cooling/air-conditioners", "cooling/room"]);
  });

  it("coolingFacts() starts pads at 5 °C unless told otherwise, and has none by default", () => {
    expect(cooling.dryCoolers.pads).toBeUndefined();
    expect(facts(changed(cooling30kW, "dryCoolers.pads", pads)).cooling.dryCoolers.pads).toEqual({
      saturationEfficiency: 0.8,
      startTemperatureC: 5,
      cyclesOfConcentration: 3,
    });
    const warmer = { ...pads, startTemperature: "12 °C" };
    expect(facts(changed(cooling30kW, "dryCoolers.pads", warmer)).cooling.dryCoolers.pads?.startTemperatureC).toBe(12);
  });

  it("coolingFacts() fills the defaults: no recirculation, a clean coil, walls that are no floor", () => {
    expect(cooling.dryCoolers).toMatchObject({ intakeRecirculationK: 0, foulingFactor: 1 });
    expect(cooling.room.surfaces.map(({ name, floor }) => [name, floor])).toEqual([
      ["roof", false],
      ["sun-wall", false],
      ["far-wall", false],
      ["door-end", false],
      ["front-end", false],
      ["floor", true],
    ]);
  });

  it("coolingFacts() gives trim chillers, their heat outdoors, their power left to the solver", () => {
    const trimChiller = {
      count: 2,
      table: [
        { ambient: "30 °C", capacity: "13 kW", eer: 4 },
        { ambient: "40 °C", capacity: "12 kW", eer: 3 },
      ],
      minimumAmbient: "-10 °C",
      altitudeFactor: [{ elevation: "1000 m", factor: "0.95" }],
      powerFactor: "0.9",
      source: cooling30kW.room.source,
    };
    const trimmed = facts({ ...cooling30kW, trimChiller });
    expect(cooling).not.toHaveProperty("trimChiller");
    expect(trimmed.cooling.trimChiller).toEqual({
      units: ["trim-chiller-1", "trim-chiller-2"],
      table: [
        { ambientC: 30, capacityW: 13_000, eer: 4 },
        { ambientC: 40, capacityW: 12_000, eer: 3 },
      ],
      minimumAmbientC: -10,
      altitudeFactor: [[1000, 0.95]],
      source: cooling30kW.room.source,
    });
    expect(trimmed.demands.filter(({ id }) => id.startsWith("trim"))).toMatchObject([
      { id: "trim-chiller-1", powerW: 0, powerFactor: 0.9, heatTo: "outdoors", place: "outside" },
      { id: "trim-chiller-2", powerW: 0, powerFactor: 0.9, heatTo: "outdoors", place: "outside" },
    ]);
    expect(trimmed.stated.map(({ path }) => path)).toContain("cooling/trim-chiller");
    expect(trimmed.devices.find(({ id }) => id === "trim-chiller-2")?.kind).toBe("trim-chiller");
  });

  it("coolingFacts() numbers pumps of which there are several, each at the power that it draws while it runs", () => {
    const pumped = facts(changed(changed(cooling30kW, "facilityLoop.pumps", { count: 3, duty: 2 }), "facilityLoop.volume", "180 L"));
    expect(pumped.cooling.facilityLoop).toMatchObject({
      pumpW: 700,
      pumps: { units: ["facility-pump-1", "facility-pump-2", "facility-pump-3"], duty: 2 },
      volumeM3: expect.closeTo(0.18, 12),
    });
    expect(pumped.demands.slice(0, 4).map(({ id, powerW }) => [id, powerW])).toEqual([
      ["facility-pump-1", 350],
      ["facility-pump-2", 350],
      ["facility-pump-3", 350],
      ["secondary-pump", 875],
    ]);
    expect(pumped.devices[1]).toEqual({ id: "facility-pump-2", kind: "facility-pump", module: "cooling" });
    expect(facts(changed(cooling30kW, "facilityLoop.pumps", { count: 1, duty: 1 })).demands[0]?.id).toBe("facility-pump");
  });

  it("coolingFacts() gives pump curve and pressure drops in Pa over m³/s", () => {
    const curve = [
      { flow: "0 L/min", pressure: "80 kPa", power: "300 W" },
      { flow: "60 L/min", pressure: "0.4 bar", power: "500 W" },
    ];
    const pressureDrops = [{ name: "CDU", drop: "30 kPa", flow: "120 L/min" }];
    const facilityLoop = { ...cooling30kW.facilityLoop, pumps: { count: 1, duty: 1, curve }, pressureDrops };
    const { hydraulics } = facts({ ...cooling30kW, facilityLoop }).cooling.facilityLoop;
    expect(hydraulics).toEqual({
      pressureOfFlow: [
        [0, 80_000],
        [expect.closeTo(1e-3, 15), 40_000],
      ],
      powerOfFlow: [
        [0, 300],
        [expect.closeTo(1e-3, 15), 500],
      ],
      parts: [{ name: "CDU", dropPa: 30_000, flowM3PerS: expect.closeTo(2e-3, 15) }],
    });
  });

  it("coolingFacts() states the source of every part", () => {
    expect(stated.map(({ path }) => path)).toEqual([
      "cooling/facility-loop",
      "cooling/secondary-loop",
      "cooling/dry-coolers",
      "cooling/cdus",
      "cooling/air-conditioners",
      "cooling/room",
      "cooling/dry-coolers/intake-recirculation",
      "cooling/dry-coolers/fouling-factor",
    ]);
  });
});
