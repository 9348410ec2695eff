import { describe, expect, it } from "vitest";
import { type ColdAir, freezingStates } from "../../../../constructs/studies/thermal/freezing";
import { smallCoolant } from "../../../../testing/small-coolant";
import { smallRoom } from "../../../../testing/small-room";

/*
 * The numbers of the independent program's site at −25 °C with 45 % propylene glycol outdoors and water in the rack loop: a bypassed coil gives −24.9059 °C,
 * the facility supply is 31 °C, the racks get 32 °C, the room is held at 15 °C. It has margins of 1.85349 K and 15 K; at a cold start 1.85349 K and −25 K.
 */
const glycolC = -26.85349;
const chain = {
  ...smallCoolant,
  itSupplyC: 32,
  facilityLoop: { ...smallCoolant.facilityLoop, supplyC: 31, freezingPointC: glycolC },
  secondaryLoop: { ...smallCoolant.secondaryLoop, freezingPointC: 0 },
  dryCooler: { ...smallCoolant.dryCooler, coilOutC: -24.9059 },
};
const heated = { ...smallRoom, roomC: 15, heatToRemoveW: 0, heatMissingW: 443.45, heaterW: 443.45 };
const air: ColdAir = { dryBulbC: -25, room: heated, conductanceWPerK: 86.52, heaterIsDark: false, isColdStart: false };
const margins = (change: Partial<ColdAir> = {}, supply: Parameters<typeof freezingStates>[0] = chain) =>
  Object.fromEntries(freezingStates(supply, { ...air, ...change }).map(({ loop, marginK }) => [loop, marginK]));

describe("freezingStates()", () => {
  it("holds the facility loop against the air outdoors and the rack loop against that of the room", () => {
    expect(margins().facilityLoop).toBeCloseTo(1.85349, 5);
    expect(margins().secondaryLoop).toBe(15);
    expect(freezingStates(chain, air).map(({ coldest }) => coldest.name)).toEqual(["outdoor air", "room air"]);
  });

  it("lets the outlet of a bypassed coil be the coldest where the air outdoors is warmer", () => {
    expect(freezingStates(chain, { ...air, dryBulbC: -20 })[0]?.coldest).toEqual({ name: "coolant", celsius: -24.9059 });
  });

  it("has everything at the dry bulb at a cold start, and with heat missing and the heater dark", () => {
    const cold = margins({ isColdStart: true });
    expect(cold.facilityLoop).toBeCloseTo(1.85349, 5);
    expect(cold.secondaryLoop).toBe(-25);
    expect(margins({ heaterIsDark: true }).secondaryLoop).toBe(-25);
    expect(margins({ heaterIsDark: true, room: { ...heated, heatMissingW: 0, heaterW: 0 } }).secondaryLoop).toBe(15);
  });

  it("cools the room by what the heater lacks: 865.2 W over 86.52 W/K are 10 K", () => {
    expect(margins({ room: { ...heated, heatDeficitW: 865.2 } }).secondaryLoop).toBeCloseTo(5, 12);
  });

  it("says why it does not know the room, and keeps what it knows", () => {
    const [facility, rackLoop] = freezingStates(chain, { ...air, room: { outcome: "unknown", reason: "no irradiance" } });
    expect(facility).toMatchObject({ reason: "no irradiance", coldest: { name: "outdoor air" } });
    expect(rackLoop).toMatchObject({ reason: "no irradiance", coldest: { name: "coolant" }, marginK: 32 });
    expect(freezingStates({ outcome: "unknown", reason: "none" }, air)).toEqual([]);
  });
});
