import { smallNode, smallRack } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import type { NodeSnapshot } from "../../../../constructs/studies/snapshot/snapshot";
import { coolantRideThrough, pumpsOnUps } from "../../../../constructs/studies/thermal/ride-through";
import type { Changes } from "../../../../testing/changes";
import { smallCoolant } from "../../../../testing/small-coolant";

// Loops of ρ·c_p = 1000·4000 J/(m³·K), supply 40 °C, limit 45 °C, pumps of 200 W and 300 W: the hand-worked case of docs/physics/scenarios.md
const volumes = { secondaryLoop: { volumeM3: 0.16 }, facilityLoop: { volumeM3: 0.15 } };
const racks = [smallRack({ maximumSupplyC: 45, coldPlateJPerK: 20_000 })];
const both = { facility: true, secondary: true };

const held = (changes: Changes<NodeSnapshot> = {}, onUps = { facility: false, secondary: true }, chain = smallCoolant) =>
  coolantRideThrough(smallNode({ cooling: volumes, racks, ...changes }), chain, 8000, onUps);

describe("coolantRideThrough()", () => {
  it("coolantRideThrough() is the closed form by hand: rack loop and plates over captured heat and the pump on the UPS", () => {
    const { lost, fromC, limit } = held() ?? expect.unreachable();
    expect([fromC, limit]).toEqual([40, { rack: "rack-1", maximumSupplyC: 45 }]);
    expect(lost.power).toMatchObject({ outcome: "known", heatW: 8200 });
    if (lost.power.outcome !== "known") expect.unreachable();
    expect(lost.power.heldS).toBeCloseTo(402.439, 3);
    expect(lost.power.stores.map(({ name, heatCapacityJPerK }) => [name, heatCapacityJPerK])).toEqual([
      ["rack loop", 640_000],
      ["cold plates", 20_000],
    ]);
    expect(lost.power.parts.reduce((sum, { seconds }) => sum + seconds, 0)).toBeCloseTo(lost.power.heldS, 9);
    // 4.1 K warmer each time it comes round: the second time is too warm, after half of 160 L and all of it at 0.5 L/s
    expect(lost.power).toMatchObject({ passes: 2, passingS: 480 });
  });

  it("coolantRideThrough() counts the facility coolant, and the heat of its pump, only when that pump is on the UPS", () => {
    const { lost } = held({}, both) ?? expect.unreachable();
    expect(lost.power).toMatchObject({ outcome: "known", heatW: 8500, mixedS: expect.closeTo(741.176, 3) });
    expect(held()?.lost.rejection).toEqual(lost.power); // heat rejection lost, every pump alive
    expect(lost.facilityPump).toEqual(held()?.lost.power);
  });

  it("coolantRideThrough() is the lesser of two readings: coolant that comes round uncooled may be too warm before all of it is", () => {
    // 8,500 W over 2,000 W/K are 4.25 K each time; 5 K are lost the second time, after 75 L and 150 L at 0.5 L/s
    const { lost } = held({}, both) ?? expect.unreachable();
    expect(lost.power).toMatchObject({ heldS: expect.closeTo(450, 9), passes: 2, passingS: expect.closeTo(450, 9) });
    expect(lost.power.outcome === "known" && lost.power.parts).toEqual([
      { name: "supply side passes", seconds: expect.closeTo(150, 9) },
      { name: "coolant comes round", seconds: expect.closeTo(300, 9) },
    ]);
    const tank = { secondaryLoop: volumes.secondaryLoop, facilityLoop: { volumeM3: 0.15, supplySideM3: 0.12 } };
    expect(held({ cooling: tank }, both)?.lost.power).toMatchObject({ passingS: expect.closeTo((120 + 150) / 0.5, 9) });
  });

  it("coolantRideThrough() takes up less heat where units that reject it do not stop", () => {
    // Half of 8,500 W: 2.125 K each time it comes round, too warm the third time, after 75 L and twice 150 L at 0.5 L/s; mixed it would last twice 741.176 s
    const node = smallNode({ cooling: volumes, racks });
    const { lost } = coolantRideThrough(node, smallCoolant, 8000, both, { heatShare: 0.5 }) ?? expect.unreachable();
    expect(lost.power).toMatchObject({ heatW: 4250, mixedS: expect.closeTo(1482.353, 3), heldS: expect.closeTo(750, 9), passes: 3 });
    expect(lost.rejection).toMatchObject({ heatW: 8500 });
  });

  it("coolantRideThrough() is nothing when the secondary pump stands", () => {
    expect(held({}, { facility: true, secondary: false })?.lost.power).toMatchObject({
      heldS: 0,
      reason: expect.stringContaining("has no battery"),
    });
    expect(held({}, both)?.lost.secondaryPump).toMatchObject({ heldS: 0, reason: expect.stringContaining("does not circulate") });
  });

  it("coolantRideThrough() is nothing from a supply at the limit or above", () => {
    for (const itSupplyC of [45, 46]) expect(held({}, both, { ...smallCoolant, itSupplyC })?.lost.power).toMatchObject({ heldS: 0 });
  });

  it("coolantRideThrough() names the volumes that nobody gave", () => {
    const promises = { redundancy: { rejection: "N", airConditioning: "N", feeds: "N" }, rideThroughS: 60 } as const;
    const node = smallNode({ racks, site: { promises } });
    const lost = coolantRideThrough(node, smallCoolant, 8000, both)?.lost;
    expect(lost?.power).toMatchObject({
      outcome: "unknown",
      reason: expect.stringContaining("cooling.secondaryLoop.volume, cooling.facilityLoop.volume"),
    });
    expect(lost?.facilityPump).toMatchObject({ outcome: "unknown", reason: expect.not.stringContaining("facilityLoop") });
  });

  it("coolantRideThrough() is left out where nobody asks, no heat is captured, or no rack states a limit", () => {
    expect(coolantRideThrough(smallNode({ racks }), smallCoolant, 8000, both)).toBeUndefined();
    expect(coolantRideThrough(smallNode({ cooling: volumes, racks }), smallCoolant, 0, both)).toBeUndefined();
    expect(held({ racks: [smallRack({ maximumSupplyC: undefined })] })).toBeUndefined();
  });

  it("coolantRideThrough() adds transfer, attempts and the longest wait, and leaves out a pump that never stops", () => {
    const standby = { transferS: 10, startS: 12, attempts: 3, source: { mark: "declared", document: "d", owner: "o" } } as const;
    const waits = {
      ...volumes,
      dryCoolers: { restartS: 5 },
      airConditioners: { restartS: 180 },
      facilityLoop: { ...volumes.facilityLoop, pumpRestartS: 200 },
    };
    const restart = (onUps: typeof both) => held({ cooling: waits, standby }, onUps)?.restart;
    expect(restart({ facility: false, secondary: true })).toEqual({
      outcome: "known",
      totalS: 246,
      parts: [
        { name: "transfer", seconds: 10 },
        { name: "attempts to start", seconds: 36 },
        { name: "restart of facility pump", seconds: 200 },
      ],
    });
    expect(restart(both)).toMatchObject({ totalS: 226 });
    expect(held({ cooling: volumes, standby })?.restart).toMatchObject({
      outcome: "unknown",
      reason: expect.stringMatching(/dryCoolers.restartDelay, .*airConditioners.restartDelay/),
    });
    const { startS: _, ...switching } = standby;
    const genset = { startS: 15, startAttempts: 2 } as NodeSnapshot["gensets"][number];
    expect(
      held({ cooling: waits, standby: switching, gensets: [genset, { ...genset, startS: 14, startAttempts: 1 }] })?.restart,
    ).toMatchObject({ totalS: 240 });
    expect(held({ cooling: waits, standby: switching })?.restart).toMatchObject({
      outcome: "unknown",
      reason: expect.stringContaining("power.standby.start"),
    });
    expect(held({ cooling: waits })?.restart).toMatchObject({ outcome: "unknown", reason: expect.stringContaining("power.standby") });
  });
});

