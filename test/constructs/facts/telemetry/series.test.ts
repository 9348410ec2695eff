import { describe, expect, it } from "vitest";
import { type SeriesUnit, series, seriesFacts } from "../../../../constructs/facts/telemetry/series";
import { everyRow } from "../../../support/tables/every-row";

/** What a name ends with, by the unit of its values. */
const suffixes: Readonly<Record<SeriesUnit, readonly string[]>> = {
  "°C": ["_celsius"],
  A: ["_amperes"],
  V: ["_volts"],
  Hz: ["_hertz"],
  W: ["_watts"],
  Pa: ["_pascals"],
  "m³/s": ["_cubic_meters_per_second"],
  Ah: ["_ampere_hours_total"],
  dB: ["_decibels"],
  dBm: ["_dbm"],
  s: ["_seconds"],
  B: ["_bytes"],
  "-": ["_ratio", "_total", "_detected", "_running", "_heartbeat"],
};

describe("series of a site", () => {
  it("every series is named by its unit, and a working sensor has room to read", () => {
    everyRow("%s", Object.entries(series), (name, { unit, range: [least, most] }) => {
      expect(suffixes[unit].some((suffix) => name.endsWith(suffix))).toBe(true);
      expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(least).toBeLessThan(most);
    });
  });

  it("are found by name, and names of objects are none", () => {
    expect(seriesFacts("edge_node_grid_voltage_volts")?.labels).toEqual(["feed"]);
    expect(seriesFacts("toString")).toBeUndefined();
  });
});
