import { readFileSync } from "node:fs";
import { parse as parseCsv } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { ComparedSite } from "../../cli/compare/compared-site";
import type { DiagnosticRule } from "../../constructs/facts/telemetry/diagnostic";
import { faultyNode } from "../../constructs/studies/diagnostics/faulty-node";
import { predictedReadings } from "../../constructs/studies/diagnostics/measured-conditions";
import { pads } from "../../examples/parts/cooling-30kw";
import { diagnosedFile } from "../support/nodes/diagnosed-file";
import { diagnosedNode, diagnosedSite } from "../support/nodes/diagnosed-site";
import { runCli } from "../support/programs/run-cli";
import { SiteFiles } from "../support/site-files";

const files = new SiteFiles("measured");
const site = diagnosedFile(files);
const racksW = new Map([
  ["rack-1", 14_000],
  ["rack-2", 12_000],
]);

const power = { edge_node_power_watts: 14_000 };

type Readings = Record<string, Record<string, number>>;

/** What sensors without error read on a warm day, in the healthy node or with a fault. */
function readingsOf(rule?: DiagnosticRule, device = ""): Readings {
  const node = diagnosedNode();
  const predicted = predictedReadings(rule ? faultyNode(node, rule, device) : node, { dryBulbC: 33, racksW });
  if (predicted.outcome === "unknown") throw new Error(predicted.reason);
  return Object.fromEntries([...predicted.readings].map(([name, readings]) => [name, { ...readings }]));
}

/** A file of readings, with changes. */
function written(readings: Readings, change: object = {}): string {
  const whole = { site: "diagnosed", ambient: "33 °C", racks: { "rack-1": "14 kW", "rack-2": "12 kW" }, readings, ...change };
  return files.write("measured.json", JSON.stringify(whole));
}

const compared = (file: string) => JSON.parse(runCli("compare", site, file, "--format", "json").stdout) as ComparedSite;

