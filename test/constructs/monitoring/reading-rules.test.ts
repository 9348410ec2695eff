import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { askingAlerts } from "../../../constructs/monitoring/asking-alerts";
import { readingRules } from "../../../constructs/monitoring/reading-rules";
import { targetFacts } from "../../../constructs/telemetry/asking-problems";
import { everyExporter, parsedTelemetry } from "../../support/props/telemetry-props";

const source = { mark: "declared", document: "Registers of our CDU", owner: "Cooling team" } as const;
const series = "edge_node_secondary_supply_temperature_celsius";

function targetsWith(reading: object, target: object = {}) {
  const modbus = [{ series, input: 3, type: "int16", ...reading }];
  const targets = { "cdu-1": { modbus: "192.0.2.42:502", map: "cdu", ...target } };
  return targetFacts(parsedTelemetry({ exporters: everyExporter, maps: { cdu: { source, modbus } }, targets }));
}

const rule = (reading: object, target: object = {}) => parse(readingRules(targetsWith(reading, target))).groups[0].rules[0];
const raw = `max by (device) (raw_${series}{device="cdu-1"})`;

describe("readingRules()", () => {
  it.each([
    [{}, raw],
    [{ scale: 0.1 }, `${raw} * 0.1`],
    [{ scale: -0.01, offset: -273.15 }, `${raw} * -0.01 - 273.15`],
    [{ offset: 5 }, `${raw} + 5`],
  ])("readingRules() scales and shifts %j, and records what a working sensor can read alone", (reading, expression) => {
    expect(rule(reading)).toEqual({ record: series, expr: `(${expression} >= -60) <= 200`, labels: { device: "cdu-1" } });
  });

  it("readingRules() takes one bit of a register", () => {
    const { expr } = rule({ series: "edge_node_leak_detected", type: "uint16", bit: 9 });
    expect(expr).toContain('bitmap_and(raw_edge_node_leak_detected{device="cdu-1"}, 512) / 512');
  });

  it("readingRules() names the device that is measured, which may be a part of the one that is asked", () => {
    expect(rule({ part: "second" }, { parts: { second: "cdu-2" } })).toMatchObject({
      expr: expect.stringContaining(raw),
      labels: { device: "cdu-2" },
    });
  });

  it("readingRules() takes the least, the most or the sum of rows, and the labels that a metric must have", () => {
    const prometheus = [{ series: "edge_node_power_watts", metric: "outlet_watts", match: { bank: 'a"b' }, rows: "sum" }];
    const targets = targetFacts(
      parsedTelemetry({ maps: { pdu: { source, prometheus } }, targets: { "pdu-1": { prometheus: "192.0.2.44:9100", map: "pdu" } } }),
    );
    const [{ expr }] = parse(readingRules(targets)).groups[0].rules;
    expect(expr).toBe('(sum by (device) (outlet_watts{device="pdu-1",bank="a\\"b"}) >= 0) <= 10000000');
  });

  it("readingRules() takes the power of a server from the series that idrac_exporter documents", () => {
    const targets = targetFacts(
      parsedTelemetry({ exporters: everyExporter, targets: { "rack-1": { redfish: "192.0.2.43", map: "idrac-exporter" } } }),
    );
    expect(parse(readingRules(targets)).groups[0].rules).toEqual([
      {
        record: "edge_node_power_watts",
        expr: '(max by (device) (idrac_power_control_consumed_watts{device="rack-1"}) >= 0) <= 10000000',
        labels: { device: "rack-1" },
      },
    ]);
  });

  it("readingRules() bounds nothing of a series of a house rule, whose range nobody knows", () => {
    expect(rule({ series: "house_vibration" }).expr).toBe('max by (device) (raw_house_vibration{device="cdu-1"})');
  });

  it("askingAlerts() fires on the very value that is not recorded, under the name of the device that is measured", () => {
    const alerts = askingAlerts(
      { targets: targetsWith({ scale: 0.1, part: "second" }, { parts: { second: "cdu-2" } }), limits: [], programs: [] },
      90,
    );
    const [plausible] = alerts.filter(({ alert }) => alert === "telemetry/value-plausible");
    expect(plausible).toMatchObject({
      expr: `${raw} * 0.1 < -60 or ${raw} * 0.1 > 200`,
      labels: { device: "cdu-2", series },
    });
  });
});