describe("pumpsOnUps()", () => {
  it("pumpsOnUps() needs a battery behind as many pumps as the loop runs", () => {
    const network = [
      { kind: "ups", id: "ups-1", parent: "board-a", place: "inside" },
      { kind: "load", id: "secondary-pump-1", parent: "ups-1", place: "inside" },
      { kind: "load", id: "secondary-pump-2", parent: "board-a", place: "inside" },
    ] as unknown as NonNullable<NodeSnapshot["network"]>;
    const node = (duty: number) => {
      const small = smallNode({ cooling: { secondaryLoop: { pumps: { units: ["secondary-pump-1", "secondary-pump-2"], duty } } } });
      return { ...small, network, batteries: [{ converter: "ups-1" }] } as unknown as NodeSnapshot;
    };
    expect(pumpsOnUps(node(1)).secondary).toBe(true);
    expect(pumpsOnUps(node(2)).secondary).toBe(false);
  });

  it("pumpsOnUps() is what the design declares where the tree shows no battery", () => {
    expect(pumpsOnUps(smallNode())).toEqual({ facility: false, secondary: false });
    expect(pumpsOnUps(smallNode({ cooling: { secondaryLoop: { pumpOnUps: true } } }))).toEqual({ facility: false, secondary: true });
  });
});
