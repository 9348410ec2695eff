import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coolingFacts } from "../../../../constructs/cooling/cooling.facts";
import { coolingSchema } from "../../../../constructs/cooling/cooling.props";
import { parseProps } from "../../../../constructs/props";
import type { RoomState, SolvedRoom } from "../../../../constructs/studies/cooling-parts/states/room-state";
import { prepareRoom, type RoomInput, type RoomSurroundings, solveRoom } from "../../../../constructs/studies/thermal/room";
import { cooling30kW } from "../../../../examples/parts/cooling-30kw";
import { uniform } from "../../../support/generated/uniform";
import { agrees, kuwaitClimate, kuwaitCooling, kuwaitElevationM, kuwaitScenarios } from "../../../support/nodes/kuwait";

const usual = { dryBulbC: 30, internalHeatW: 8000, workingAirConditioners: 3, elevationM: kuwaitElevationM };

function stateOf(changes: Partial<RoomInput & RoomSurroundings>, facts = kuwaitCooling.room): RoomState {
  const all = { ...usual, ...changes };
  return solveRoom(prepareRoom(facts, kuwaitCooling.airConditioners, all), all);
}

function solved(changes: Partial<RoomInput & RoomSurroundings>, facts = kuwaitCooling.room): SolvedRoom {
  const result = stateOf(changes, facts);
  if (result.outcome === "unknown") throw new Error(result.reason);
  return result;
}

const names: Record<string, keyof SolvedRoom> = {
  room_C: "roomC",
  envelope_gain_W: "envelopeGainW",
  heat_to_remove_W: "heatToRemoveW",
  heat_missing_W: "heatMissingW",
  heater_W: "heaterW",
  heat_deficit_W: "heatDeficitW",
  ac_units: "workingAirConditioners",
  ac_altitude_factor: "acAltitudeFactor",
  ac_capacity_W: "acCapacityW",
  ac_eer: "acEer",
  ac_heat_W: "acHeatW",
  ac_power_W: "acPowerW",
  shortfall_W: "shortfallW",
  server_inlet_C: "serverInletC",
};

describe("solveRoom() against the worked case", () => {
  for (const { name, climate, workingAirConditioners, expected } of kuwaitScenarios) {
    it(`solveRoom() agrees to the digits of the case in ${name}`, () => {
      const block = expected.room ?? {};
      const room = solved({
        dryBulbC: climate.air.dryBulbC,
        irradianceWPerM2: climate.irradianceWPerM2,
        internalHeatW: Number(block.it_to_air_W) + Number(block.electrical_losses_inside_W) + Number(block.lights_and_controls_W),
        workingAirConditioners,
        detail: true,
      });
      for (const [theirs, ours] of Object.entries(names)) {
        expect(
          agrees(room[ours], block[theirs] ?? null, /_C$/.test(theirs)),
          `${theirs}: ${String(room[ours])} for ${String(block[theirs])}`,
        ).toBe(true);
      }
      const surfaces = block.surfaces as unknown as Record<string, { UA_W_K: number; sol_air_C: number; gain_W: number }>;
      expect(room.surfaces?.map((surface) => surface.name)).toEqual(Object.keys(surfaces));
      for (const surface of room.surfaces ?? []) {
        const theirs = surfaces[surface.name];
        expect(surface.conductanceWPerK).toBeCloseTo(theirs?.UA_W_K ?? Number.NaN, 9);
        expect(surface.solAirC).toBeCloseTo(theirs?.sol_air_C ?? Number.NaN, 3);
        expect(agrees(surface.gainW, theirs?.gain_W ?? null, false)).toBe(true);
      }
    });
  }
});

