import { declareSource, type RearDoorProps, snapshot } from "cdktf-edge-node";
import { ruleCases, smallNode, smallPoint, smallRack } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { rearDoorPassesAir } from "../../../../../constructs/policy/rules/compute/rear-door-passes-air";
import type { RearDoorState } from "../../../../../constructs/studies/cooling-parts/states/rear-door-state";
import { cooling30kW } from "../../../../../examples/parts/cooling-30kw";
import { compute30kW } from "../../../../../examples/parts/it-30kw";
import { finding, variant } from "../../../../support/nodes/node-variants";

const { id: rule } = rearDoorPassesAir;
const subject = "compute/rack-1";
const source = declareSource("Door of 5 kW", "tests");
const coolant = { kind: "propylene-glycol", share: "25 % by volume" } as const;
const door = {
  rack: "rack-1",
  rating: { heat: "1.5 kW", airIn: "45 °C", coolantIn: "30 °C", coolant, coolantFlow: "6 L/min", airFlow: "0.3 m³/s" },
  maximumSupply: "40 °C",
  rackAirFlow: "0.3 m³/s",
  coolantFlow: "5 L/min",
  airPressureDrop: "20 Pa",
  availableStaticPressure: "30 Pa",
  source,
} as const satisfies RearDoorProps;
const withDoor = (change: Partial<RearDoorProps> = {}) => variant({ cooling: { ...cooling30kW, rearDoors: [{ ...door, ...change }] } });

const rack = snapshot("with-door", variant().site, { compute: compute30kW, cooling: { ...cooling30kW, rearDoors: [door] } }).racks[0]
  ?.rearDoor;
if (!rack) throw new Error("the rack has its door");
const facts = rack;
const state: RearDoorState = {
  rack: "rack-1",
  heatW: 1500,
  airInletC: 23,
  airInC: 33,
  airOutC: 28,
  coolantInC: 30,
  coolantOutC: 34,
  effectiveness: 0.3,
  heatPerKelvinWPerK: 100,
  throttled: false,
  airFlowM3PerS: 0.3,
  airFlowOutsideTrusted: false,
  coolantFlowOutsideTrusted: false,
};
const at = (pressureDropPa: number | undefined) => ({
  node: smallNode({ racks: [smallRack({ rearDoor: facts })] }),
  point: smallPoint({ rearDoors: [{ ...state, ...(pressureDropPa !== undefined && { pressureDropPa }) }] }),
});

ruleCases(rearDoorPassesAir, {
  subject,
  pass: at(29),
  fail: at(31),
  unknown: at(undefined),
  notApplicable: { node: smallNode({ racks: [smallRack()] }) },
  boundary: { at: at(30), beyond: at(30.001) },
  fromProps: { pass: withDoor(), fail: withDoor({ availableStaticPressure: "10 Pa" }) },
});

describe(rule, () => {
  it("compares the servers' air, as warm as it enters the door, with what the fans of an active door move", () => {
    const fans = { power: "300 W" } as const;
    const powered = (change: Partial<RearDoorProps>) => {
      const { power: _, telemetry: __, orchestration: ___, ...rest } = withDoor({ fans, ...change });
      return rest;
    };
    const passed = finding(rule, subject, powered({ rating: { ...door.rating, airFlow: "0.4 m³/s" } }));
    expect(passed).toMatchObject({ outcome: "pass", unit: "L/min", limit: 24_000 });
    expect(passed.value).toBeGreaterThan(18_000); // 0.3 m³/s of cold air is more when it is warm
    const failed = finding(rule, subject, powered({}));
    expect(failed).toMatchObject({
      outcome: "fail",
      limit: 18_000,
      remedy: expect.stringMatching(/^choose a door whose fans move 18\d{3} L\/min$/),
    });
  });

  it("says which of the two pressures is missing, and is not asked where neither is given", () => {
    const { airPressureDrop: _, ...noDrop } = door;
    const { availableStaticPressure: __, ...nothingLeft } = door;
    const { availableStaticPressure: ___, ...neither } = noDrop;
    const of = (one: RearDoorProps) => finding(rule, subject, variant({ cooling: { ...cooling30kW, rearDoors: [one] } }));
    expect(of(noDrop)).toMatchObject({ outcome: "unknown", reason: expect.stringContaining("add cooling.rearDoors[].airPressureDrop") });
    expect(of(nothingLeft)).toMatchObject({
      outcome: "unknown",
      reason: expect.stringContaining("add cooling.rearDoors[].availableStaticPressure"),
    });
    expect(of(neither)).toMatchObject({ outcome: "not-applicable", reason: expect.stringContaining("to check it") });
  });
});
