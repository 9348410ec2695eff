import { recordOf } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import type { RoomCoils } from "../../../../constructs/studies/operating-point/room-coils";
import { settleCoils } from "../../../../constructs/studies/operating-point/settle-coils";
import { nodeWithDoor } from "../../../support/nodes/rear-door-node";

const node = nodeWithDoor();
const { coolant, room, rearDoors } = recordOf(node, "hottest/healthy");
if (coolant?.outcome !== "solved" || room?.outcome !== "solved" || !rearDoors) throw new Error("not solved");

/** Settles a room that its coils hold at `roomC` of the air that enters them; the setpoints of the node are 15 and 20 °C or more. */
function floated(roomC: (airInC: number) => number, units?: RoomCoils["units"]) {
  const seen: number[] = [];
  const settled = settleCoils(
    node.cooling,
    {
      airFrom: "supply",
      in: (airInC) => {
        seen.push(airInC);
        const given = units ? { coolant: undefined, units } : { coolant, doors: rearDoors ?? [] };
        return { ...given, doorsW: airInC, heatW: -airInC, fanPowerPerUnitW: 0 };
      },
    },
    (coils: RoomCoils) => ({
      coils,
      settled: { room: { ...room, heatToRemoveW: 0, roomC: roomC(coils.doorsW) } as typeof room, iterations: 1, reason: undefined },
    }),
  );
  return { ...settled, airInC: seen.at(-1) ?? Number.NaN };
}

describe("settleCoils()", () => {
  it("settleCoils() finds the air that the room has while its coils are in that air", () => {
    const { coils, airInC } = floated((enteredC) => 15 + 0.25 * (enteredC - 11)); // T = 15 + 0.25·(T − 11) at 49/3 °C
    expect(airInC).toBeCloseTo(49 / 3, 8);
    expect(coils.coolant?.outcome).toBe("solved");
  });

  it("settleCoils() does not know coils whose heat jumps, so that no air is that of the room", () => {
    const { coils } = floated((enteredC) => (enteredC < 17 ? 18 : 16));
    expect(coils.coolant).toMatchObject({ outcome: "unknown", reason: expect.stringContaining("have no common steady state") });
  });

  it("settleCoils() does not know liquid-to-air CDUs in such a room either: the point is unknown, not its supply alone", () => {
    const { coils } = floated((enteredC) => (enteredC < 17 ? 18 : 16), { outcome: "solved" } as RoomCoils["units"]);
    expect(coils.units).toMatchObject({ outcome: "unknown", reason: expect.stringContaining("have no common steady state") });
  });
});
