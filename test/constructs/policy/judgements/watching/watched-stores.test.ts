import { smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { batteryTemperature } from "../../../../../constructs/policy/rules/power/battery-temperature";
import { fuelCoversAutonomy } from "../../../../../constructs/policy/rules/power/fuel-covers-autonomy";
import { onGensets, storedNode, storedPoint } from "../../../../support/nodes/stores";
import { watchedOf } from "../../../../support/rules/watched-of";

describe("watchedCells()", () => {
  const input = { node: storedNode({ battery: {} }), point: storedPoint({ kind: "healthy" }, { battery: { cellC: 25 } }) };

  it("watchedCells() are the outer borders of its bands, 0 to 50 °C, each the reserve closer", () => {
    const limits = watchedOf(batteryTemperature, { ...input, parameters: { reserve: "5 K" } });
    expect(limits.map(({ subject, device, metric, bound, limit, expected }) => [subject, device, metric, bound, limit, expected])).toEqual([
      ["power/battery-1/warmest", "battery-1", "edge_node_battery_temperature_celsius", "at-most", 45, 25],
      ["power/battery-1/coldest", "battery-1", "edge_node_battery_temperature_celsius", "at-least", 5, 25],
    ]);
  });

  it("watchedCells() have none of a battery whose energy nobody gives, or that gives power at no temperature", () => {
    expect(watchedOf(batteryTemperature, { node: smallNode() })).toEqual([]);
    expect(watchedOf(batteryTemperature, { ...input, node: storedNode({ battery: { dischargeRate: [[0, 50, 0]] } }) })).toEqual([]);
  });
});

describe("watchedTanks()", () => {
  const lasting = (tankH: number | undefined, promises = {}) => onGensets({ tankH, reason: "not published" }, {}, promises);

  it("watchedTanks() are the share of a tank of 48 h that lasts 24 h, and the headroom more", () => {
    const input = lasting(48, { autonomyS: 24 * 3600 });
    expect(watchedOf(fuelCoversAutonomy, input)).toMatchObject([
      {
        subject: "power/genset",
        device: "genset-1",
        metric: "edge_node_fuel_level_ratio",
        unit: "-",
        bound: "at-least",
        limit: 0.5,
      },
    ]);
    expect(watchedOf(fuelCoversAutonomy, { ...input, parameters: { headroom: "20 %" } })).toMatchObject([{ limit: 0.625 }]);
  });

  it("watchedTanks() have none where the site promises no time, and where nobody knows what a tank lasts", () => {
    expect(watchedOf(fuelCoversAutonomy, lasting(48))).toEqual([]);
    expect(watchedOf(fuelCoversAutonomy, lasting(undefined, { autonomyS: 3600 }))).toEqual([]);
  });
});
