import { describe, expect, it } from "vitest";
import { targetFacts } from "../../../../constructs/telemetry/asking-problems";
import { everyExporter, parsedTelemetry, telemetryProblems } from "../../../support/props/telemetry-props";
import { everyRow } from "../../../support/tables/every-row";

const source = { mark: "declared", document: "Registers of our CDU", owner: "Cooling team" } as const;
const series = "edge_node_secondary_supply_temperature_celsius";

const mapProblems = (map: object) => telemetryProblems({ maps: { cdu: { source, ...map } } });
const modbusProblems = (...readings: object[]) => mapProblems({ modbus: readings.map((reading) => ({ series, ...reading })) });
const snmpProblems = (reading: object) => mapProblems({ snmp: [{ series, ...reading }] });

describe("deviceMapSchema", () => {
  it("deviceMapSchema refuses a wrong reading over Modbus", () => {
    everyRow(
      "%j",
      [
        [{ series: "edge_node_secondary_suply_temperature_celsius", input: 0, type: "int16" }, `did you mean ${series}?`],
        [{ series: "flow rate", input: 0, type: "int16" }, "maps.cdu.modbus[0].series: must be the name of a metric"],
        [{ input: 0, type: "int16", scale: 0 }, "maps.cdu.modbus[0].scale: must not be 0 but is 0"],
        [{ input: 0, type: "int16", scale: 1e300 }, "maps.cdu.modbus[0].scale: must be at most"],
        [{ type: "int16" }, "must have one of holding, input, coil, discrete but has none"],
        [{ input: 0, holding: 0, type: "int16" }, "but has holding and input"],
        [{ input: 70_000, type: "int16" }, "maps.cdu.modbus[0].input: must be at most 65535 but is 70000"],
        [{ input: 65_535, type: "int32" }, "maps.cdu.modbus[0].input: must leave space for 2 registers but the last would be 65536"],
        [{ input: 0 }, 'maps.cdu.modbus[0].type: is required for a register: write type: "int16"'],
        [{ input: 0, type: "int8" }, 'maps.cdu.modbus[0].type: must be one of "int16"'],
        [{ coil: 3, type: "uint16" }, "maps.cdu.modbus[0].type: is used only with registers but a coil is one bit: leave it out"],
        [{ holding: 3, type: "int16", bit: 4 }, "maps.cdu.modbus[0].bit: needs a register of type uint16 but its type is int16"],
        [
          { input: 0, type: "int16", labels: { kind: "x{{ y }}" } },
          'maps.cdu.modbus[0].labels.kind: must not have two opening braces, which alerting reads as a template, but is "x{{ y }}"',
        ],
        [{ input: 0, type: "int16", labels: { device: "x" } }, "maps.cdu.modbus[0].labels.device: must not be"],
        [{ register: 12, type: "int16" }, "maps.cdu.modbus[0].register: unknown prop"],
      ],
      (reading, problem) => {
        expect(modbusProblems(reading)).toEqual(expect.arrayContaining([expect.stringContaining(problem)]));
      },
    );
  });

  it("deviceMapSchema refuses registers of one number that another takes a part of, and says both", () => {
    const flow = { series: "edge_node_flow_cubic_meters_per_second", input: 10, type: "float32" };
    expect(modbusProblems(flow, { input: 11, type: "int16" })).toEqual(
      [
        "riyadh-1/telemetry.maps.cdu.modbus[1]: reads input 11, which overlaps input 10 to 11 of reading [0]: correct the address or type of one",
      ].map((text) => text.replace("riyadh-1/telemetry.", "")),
    );
    expect(modbusProblems(flow, { input: 12, type: "int16" })).toEqual([]);
    expect(modbusProblems(flow, { holding: 11, type: "int16" })).toEqual([]);
  });

  it("deviceMapSchema lets two bits of one register be two readings", () => {
    const leak = { series: "edge_node_leak_detected", holding: 7, type: "uint16", bit: 0 };
    const running = { series: "edge_node_genset_running", holding: 7, type: "uint16", bit: 1 };
    expect(modbusProblems(leak, running)).toEqual([]);
  });

  it("deviceMapSchema refuses a series that two readings give, unless labels or parts tell them apart", () => {
    const first = { input: 0, type: "int16" };
    expect(modbusProblems(first, { input: 1, type: "int16" })).toEqual([
      `maps.cdu.modbus[1]: reads ${series}, which reading [0] reads too: leave one out, or distinguish them by part or labels`,
    ]);
    expect(modbusProblems(first, { input: 1, type: "int16", labels: { loop: "b" } })).toEqual([]);
    expect(modbusProblems(first, { input: 1, type: "int16", part: "second" })).toEqual([]);
  });

  it("deviceMapSchema refuses a wrong reading over SNMP", () => {
    everyRow(
      "%j",
      [
        [{ oid: "upsBateryVoltage" }, 'must be a number or a name of UPS-MIB but is "upsBateryVoltage": did you mean upsBatteryVoltage?'],
        [{ oid: "1.3.6..1" }, "must be numbers with dots between"],
        [
          { oid: "1.3.6.1.4.1.318.1.1.12.2.3.1.1.2" },
          'rows: is required for 1.3.6.1.4.1.318.1.1.12.2.3.1.1.2, a column of a table: state "least", "most" or "sum"',
        ],
        [
          { oid: "1.3.6.1.9.{bank}" },
          "oid: must name its row by a label of edge_node_secondary_supply_temperature_celsius but has {bank}: use a single object",
        ],
        [{ oid: "1.3.6.1.9.{bank}.{phase}" }, "must be numbers with dots between"],
        [
          { series: "edge_node_bank_current_amperes", oid: "1.3.6.1.9.{bnk}" },
          "oid: must name its row by a label of edge_node_bank_current_amperes but has {bnk}: did you mean {bank}?",
        ],
        [
          { series: "edge_node_bank_current_amperes", oid: "1.3.6.1.9.{bank}", rows: "most" },
          "rows: is used only with a column but this is one row, which the target names as {bank}",
        ],
        [
          { series: "edge_node_bank_current_amperes", oid: "1.3.6.1.9.{bank}", labels: { bank: "left" } },
          "labels: states bank, which the target states by its rows: leave it out",
        ],
        [
          { series: "edge_node_bank_current_amperes", oid: "1.3.6.1.9.{bank}", decimals: "1.3.6.1.8.0" },
          "decimals: must be of the same row as the number: a single object, or one with the same label in braces",
        ],
        [{ oid: "1.3.6.1.9", rows: "most", decimals: "1.3.6.1.8" }, "decimals: must be of the same row as the number"],
        [{ oid: "upsBatteryVoltage", rows: "most" }, "rows: is used only with a column but this is a single object"],
        [{ oid: "${TfToken[TOKEN.1]}" }, "oid: must be known at synth"],
      ],
      (reading, problem) => {
        expect(snmpProblems(reading)).toEqual([expect.stringContaining(problem)]);
      },
    );
  });

  it("deviceMapSchema refuses a row of a column that another reading takes as a whole", () => {
    const column = { series: "edge_node_circuit_current_amperes", oid: "1.3.6.1.9.5", rows: "most" };
    const row = (oid: string) => ({ series: "edge_node_bank_current_amperes", oid });
    expect(mapProblems({ snmp: [column, row("1.3.6.1.9.5.{bank}")] })).toEqual([
      "maps.cdu.snmp[1]: reads a part of 1.3.6.1.9.5, which reading [0] reads as a whole: leave one of the two out",
    ]);
    expect(mapProblems({ snmp: [column, row("1.3.6.1.9.55.{bank}")] })).toEqual([]);
  });

  it("deviceMapSchema refuses a map that says no way of asking, two, or nothing to ask", () => {
    const metric = { series, metric: "cdu_supply_celsius" };
    expect(mapProblems({})).toEqual([
      "maps.cdu: must state exactly one protocol, of snmp, modbus, redfish, prometheus, but states none: state one",
    ]);
    expect(mapProblems({ redfish: [metric], prometheus: [metric] })).toEqual([
      expect.stringContaining("but states redfish and prometheus"),
    ]);
    expect(mapProblems({ prometheus: [] })).toEqual([expect.stringContaining("maps.cdu.prometheus")]);
  });

  it("deviceMapSchema names objects of UPS-MIB by their numbers, single ones with their instance", () => {
    const maps = {
      ups: {
        source,
        snmp: [
          { series, oid: "upsBatteryTemperature" },
          { series: "edge_node_ups_load_ratio", oid: "upsOutputPercentLoad", rows: "most" },
        ],
      },
    };
    const targets = { "ups-a": { snmp: "192.0.2.41:161", map: "ups" } };
    const [target] = targetFacts(parsedTelemetry({ maps, targets, exporters: everyExporter }));
    expect(target?.map?.readings).toMatchObject([{ oid: "1.3.6.1.2.1.33.1.2.7.0" }, { oid: "1.3.6.1.2.1.33.1.4.4.1.5", rows: "most" }]);
  });
});
