import { describe, expect, it } from "vitest";
import { givenBy } from "../../../constructs/facts/telemetry/device-map";
import { targetFacts } from "../../../constructs/telemetry/asking-problems";
import { everyExporter, parsedTelemetry, telemetryProblems } from "../../support/props/telemetry-props";

const source = { mark: "declared", document: "Registers of our CDU", owner: "Cooling team" } as const;
const maps = {
  cdu: { source, modbus: [{ series: "edge_node_secondary_supply_temperature_celsius", input: 0, type: "int16", scale: 0.1 }] },
};
const problems = (targets: object, change: object = {}) => telemetryProblems({ maps, exporters: everyExporter, targets, ...change });

describe("targets of telemetry", () => {
  it.each([
    [
      { prometheus: "192.0.2.41:9100" },
      "targets.ups-a.map: is required for a device whose series have other names: name a map of telemetry.maps with its readings",
    ],
    [{ map: "ups-mib" }, "targets.ups-a: must state exactly one protocol, of prometheus, snmp, modbus, redfish, but states none"],
    [{ snmp: "192.0.2.41:161", modbus: "192.0.2.41:502", map: "cdu" }, "but states snmp and modbus"],
    [{ snmp: "192.0.2.41:161", map: "ups-mip" }, 'targets.ups-a.map: must be a map but is "ups-mip": did you mean ups-mib?'],
    [{ modbus: "192.0.2.41:502", map: "chiller" }, "add it to telemetry.maps, of which there are"],
    [{ modbus: "192.0.2.41:502", map: "ups-mib" }, "targets.ups-a.map: must be a map of modbus but ups-mib is of snmp"],
    [
      { snmp: "192.0.2.41:161", map: "ups-mib", unit: 3 },
      "targets.ups-a.unit: is used only with modbus but the device is polled over snmp: leave it out",
    ],
    [{ modbus: "192.0.2.41:502", map: "cdu", unit: 256 }, "targets.ups-a.unit: must be at most 255 but is 256"],
    [{ snmp: "192.0.2.41", map: "ups-mib" }, 'targets.ups-a.snmp: must be host:port but is "192.0.2.41": write it like 192.0.2.41:161'],
    [
      { snmp: "192.0.2.41:0161", map: "ups-mib" },
      'targets.ups-a.snmp: must be host:port, the port without a leading 0, but is "192.0.2.41:0161": write it like 192.0.2.41:161',
    ],
    [
      { redfish: "192.0.2.43:0443" },
      'targets.ups-a.redfish: must be a host, or host:port, the port without a leading 0, but is "192.0.2.43:0443": write it like 192.0.2.43',
    ],
    [
      { snmp: "192.0.2.41:161", map: "ups-mib", parts: { batery: "battery-1" } },
      "targets.ups-a.parts.batery: must be a part of ups-mib but is",
    ],
    [
      { snmp: "192.0.2.41:161", map: "ups-mib", rows: { bank: { left: "1" } } },
      'targets.ups-a.rows.bank: must be a row of ups-mib but is "bank": leave it out',
    ],
    [
      { snmp: "192.0.2.41:161", map: "apc-rpdu2", rows: { bnk: { left: "1" } } },
      'targets.ups-a.rows.bnk: must be a row of apc-rpdu2 but is "bnk": did you mean bank?',
    ],
    [
      { snmp: "192.0.2.41:161", map: "apc-rpdu2", rows: { bank: { left: "1", right: "1" } } },
      "targets.ups-a.rows.bank.right: must be unique but left is row 1 too: look up both in the device's table",
    ],
    [
      { snmp: "192.0.2.41:161", map: "apc-rpdu2", rows: { bank: { left: "first" } } },
      'targets.ups-a.rows.bank.left: must be the number of a row, such as "1", or "1.2" for several indexes, but is "first"',
    ],
    [{ modbus: "192.0.2.41:502", map: "cdu", labels: { feed: "grid" } }, "targets.ups-a.labels.feed: must be a label of cdu but is"],
  ])("refuse %j", (target, problem) => {
    expect(problems({ "ups-a": target })).toEqual([expect.stringContaining(problem)]);
  });

  it("never repeat what may be a community or a password", () => {
    const wrong = problems({ "ups-a": { snmp: "hunter2@192.0.2.41:161", map: "ups-mib", auth: "hunter2 is secret" } });
    expect(wrong).toHaveLength(2);
    expect(wrong.join()).not.toContain("hunter2");
  });

  it("need the program that asks over their protocol", () => {
    expect(problems({ "ups-a": { snmp: "192.0.2.41:161", map: "ups-mib" } }, { exporters: {} })).toEqual([
      "targets.ups-a: is polled over snmp but no exporter does so: add telemetry.exporters.snmp",
    ]);
  });

  it("refuse two devices at one address and unit, and take two units behind one address", () => {
    const cdu = (unit: number) => ({ modbus: "192.0.2.42:502", unit, map: "cdu" });
    expect(problems({ "cdu-1": cdu(1), "cdu-2": cdu(1) })).toEqual([
      "targets.cdu-2.modbus: must be unique but cdu-1 answers at 192.0.2.42:502, unit 1 too: correct one address, or make one a part of the other (parts)",
    ]);
    expect(problems({ "cdu-1": cdu(1), "cdu-2": cdu(2) })).toEqual([]);
  });

  it("refuse two devices without maps at one exporter, and take those whose maps tell its series apart", () => {
    expect(problems({ "rack-1": "Exporter.example:9100", "rack-2": "exporter.example:9100" })).toEqual([
      "targets.rack-2: must be unique but rack-1 answers at exporter.example:9100 too: correct one address, or state in its map which series are its own (match)",
    ]);
    const rack = (name: string) => ({
      source,
      prometheus: [{ series: "edge_node_power_watts", metric: "rack_watts", match: { rack: name } }],
    });
    const prometheus = "exporter.example:9100";
    const targets = { "rack-1": { prometheus, map: "first" }, "rack-2": { prometheus, map: "second" } };
    expect(problems(targets, { maps: { first: rack("1"), second: rack("2") } })).toEqual([]);
  });

  it("refuse two servers at one controller, its usual port said or not", () => {
    const server = (redfish: string) => ({ redfish, map: "idrac-exporter" });
    expect(problems({ "rack-1": server("192.0.2.43"), "rack-2": server("192.0.2.43:443") })).toEqual([
      "targets.rack-2.redfish: must be unique but rack-1 answers at 192.0.2.43:443 too: correct one address, or make one a part of the other (parts)",
    ]);
    expect(problems({ "rack-1": server("192.0.2.43"), "rack-2": server("192.0.2.43:8443") })).toEqual([]);
  });

  it("refuse a map of rows alone of which none is named", () => {
    const own = { pdu: { source, snmp: [{ series: "edge_node_bank_current_amperes", oid: "1.3.6.1.9.{bank}" }] } };
    const target = (rows: object) => problems({ "rack-1-a": { snmp: "192.0.2.51:161", map: "pdu", ...rows } }, { maps: own });
    expect(target({})).toEqual(["targets.rack-1-a.rows: is required because pdu reads only rows, by bank: name each row to be read"]);
    expect(target({ rows: { bank: { left: "1" } } })).toEqual([]);
  });

  it("refuse a series that two devices give", () => {
    const ups = (last: number) => ({ snmp: `192.0.2.${last}:161`, map: "ups-mib", parts: { battery: "battery-1" } });
    const found = problems({ "ups-a": ups(41), "ups-b": ups(42) });
    expect(found).toContain(
      "targets.ups-b: reads edge_node_battery_state_of_charge_ratio of battery-1, which ups-a reads too: leave one out, or distinguish them by parts or labels",
    );
    expect(problems({ "ups-a": ups(41), "ups-b": { snmp: "192.0.2.42:161", map: "ups-mib" } })).toEqual([]);
  });

  it("refuse a map under a name that the library's own have", () => {
    expect(telemetryProblems({ maps: { "ups-mib": maps.cdu } })).toEqual([
      expect.stringContaining("maps.ups-mib: must not be the name of a map of the library"),
    ]);
  });

  it("know what they give: parts are devices of their own, and labels go to the series that have them", () => {
    const targets = { "ups-a": { snmp: "192.0.2.41:161", map: "ups-mib", parts: { battery: "battery-1" }, labels: { feed: "grid" } } };
    const [target] = targetFacts(parsedTelemetry({ exporters: everyExporter, targets }));
    const given = target && givenBy(target);
    expect(given).toContainEqual({ series: "edge_node_battery_state_of_charge_ratio", device: "battery-1", labels: {} });
    expect(given).toContainEqual({ series: "edge_node_grid_voltage_volts", device: "ups-a", labels: { feed: "grid" } });
    expect(given).toContainEqual({ series: "edge_node_ups_load_ratio", device: "ups-a", labels: {} });
  });
});