describe("edge-node compare", () => {
  it("finds no difference in the readings of the node that is solved, and ends with 0", () => {
    const file = written(readingsOf());
    expect(runCli("compare", site, file).code).toBe(0);
    const { readings, differs, faults } = compared(file);
    expect(readings.length).toBeGreaterThan(20);
    expect(Math.max(...readings.map(({ uncertainties }) => Math.abs(uncertainties)))).toBeLessThan(1e-6);
    expect([differs, faults]).toEqual([false, []]);
  });

  it("says of a lost fan which readings differ most, names the fan and not what it costs, and ends with 1", () => {
    const file = written(readingsOf("operations/fan-lost"));
    const { code, stdout } = runCli("compare", site, file, "--width", "140");
    expect(code).toBe(1);
    const { readings, differs, faults } = compared(file);
    expect(differs).toBe(true);
    expect(faults.map(({ rule, device }) => `${rule} ${device}`)).toEqual([
      "operations/fan-lost dry-cooler-1",
      "operations/fan-lost dry-cooler-2",
    ]);
    expect(readings[0]).toMatchObject({ device: "dry-cooler-1", series: "edge_node_power_watts" });
    expect(readings[0]?.uncertainties).toBeLessThan(-8);
    const sizes = readings.map(({ uncertainties }) => Math.abs(uncertainties));
    expect(sizes).toEqual(sizes.toSorted((left, right) => right - left));
    expect(stdout).toContain("Largest difference: dry-cooler-1, power");
    expect(stdout.replace(/\s+/g, " ")).toContain("missing share of its fan power 0.246, limit 0.108: find the fan that does not turn");
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(140);
  });

  it("knows a reading no better than the air and the load that its prediction is for", () => {
    const { readings } = compared(written(readingsOf()));
    const found = (device: string, series: string) => readings.find((one) => one.device === device && one.series === series);
    // At full speed the coolant is as much warmer as the air is, 0.3 K, beside the sensor's 0.3 K and a little of the load.
    expect(found("dry-cooler-1", "edge_node_coolant_outlet_temperature_celsius")?.uncertainty).toBeCloseTo(Math.hypot(0.3, 0.3, 0.06), 2);
    expect(found("dry-cooler-1", "edge_node_heat_watts")?.uncertainty).toBeGreaterThan(0.05 * 10_000);
  });

  it("shares the load of all racks as the design does", () => {
    const { "rack-1": first } = readingsOf();
    const file = written({ "rack-1": first ?? {} }, { racks: undefined, itLoad: "28 kW" });
    expect(compared(file).readings.find(({ series }) => series === "edge_node_power_watts")?.predicted).toBeCloseTo(14_000, 6);
  });

  it("writes a row for each reading as CSV, the one that differs most first", () => {
    const file = written(readingsOf("operations/heat-balance", "rack-1"));
    const rows = parseCsv(runCli("compare", site, file, "--format", "csv").stdout, { columns: true }) as readonly Record<string, string>[];
    expect(rows.length).toBe(compared(file).readings.length);
    expect(rows[0]).toMatchObject({ site: "diagnosed", device: "rack-1", series: "edge_node_heat_watts", unit: "W" });
    expect(Number(rows[0]?.difference)).toBeLessThan(-1500);
  });

  it("says what it did not compare", () => {
    const charge = { "battery-1": { edge_node_battery_state_of_charge_ratio: 0.8 } };
    expect(runCli("compare", site, written({ ...readingsOf(), ...charge }))).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(
        "Not compared, because the solver does not predict it: edge_node_battery_state_of_charge_ratio of battery-1",
      ),
    });
  });

  it("ends with 2 where it compared nothing: no reading is not a good one", () => {
    const file = written({ "battery-1": { edge_node_battery_state_of_charge_ratio: 0.8 } });
    expect(runCli("compare", site, file)).toMatchObject({
      code: 2,
      stdout: expect.stringContaining("Nothing was compared"),
      stderr: expect.stringContaining(
        "measured.json must have a reading that the solver predicts for diagnosed but has none: add one, such as",
      ),
    });
  });

  it("takes a file with a byte order mark, and refuses keys that it repeats", () => {
    const text = readFileSync(written(readingsOf()), "utf8");
    const reading = (...devices: string[]) => text.replace(/"readings":.*/, `"readings": {\n${devices.join(",\n")}}}`);
    const run = (given: string) => runCli("compare", site, files.write("by-hand.json", given));
    expect(run(`\uFEFF${text}`).code).toBe(0);
    const power = '"edge_node_power_watts": 14000';
    const series = run(reading(`"rack-1": {${power}, "edge_node_power_watts": 12000}`));
    expect(series).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining(
        "readings.rack-1.edge_node_power_watts: must be in the file once but is there again in line 2: leave one of the two out",
      ),
    });
    const device = run(reading(`"rack-1": {${power}}`, `"rack-1": {${power}}`));
    expect(device).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("readings.rack-1: must be in the file once but is there again in line 3"),
    });
  });

  it("shows the bounds of the air without the noise of their sums", () => {
    const cool = files.write("cool.yaml", readFileSync(site, "utf8").replace("-5 °C", "2.8 °C"));
    expect(runCli("compare", cool, written({ "rack-1": power }, { ambient: "-9 °C" })).stderr).toContain("between -0.2 °C and 37 °C, 3 K");
  });

  it.each([
    [{ site: "other" }, "measured.json must have readings of diagnosed but has those of other: name the readings of diagnosed"],
    [{ site: "x".repeat(400_000) }, "site: must have at most 63 characters but has 400000"],
    [{ ambient: 33 }, "ambient"],
    [{ ambient: "33 kW" }, 'ambient: must be in °C or K but is "33 kW", a power'],
    [{ ambient: "50 °C" }, "ambient: must lie between -8 °C and 37 °C, 3 K beyond the coldest and the hottest climate point"],
    [{ itLoad: "20 kW" }, "itLoad: must not be given together with racks, which states the same power: leave one of the two out"],
    [{ racks: { "rack-9": "1 kW" } }, "racks.rack-9: is not a rack of diagnosed"],
    [{ racks: { "rack-1": "40 kW" } }, "racks.rack-1: must be at most 15000 W, the most that the design can draw, but is 40000 W"],
    [{ readings: {} }, "measured.json is not valid"],
    [{ readings: {} }, 'readings: must have a device with its readings but is empty: add one, such as { "rack-1": '],
    [
      { readings: { "rack-1": {} } },
      'readings.rack-1: must have a reading but is empty: add one, such as { "edge_node_power_watts": 9800 }, or leave the device out',
    ],
    [{ readings: { "dry-coler-1": power } }, "readings.dry-coler-1: is not a device of diagnosed: did you mean dry-cooler-1?"],
    [
      { readings: { "rack-1": { edge_node_heat_kilowatts: 11 } } },
      "readings.rack-1.edge_node_heat_kilowatts: is not a series that a device has: did you mean edge_node_heat_watts?",
    ],
    [
      { readings: { "rack-1": { edge_node_coolant_supply_temperature_celsius: 310 } } },
      "readings.rack-1.edge_node_coolant_supply_temperature_celsius: must lie between -60 and 200 °C, the range of a working sensor, but is 310 °C",
    ],
    [
      { readings: { "rack-1": { edge_node_circuit_current_amperes: 3 } } },
      "has one reading for each circuit, but the solver predicts only one value",
    ],
    [{ reading: {} }, 'reading: unknown prop: did you mean "readings"?'],
  ])("ends with 2 for %j", (change, problem) => {
    const { code, stdout, stderr } = runCli("compare", site, written({ "rack-1": power }, change));
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(problem);
  });

  it("ends with 2 for a file that is not there or no JSON, and for coolers with pads whose air nobody knows", () => {
    expect(runCli("compare", site, files.path("none.json"))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("none.json is not"),
    });
    expect(runCli("compare", site, "/dev/zero")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("/dev/zero is not, it is a device, which may be endless: correct its path"),
    });
    const broken = files.write("broken.json", "{ site:");
    expect(runCli("compare", site, broken)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("The file of readings must be JSON"),
    });
    const { cooling } = diagnosedSite;
    const wet = diagnosedFile(files, { cooling: { ...cooling, dryCoolers: { ...cooling.dryCoolers, pads } } });
    expect(runCli("compare", wet, written({ "rack-1": power }))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("relativeHumidity: is required because the dry coolers have pads, whose cooling depends on it"),
    });
    expect(runCli("compare", wet, written({ "rack-1": power }, { relativeHumidity: "25 %" })).code).toBe(0);
  });
});
