import { describe, expect, it } from "vitest";
import type { DeviceMapFacts } from "../../../../constructs/facts/telemetry/device-map";
import { filledMap, rowLabels } from "../../../../constructs/facts/telemetry/filled-map";

const source = { mark: "declared", document: "Our PDUs", owner: "Power team" } as const;
const plain = { labels: {}, scale: 1, offset: 0 };
const bank = { series: "edge_node_bank_current_amperes", oid: "1.3.6.1.9.{bank}.1", decimals: "1.3.6.1.8.{bank}", ...plain };
const power = { series: "edge_node_power_watts", oid: "1.3.6.1.7.0", ...plain };
const map = (...readings: (typeof bank | typeof power)[]): DeviceMapFacts => ({ name: "pdu", protocol: "snmp", source, readings });

describe("filledMap()", () => {
  it("filledMap() makes a reading of each row that the target names, with its name as the label, under a name of the device's own", () => {
    const rows = { bank: { "rack-1-a/left": "1", "rack-1-a/right": "2.7" } };
    expect(filledMap(map(bank, power), { device: "rack-1-a", rows })).toEqual({
      name: "pdu.rack-1-a",
      protocol: "snmp",
      source,
      readings: [
        { ...bank, oid: "1.3.6.1.9.1.1", decimals: "1.3.6.1.8.1", labels: { bank: "rack-1-a/left" } },
        { ...bank, oid: "1.3.6.1.9.2.7.1", decimals: "1.3.6.1.8.2.7", labels: { bank: "rack-1-a/right" } },
        power,
      ],
    });
  });

  it("filledMap() leaves out the readings of rows that have no names", () => {
    expect(filledMap(map(bank, power), { device: "rack-1-a", rows: {} }).readings).toEqual([power]);
  });

  it("filledMap() gives a map without rows as it is, so that devices share it", () => {
    const shared = map(power);
    expect(filledMap(shared, { device: "rack-1-a", rows: {} })).toBe(shared);
  });

  it("rowLabels() are the labels whose values a target gives", () => {
    expect(rowLabels(map(power, bank, bank))).toEqual(["bank"]);
  });
});
