import { smallNode, smallPoint, smallRack } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { facilityWaterWithinClass } from "../../../../../constructs/policy/rules/cooling/facility-water-within-class";
import { flowPerKilowatt } from "../../../../../constructs/policy/rules/cooling/flow-per-kilowatt";
import { returnWithinLimit } from "../../../../../constructs/policy/rules/cooling/return-within-limit";
import { supplyAboveDewPoint } from "../../../../../constructs/policy/rules/cooling/supply-above-dew-point";
import { supplyWithinItLimit } from "../../../../../constructs/policy/rules/cooling/supply-within-it-limit";
import { watchedOf } from "../../../../support/rules/watched-of";

const reserve = { parameters: { reserve: "3 K" } };
const unsolved = smallPoint({ coolant: { outcome: "unknown", reason: "the coolant boils" } });
const airCooled = smallNode({ racks: [smallRack({ captureRatio: 0 })] });

describe("watchedSupplies()", () => {
  it("watchedSupplies() are the warmest supply of the rack less the reserve, and expect the solved one", () => {
    expect(watchedOf(supplyWithinItLimit, reserve)).toMatchObject([
      {
        subject: "compute/rack-1",
        device: "rack-1",
        metric: "edge_node_coolant_supply_temperature_celsius",
        unit: "°C",
        bound: "at-most",
        limit: 42,
        expected: 40,
      },
    ]);
  });

  it("watchedSupplies() expect nothing where the coolant is not solved, and have none of a rack without coolant", () => {
    const [limit] = watchedOf(supplyWithinItLimit, { point: unsolved });
    expect(limit?.limit).toBe(45);
    expect(limit).not.toHaveProperty("expected");
    expect(watchedOf(supplyWithinItLimit, { node: airCooled })).toEqual([]);
  });
});

describe("watchedReturns()", () => {
  it("watchedReturns() are the warmest return that the rack states less the reserve, and expect the solved one", () => {
    const node = smallNode({ racks: [smallRack({ maximumReturnC: 60 })] });
    expect(watchedOf(returnWithinLimit, { node, ...reserve })).toMatchObject([
      {
        subject: "compute/rack-1",
        device: "rack-1",
        metric: "edge_node_coolant_return_temperature_celsius",
        unit: "°C",
        bound: "at-most",
        limit: 57,
        expected: 44,
      },
    ]);
    expect(watchedOf(returnWithinLimit)).toEqual([]);
  });
});

describe("watchedFlows()", () => {
  it("watchedFlows() are 1.5 L/min for each of 8 kW, in m³/s, and expect the rack's part of the flow", () => {
    const [limit] = watchedOf(flowPerKilowatt);
    expect(limit).toMatchObject({ device: "rack-1", metric: "edge_node_flow_cubic_meters_per_second", unit: "m³/s", bound: "at-least" });
    expect(limit?.limit).toBeCloseTo(12 / 60_000, 9); // 12 L/min
    expect(limit?.expected).toBeCloseTo(30 / 60_000, 9); // all of the loop's 0.5 L/s
  });

  it("watchedFlows() take the flow of a table at the solved supply of 40 °C", () => {
    const perKilowatt = 1 / 60_000_000;
    const node = smallNode({
      racks: [
        smallRack({
          requiredFlowM3PerSPerW: [
            [30, perKilowatt],
            [50, 2 * perKilowatt],
          ],
        }),
      ],
    });
    expect(watchedOf(flowPerKilowatt, { node })[0]?.limit).toBeCloseTo(12 / 60_000, 9); // 1.5 L/min/kW between the two
  });

  it("watchedFlows() have none of a rack that gives no heat there, and none where the coolant is not solved", () => {
    const resting = smallPoint({ racks: smallPoint().racks.map((rack) => ({ ...rack, capturedW: 0 })) });
    for (const input of [{ point: resting }, { point: unsolved }, { node: airCooled }])
      expect(watchedOf(flowPerKilowatt, input)).toEqual([]);
  });
});

describe("watchedFacilityWater()", () => {
  it("watchedFacilityWater() is that of the class of the CDUs less the reserve, at each CDU", () => {
    const node = smallNode({ cooling: { cdus: { waterClass: "W45", units: ["cdu-1", "cdu-2"] } } });
    const limits = watchedOf(facilityWaterWithinClass, { node, ...reserve });
    expect(limits.map(({ device, metric, bound, limit, expected }) => [device, metric, bound, limit, expected])).toEqual([
      ["cdu-1", "edge_node_primary_supply_temperature_celsius", "at-most", 42, 38],
      ["cdu-2", "edge_node_primary_supply_temperature_celsius", "at-most", 42, 38],
    ]);
    expect(watchedOf(facilityWaterWithinClass)).toEqual([]);
    expect(watchedOf(facilityWaterWithinClass, { node: smallNode({ cooling: { cdus: { waterClass: "W+" } } }) })).toEqual([]);
  });
});

describe("watchedDewPoints()", () => {
  it("watchedDewPoints() keep the room below each loop's solved supply, at the CDU and at the rack", () => {
    const limits = watchedOf(supplyAboveDewPoint, { point: smallPoint({ roomDewPointC: 18 }), parameters: { margin: "3 K" } });
    expect(limits.map(({ subject, device, metric, bound, limit, expected }) => [subject, device, metric, bound, limit, expected])).toEqual([
      ["cooling/facility-loop", "cdu-1", "edge_node_air_dew_point_celsius", "at-most", 35, 18],
      ["cooling/secondary-loop", "rack-1", "edge_node_air_dew_point_celsius", "at-most", 37, 18],
    ]);
  });

  it("watchedDewPoints() expect nothing in air that gives no dew point, and have none of a loop that is not solved or not there", () => {
    for (const limit of watchedOf(supplyAboveDewPoint)) expect(limit).not.toHaveProperty("expected");
    expect(watchedOf(supplyAboveDewPoint, { point: unsolved })).toEqual([]);
    const { facilityLoop: _, ...cooling } = smallNode().cooling ?? expect.unreachable();
    const node = { ...smallNode(), cooling };
    expect(watchedOf(supplyAboveDewPoint, { node }).map(({ subject }) => subject)).toEqual(["cooling/secondary-loop"]);
  });
});
