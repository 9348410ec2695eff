import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { givenBy } from "../../../../constructs/facts/telemetry/device-map";
import { snmpModules } from "../../../../constructs/monitoring/exporter-modules";
import { readingsOf } from "../../../../constructs/monitoring/expressions/readings";
import { targetFacts } from "../../../../constructs/telemetry/asking-problems";
import { everyExporter, parsedTelemetry } from "../../../support/props/telemetry-props";

const rows = { bank: { "rack-1-a/left": "2", "rack-1-a/right": "1" } };
const asked = (map: string, change: object = {}) =>
  targetFacts(parsedTelemetry({ exporters: everyExporter, targets: { "rack-1-a": { snmp: "192.0.2.51:161", map, rows, ...change } } }));
const moduleOf = (map: string) => parse(snmpModules(asked(map), 30)).modules[`${map}.rack-1-a`];
const expressions = (map: string) => readingsOf(asked(map)).map(({ series, labels, expression }) => [series, labels.bank, expression]);

describe("apcRpdu2", () => {
  // PowerNet-MIB 4.5.8: enterprises 318, products.hardware.rPDU2 = 1.1.26, rPDU2BankStatusCurrent = 8.3.1.5, rPDU2PhaseStatusCurrent = 6.3.1.5, rPDU2DeviceStatusPower = 4.3.1.5
  it("apcRpdu2 asks for the banks that are named, and walks phases and devices", () => {
    const { get, walk } = moduleOf("apc-rpdu2");
    expect(get).toEqual(["1.3.6.1.4.1.318.1.1.26.8.3.1.5.2", "1.3.6.1.4.1.318.1.1.26.8.3.1.5.1"]);
    expect(walk).toEqual(["1.3.6.1.4.1.318.1.1.26.6.3.1.5", "1.3.6.1.4.1.318.1.1.26.4.3.1.5"]);
  });

  it("apcRpdu2 gives currents from tenths of amperes, and power from hundredths of kilowatts", () => {
    const device = 'device="rack-1-a"';
    expect(expressions("apc-rpdu2")).toEqual([
      ["edge_node_bank_current_amperes", "rack-1-a/left", `max by (device) (raw_edge_node_bank_current_amperes{${device}}) * 0.1`],
      ["edge_node_bank_current_amperes", "rack-1-a/right", `max by (device) (raw_edge_node_bank_current_amperes_2{${device}}) * 0.1`],
      ["edge_node_circuit_current_amperes", undefined, `max by (device) (raw_edge_node_circuit_current_amperes{${device}}) * 0.1`],
      ["edge_node_power_watts", undefined, `sum by (device) (raw_edge_node_power_watts{${device}}) * 10`],
    ]);
  });

  it("apcRpdu2 measures the circuit at its board and the power of the rack that hangs on it alone", () => {
    const [target] = asked("apc-rpdu2", { parts: { board: "board-a", rack: "rack-1" }, labels: { circuit: "rack-1-a" } });
    expect(target && givenBy(target)?.slice(1)).toEqual([
      { series: "edge_node_bank_current_amperes", device: "rack-1-a", labels: { bank: "rack-1-a/right" } },
      { series: "edge_node_circuit_current_amperes", device: "board-a", labels: { circuit: "rack-1-a" } },
      { series: "edge_node_power_watts", device: "rack-1", labels: {} },
    ]);
  });
});

describe("raritanPdu2", () => {
  // PDU2-MIB: enterprises 13742, pdu2 = 6, measurements 5, configuration 3; rows of PDU 1, protector, and the sensor rmsCurrent (1); inlet 1, activePower (5)
  it("raritanPdu2 asks for the value and the decimals of each protector and of the inlet", () => {
    const { get, walk, metrics } = moduleOf("raritan-pdu2");
    expect(walk).toBeUndefined();
    expect(get).toEqual([
      "1.3.6.1.4.1.13742.6.5.3.3.1.4.1.2.1",
      "1.3.6.1.4.1.13742.6.3.4.4.1.7.1.2.1",
      "1.3.6.1.4.1.13742.6.5.3.3.1.4.1.1.1",
      "1.3.6.1.4.1.13742.6.3.4.4.1.7.1.1.1",
      "1.3.6.1.4.1.13742.6.5.2.3.1.4.1.1.5",
      "1.3.6.1.4.1.13742.6.3.3.4.1.7.1.1.5",
    ]);
    expect(metrics.map(({ oid }: { oid: string }) => oid).sort()).toEqual([...get].sort());
  });

  it("raritanPdu2 divides by as many tens as the PDU says, each value by its own", () => {
    const raw = (name: string) => `max by (device) (raw_${name}{device="rack-1-a"})`;
    const scaled = (name: string) => `${raw(name)} / 10 ^ ${raw(`${name}_decimals`)}`;
    expect(expressions("raritan-pdu2").map(([, , expression]) => expression)).toEqual([
      scaled("edge_node_bank_current_amperes"),
      scaled("edge_node_bank_current_amperes_2"),
      scaled("edge_node_power_watts"),
    ]);
  });
});

describe("maps of rows", () => {
  it("maps of rows make a module of each device, for each has rows of its own", () => {
    const targets = {
      "rack-1-a": { snmp: "192.0.2.51:161", map: "apc-rpdu2", rows },
      "rack-1-b": { snmp: "192.0.2.52:161", map: "apc-rpdu2", rows: { bank: { "rack-1-b/left": "1" } } },
    };
    const facts = targetFacts(parsedTelemetry({ exporters: everyExporter, targets }));
    expect(Object.keys(parse(snmpModules(facts, 30)).modules)).toEqual(["apc-rpdu2.rack-1-a", "apc-rpdu2.rack-1-b"]);
  });
});