describe("solveRoom()", () => {
  it("solveRoom() keeps the first altitude factor of the maker below its elevation: half at 1,000 m is half at the sea", () => {
    const all = { ...usual, elevationM: 0 };
    const capacityW = (altitudeFactor: readonly (readonly [number, number])[]) => {
      const result = solveRoom(prepareRoom(kuwaitCooling.room, { ...kuwaitCooling.airConditioners, altitudeFactor }, all), all);
      return result.outcome === "solved" ? [result.acAltitudeFactor, result.acCapacityW] : [];
    };
    const [, full = Number.NaN] = capacityW([[0, 1]]);
    expect(capacityW([[1000, 0.5]])).toEqual([0.5, full / 2]);
  });

  it("solveRoom() balances: internal heat, envelope and heater leave through the air conditioners or are reported", () => {
    fc.assert(
      fc.property(
        uniform(-40, 60),
        uniform(0, 60_000),
        fc.integer({ min: 0, max: 3 }),
        uniform(0, 1000),
        (dryBulbC, internalHeatW, workingAirConditioners, roof) => {
          const room = solved({ dryBulbC, internalHeatW, workingAirConditioners, irradianceWPerM2: { roof } });
          const inW = internalHeatW + room.envelopeGainW + room.heaterW;
          expect(Math.abs(inW - room.acHeatW - room.shortfallW + room.heatDeficitW)).toBeLessThan(1e-6);
          expect(room.roomC).toBeGreaterThanOrEqual(15);
          expect(room.roomC).toBeLessThanOrEqual(27);
          expect(room.heatToRemoveW * room.heatMissingW).toBe(0);
        },
      ),
    );
  });

  it("solveRoom() floats between its setpoints on the envelope alone: 5 °C + 1,000 W / 72.1 W/K = 18.87 °C", () => {
    const room = solved({ dryBulbC: 5, internalHeatW: 1000 });
    expect(room.roomC).toBeCloseTo(5 + 1000 / 72.1, 9);
    expect([room.heatToRemoveW, room.heatMissingW, room.heaterW, room.acHeatW, room.acPowerW, room.shortfallW]).toEqual([0, 0, 0, 0, 0, 0]);
    expect(room.envelopeGainW).toBeCloseTo(-1000, 9);
  });

  it("solveRoom() heats to the heating setpoint and reports what the heater does not give", () => {
    const room = solved({ dryBulbC: -40, internalHeatW: 500 });
    expect(room.roomC).toBe(15);
    expect(room.heatMissingW).toBeCloseTo(72.1 * 55 - 500, 6);
    expect(room.heaterW).toBe(3000);
    expect(room.heatDeficitW).toBeCloseTo(72.1 * 55 - 500 - 3000, 6);
    const { heater: _, ...withoutHeater } = kuwaitCooling.room;
    expect(solved({ dryBulbC: -40, internalHeatW: 500 }, withoutHeater).heatDeficitW).toBeCloseTo(72.1 * 55 - 500, 6);
  });

  it("solveRoom() turns the units off above the last row: capacity 0, everything is shortfall, the reason is given", () => {
    const room = solved({ dryBulbC: 55.5 });
    expect([room.acCapacityW, room.acHeatW, room.acPowerW]).toEqual([0, 0, 0]);
    expect(room.shortfallW).toBe(room.heatToRemoveW);
    expect(room.roomC).toBe(27); // heat, never an invented temperature
    expect(room.acOffReason).toBe("above the last row of its table at 55 °C");
    expect(room).not.toHaveProperty("acEer");
  });

  it("solveRoom() reports shortfall when units are missing", () => {
    const room = solved({ dryBulbC: 46, internalHeatW: 15_000, workingAirConditioners: 2 });
    expect(room.acHeatW).toBeCloseTo(2 * 6900 * 0.99725, 6);
    expect(room.shortfallW).toBeCloseTo(15_000 + 72.1 * 19 - 2 * 6900 * 0.99725, 6);
    expect(solved({ workingAirConditioners: 0 }).acOffReason).toBe("no air conditioner works");
  });

  it("solveRoom() puts a floor at dry bulb and no sun where none is given", () => {
    const dark = solved({ detail: true });
    const sunny = solved({ detail: true, irradianceWPerM2: { floor: 900, roof: 900 } });
    const solAir = (room: SolvedRoom, name: string) => room.surfaces?.find((surface) => surface.name === name)?.solAirC;
    expect(solAir(sunny, "floor")).toBe(30);
    expect(solAir(sunny, "roof")).toBeCloseTo(30 + (0.4 * 900) / 17, 12);
    expect(solAir(dark, "roof")).toBe(30);
    expect(solved({})).not.toHaveProperty("surfaces");
  });

  it("solveRoom() never needs less removed on hotter air", () => {
    for (let t = -20; t < 60; t += 0.5)
      expect(solved({ dryBulbC: t + 0.5 }).heatToRemoveW).toBeGreaterThanOrEqual(solved({ dryBulbC: t }).heatToRemoveW);
  });

  it("solveRoom() is unknown beyond the altitude table, and for heat that is no number", () => {
    expect(stateOf({ elevationM: 3100 })).toEqual({
      outcome: "unknown",
      reason:
        "Air conditioners must be within their altitude table, up to 3000 m, but are at 3100 m: ask the maker for their capacity there, and extend cooling.airConditioners.altitudeFactor",
      brief:
        "the room is unknown, because the capacity of its air conditioners at 3100 m is unknown: extend cooling.airConditioners.altitudeFactor",
    });
    expect(stateOf({ internalHeatW: Number.NaN }).outcome).toBe("unknown");
    expect(solved({ elevationM: -5, dryBulbC: kuwaitClimate.hottest.air.dryBulbC }).acAltitudeFactor).toBe(1);
  });

  it("solveRoom() takes the sensible part of a total capacity, and draws power for the total: docs/physics/room.md, Room, by hand", () => {
    const { airConditioners } = coolingFacts(
      parseProps(coolingSchema, "test/cooling", {
        room: { ...cooling30kW.room, envelope: [] },
        airConditioners: {
          ...cooling30kW.airConditioners,
          count: 1,
          sensibleShare: "0.8",
          table: [
            { ambient: "35 °C", capacity: "10 kW", eer: 3 },
            { ambient: "50 °C", capacity: "8 kW", eer: 2 },
          ],
        },
      }),
    ).cooling;
    const all = { dryBulbC: 35, internalHeatW: 6000, workingAirConditioners: 1, elevationM: 0 };
    const room = solveRoom(prepareRoom({ ...kuwaitCooling.room, surfaces: [] }, airConditioners, all), all);
    expect(room).toMatchObject({
      acCapacityW: expect.closeTo(8000, 9),
      acEer: expect.closeTo(2.4, 12),
      acPowerW: expect.closeTo(2500, 9),
      shortfallW: 0,
    });
  });
});
