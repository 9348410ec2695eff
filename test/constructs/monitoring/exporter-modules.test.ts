import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { modbusModules, snmpModules } from "../../../constructs/monitoring/exporter-modules";
import { readingsOf } from "../../../constructs/monitoring/expressions/readings";
import { readingRules } from "../../../constructs/monitoring/reading-rules";
import { targetFacts } from "../../../constructs/telemetry/asking-problems";
import { everyExporter, parsedTelemetry } from "../../support/props/telemetry-props";

const source = { mark: "declared", document: "Registers of our CDU", owner: "Cooling team" } as const;
const series = "edge_node_circuit_current_amperes";
const targetsOf = (change: object) => targetFacts(parsedTelemetry({ exporters: everyExporter, ...change }));

describe("modules of exporters", () => {
  it("modules, rules and names of what is read are the same however the readings of a map and the rows of a table are ordered", () => {
    const modbus = [7, 4, 12].map((input) => ({ series, input, type: "int16", labels: { circuit: `c-${input}` } }));
    const snmp = [3, 10].map((number) => ({
      series: "edge_node_bank_current_amperes",
      oid: `1.3.6.1.9.${number}.{bank}`,
      part: `p-${number}`,
    }));
    const rows = [
      ["left", "1"],
      ["right", "2"],
    ];
    const filesOf = (ordered: <Item>(items: readonly Item[]) => readonly Item[]) => {
      const targets = targetsOf({
        maps: { cdu: { source, modbus: ordered(modbus) }, pdu: { source, snmp: ordered(snmp) } },
        targets: {
          "cdu-1": { modbus: "192.0.2.42:502", map: "cdu" },
          "rack-1-a": {
            snmp: "192.0.2.51:161",
            map: "pdu",
            parts: { "p-3": "a", "p-10": "b" },
            rows: { bank: Object.fromEntries(ordered(rows)) },
          },
        },
      });
      return [modbusModules(targets, 30), snmpModules(targets, 30), readingRules(targets)];
    };
    expect(filesOf((items) => items.toReversed())).toEqual(filesOf((items) => items));
  });

  it("rules are the same however labels of a reading and of what it matches are ordered", () => {
    const all = [
      ["circuit", "a"],
      ["pole", "1"],
    ];
    const rulesOf = (ordered: <Item>(items: readonly Item[]) => readonly Item[]) => {
      const labels = Object.fromEntries(ordered(all));
      const metrics = [{ series, metric: "meter_current", match: labels, labels }];
      return readingRules(
        targetsOf({
          maps: { meter: { source, prometheus: metrics } },
          targets: { "board-a": { prometheus: "192.0.2.61:9100", map: "meter" } },
        }),
      );
    };
    expect(rulesOf((items) => items)).toContain('meter_current{device="board-a",circuit="a",pole="1"}');
    expect(rulesOf((items) => items.toReversed())).toBe(rulesOf((items) => items));
  });

  it("snmpModules() gets single objects, walks columns, and tells rows apart", () => {
    const targets = targetsOf({
      targets: { "ups-a": { snmp: "192.0.2.41:161", map: "ups-mib" }, "ups-b": { snmp: "192.0.2.42:161", map: "ups-mib" } },
    });
    const { modules } = parse(snmpModules(targets, 30));
    expect(Object.keys(modules)).toEqual(["ups-mib"]);
    expect(modules["ups-mib"].get).toContain("1.3.6.1.2.1.33.1.2.4.0");
    expect(modules["ups-mib"].walk).toContain("1.3.6.1.2.1.33.1.4.4.1.5");
    expect(modules["ups-mib"].metrics).toContainEqual({
      name: "raw_edge_node_battery_state_of_charge_ratio",
      oid: "1.3.6.1.2.1.33.1.2.4.0",
      type: "gauge",
      help: "edge_node_battery_state_of_charge_ratio",
    });
    expect(modules["ups-mib"].metrics).toContainEqual(
      expect.objectContaining({ oid: "1.3.6.1.2.1.33.1.4.4.1.5", indexes: [{ labelname: "row", type: "gauge" }] }),
    );
  });

  it("snmpModules() gives an object that two readings take once, under the name that both rules ask for", () => {
    const targets = targetsOf({ targets: { "ups-a": { snmp: "192.0.2.41:161", map: "ups-mib" } } });
    const { metrics } = parse(snmpModules(targets, 30)).modules["ups-mib"];
    const voltage = metrics.filter(({ oid }: { oid: string }) => oid === "1.3.6.1.2.1.33.1.3.3.1.3");
    expect(voltage.map(({ name }: { name: string }) => name)).toEqual(["raw_edge_node_grid_voltage_volts"]);
    const asked = readingsOf(targets).filter(({ series }) => /grid_(?:highest_)?voltage/.test(series));
    expect(asked.map(({ expression }) => expression)).toEqual([
      'min by (device) (raw_edge_node_grid_voltage_volts{device="ups-a"})',
      'max by (device) (raw_edge_node_grid_voltage_volts{device="ups-a"})',
    ]);
  });

  it("modbusModules() writes tables and orders as the exporter counts them, and reads the whole register of a bit", () => {
    const modbus = [
      { series, labels: { circuit: "a" }, holding: 0, type: "int16" },
      { series, labels: { circuit: "b" }, input: 12, type: "float32", order: "word-swapped" },
      { series: "edge_node_genset_running", coil: 5 },
      { series: "edge_node_leak_detected", holding: 65_535, type: "uint16", bit: 9 },
    ];
    const targets = targetsOf({
      maps: { controller: { source, modbus } },
      targets: { controls: { modbus: "192.0.2.42:502", map: "controller" } },
    });
    const [module] = parse(modbusModules(targets, 30)).modules;
    expect(module).toMatchObject({ name: "controller", protocol: "tcp/ip", timeout: 5000 });
    expect(module.metrics).toEqual([
      { name: `raw_${series}`, help: series, address: 300_000, dataType: "int16", endianness: "big", metricType: "gauge" },
      { name: `raw_${series}_2`, help: series, address: 400_012, dataType: "float32", endianness: "yolo", metricType: "gauge" },
      {
        name: "raw_edge_node_genset_running",
        help: "edge_node_genset_running",
        address: 100_005,
        dataType: "bool",
        bitOffset: 0,
        metricType: "gauge",
      },
      {
        name: "raw_edge_node_leak_detected",
        help: "edge_node_leak_detected",
        address: 365_535,
        dataType: "uint16",
        endianness: "big",
        metricType: "gauge",
      },
    ]);
  });

  it("modules wait a third of the interval for an answer, and five seconds at most", () => {
    const targets = targetsOf({ targets: { "ups-a": { snmp: "192.0.2.41:161", map: "ups-mib" } } });
    expect(parse(snmpModules(targets, 3)).modules["ups-mib"].timeout).toBe("1000ms");
    expect(parse(snmpModules(targets, 60)).modules["ups-mib"].timeout).toBe("5000ms");
  });
});
