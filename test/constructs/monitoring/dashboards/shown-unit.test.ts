import { describe, expect, it } from "vitest";
import { drawnNumber, scaledQuery, shownUnit } from "../../../../constructs/monitoring/dashboards/shown-unit";

describe("shownUnit()", () => {
  it.each([
    ["edge_node_flow_cubic_meters_per_second", 0.000375, "22.5 L/min", "(x) * 60000"],
    ["edge_node_disk_used_ratio", 0.8, "80 %", "(x) * 100"],
    ["edge_node_element_age_seconds", 259_200, "3 d", "(x) / 86400"],
    ["edge_node_clock_offset_seconds", 0.5, "0.5 s", "x"],
    ["edge_node_heat_watts", 21_500, "21.5 kW", "(x) / 1000"],
    ["edge_node_backlog_bytes", 4e12, "4000 GB", "(x) / 1000000000"],
    ["edge_node_leak_detected", 1, "1 ", "x"],
  ])("draws %s as people read it", (metric, value, text, query) => {
    const shown = shownUnit(metric);
    expect(`${drawnNumber(value, shown)} ${shown.text}`).toBe(text);
    expect(scaledQuery("x", shown)).toBe(query);
  });

  it("draws six digits, for what was computed has no more", () => {
    expect(drawnNumber(21_504.567_89, shownUnit("edge_node_heat_watts"))).toBe(21.5046);
  });

  it("draws a series of a house rule in the unit that the rule says", () => {
    expect(shownUnit("acme_pump_hours", "Pa").text).toBe("kPa");
  });
});
