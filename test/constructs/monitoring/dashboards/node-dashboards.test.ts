import { snapshot } from "cdktf-edge-node";
import { NodeStudy } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import type { TelemetryFacts } from "../../../../constructs/facts/node-facts";
import type { WatchedLimit } from "../../../../constructs/facts/watched-limit";
import type { Dashboard, Panel } from "../../../../constructs/monitoring/dashboards/dashboard";
import { nodeDashboards } from "../../../../constructs/monitoring/dashboards/node-dashboards";
import { watchedLimits } from "../../../../constructs/monitoring/watched-limits";
import { nodeDiagnostics } from "../../../../constructs/studies/diagnostics/node-diagnostics";
import { twoFeeds } from "../../../../examples/two-feeds";
import { diagnosedNode, diagnosedSite, usualSensors } from "../../../support/nodes/diagnosed-site";
import { designOf } from "../../../support/nodes/node-variants";

const node = snapshot("two-feeds", twoFeeds.site, designOf(twoFeeds));
const telemetry = node.telemetry as TelemetryFacts;
const limits = watchedLimits(new NodeStudy(node)).filter(({ device }) => telemetry.monitored.includes(device));
const bufferBytes = 1e9;
const drawn = (some: readonly WatchedLimit[]) => nodeDashboards({ telemetry, limits: some, diagnostics: [], bufferBytes });
const panelsOf = ({ rows }: Dashboard): readonly Panel[] => rows.flatMap(({ panels }) => panels);
const picture = (id: Dashboard["id"], of: readonly Dashboard[] = drawn(limits)) => of.find((one) => one.id === id) as Dashboard;

/** A limit on the supply of a device, as a rule makes them. */
function supply(device: string, limit: number, more: Partial<WatchedLimit> = {}): WatchedLimit {
  return {
    rule: "cooling/supply-within-it-limit",
    title: "Supply within limit",
    severity: "critical",
    subject: `compute/${device}`,
    device,
    metric: "edge_node_coolant_supply_temperature_celsius",
    unit: "°C",
    bound: "at-most",
    limit,
    remedy: "cool it",
    ...more,
  };
}

describe("nodeDashboards()", () => {
  it("are an overview and a picture of each subject, that of the downlink without a row where nothing of it is watched", () => {
    expect(drawn(limits).map(({ id, rows }) => [id, rows.length > 0])).toEqual([
      ["overview", true],
      ["heat", true],
      ["power", true],
      ["downlink", false],
      ["workloads", true],
    ]);
  });

  it("have each limit as a line in the panel of what it watches, and what is watched there once", () => {
    const panels = (["heat", "power", "downlink", "workloads"] as const).flatMap((id) => panelsOf(picture(id)));
    expect(limits.length).toBeGreaterThan(20);
    for (const { metric, device, labels = {}, limit, unit, bound } of limits) {
      const matchers = Object.entries({ device, ...labels }).map(([name, value]) => `${name}="${value}"`);
      const series = `${metric}{${matchers.join(",")}}`;
      const showing = panels.filter(({ lines }) => lines.some(({ role, query }) => role === "measured" && query.includes(series)));
      const scale = { W: 1e-3, Pa: 1e-3, "m³/s": 6e4, B: 1e-9 }[unit as string] ?? (metric.endsWith("_ratio") ? 100 : 1);
      expect(showing.length, series).toBe(1);
      const values = showing[0]?.lines.filter(({ role, name }) => role === "limit" && name.includes(bound.replace("-", " ")));
      expect(values?.map(({ query }) => Number(query) / scale / limit).every((ratio) => Math.abs(ratio - 1) < 1e-5 || limit === 0)).toBe(
        true,
      );
      expect(values?.length).toBe(1);
    }
  });

  it("draw devices of the same limit together, and of another limit apart", () => {
    const titles = panelsOf(picture("heat", drawn([supply("rack-1", 45), supply("rack-2", 40), supply("rack-3", 45)])))
      .filter(({ lines }) => lines.some(({ role }) => role === "limit"))
      .map(({ title, lines }) => [title, lines.map(({ name }) => name)]);
    expect(titles).toEqual([
      ["Coolant into a rack, at most 45 °C", ["rack-1", "rack-3", "limit: at most 45 °C"]],
      ["Coolant into a rack, at most 40 °C", ["rack-2", "limit: at most 40 °C"]],
    ]);
  });

  it("draw no more than eight devices in one panel, each with the limit", () => {
    const many = Array.from({ length: 17 }, (_, i) => supply(`rack-${i}`, 45));
    const panels = picture("heat", drawn(many)).rows[0]?.panels ?? [];
    expect(panels.map(({ title, lines }) => [title.slice(-8), lines.length])).toEqual([
      ["(1 of 3)", 9],
      ["(2 of 3)", 9],
      ["(3 of 3)", 2],
    ]);
  });

  it("have what the solved node expects beside what is measured: one line where it is one value, else its least and its most", () => {
    const lines = (expected: readonly [number, number]) =>
      picture("heat", drawn([supply("rack-1", 45, { expected })]))
        .rows[0]?.panels[0]?.lines.filter(({ role }) => role === "predicted")
        .map(({ name, query }) => `${name} ${query}`);
    expect(lines([37.5, 37.5])).toEqual(["solved node 37.5"]);
    expect(lines([33.25, 37.5])).toEqual(["solved node, most 37.5", "solved node, least 33.25"]);
  });

  it("show on the overview the device that is nearest of those that share a limit, beside the limit", () => {
    const panels = panelsOf(picture("overview", drawn([supply("rack-1", 45), supply("rack.2", 45), supply("rack-3", 40)])));
    expect(panels.slice(2).map(({ title, lines }) => [title, ...lines.map(({ query }) => query)])).toEqual([
      [
        "Coolant into a rack, highest of 2, at most 45 °C",
        'max(edge_node_coolant_supply_temperature_celsius{device=~"rack-1|rack\\\\.2"})',
        "45",
      ],
      ["Coolant into a rack, rack-3, at most 40 °C", 'max(edge_node_coolant_supply_temperature_celsius{device=~"rack-3"})', "40"],
    ]);
  });

  it("take on the overview the circuits of a limit, and no other of their board", () => {
    const circuit = (name: string, limit: number) =>
      supply("board-a", limit, { metric: "edge_node_circuit_current_amperes", unit: "A", labels: { circuit: name } });
    const panels = panelsOf(picture("overview", drawn([circuit("x", 16), circuit("y", 16), circuit("z", 32)])));
    expect(panels[2]?.lines[0]?.query).toBe('max(edge_node_circuit_current_amperes{device=~"board-a",circuit=~"x|y"})');
  });

  it("put a series that only a house rule knows where the module of the rule belongs", () => {
    const house = (rule: string) => supply("rack-1", 1, { rule, metric: "acme_pump_hours", title: "Pump serviced", unit: "-" });
    const at = (rule: string) =>
      drawn([house(rule)])
        .filter(({ rows }) => rows.some(({ title }) => title === "Limits"))
        .map(({ id }) => id);
    expect([at("cooling/acme"), at("power/acme"), at("acme/pump")]).toEqual([["heat"], ["power"], ["workloads"]]);
  });

  it("draw what maps give beside the limits, a counter by its rise, and not the counter that only tells that a device measures", () => {
    const power = picture("power").rows.find(({ title }) => title === "Other readings")?.panels ?? [];
    const failed = power.find(({ title }) => title.startsWith("Starts of a generator set that failed"));
    expect(failed?.lines.map(({ query }) => query)).toEqual([
      'edge_node_genset_failed_starts_total{device="genset-1"} - min_over_time(edge_node_genset_failed_starts_total{device="genset-1"}[1h])',
    ]);
    expect(JSON.stringify(drawn(limits))).not.toContain("heartbeat");
  });

  it("have the memory of each program of the telemetry beside that of its container", () => {
    const store = panelsOf(picture("workloads")).find(({ title }) => title === "Memory of telemetry-store");
    expect(store?.lines.map(({ query }) => query)).toEqual([
      '(process_resident_memory_bytes{job="telemetry",instance="telemetry-store:8428"}) / 1048576',
      "512",
    ]);
  });
});

describe("nodeDashboards() of a node that is diagnosed", () => {
  const of = diagnosedNode({
    telemetry: { ...diagnosedSite.telemetry, targets: { "dry-cooler-1": "192.0.2.1:9100", "rack-1": "192.0.2.2:9100" } },
  });
  const { diagnostics } = nodeDiagnostics(new NodeStudy(of), usualSensors);
  const watched = diagnostics.filter(({ device }) => ["dry-cooler-1", "rack-1"].includes(device));
  const heat = picture(
    "heat",
    nodeDashboards({ telemetry: of.telemetry as TelemetryFacts, limits: [], diagnostics: watched, bufferBytes }),
  );

  it("draws measured, predicted and where the alert begins, the last two only while the prediction holds", () => {
    const fans = panelsOf(heat).find(({ title }) => title === "dry-cooler-1: fan power");
    const [measured, predicted, limit] = fans?.lines ?? [];
    expect(fans?.lines.map(({ role }) => role)).toEqual(["measured", "predicted", "limit"]);
    expect(measured?.query).toBe('(max by (device) (avg_over_time(edge_node_power_watts{device="dry-cooler-1"}[30m]))) / 1000');
    expect(predicted?.query).toContain("666.199 * max by (device) (avg_over_time(edge_node_fan_speed_ratio");
    expect(limit?.query).toContain("* 0.891794"); // 1 − 0.108206
    const gate = 'max by (device) (avg_over_time(edge_node_fan_speed_ratio{device="dry-cooler-1"}[30m])) >= 0.4';
    expect([measured, predicted, limit].map((line) => line?.query.includes(gate))).toEqual([false, true, true]);
  });

  it("draws both sides of a residual that counts either way", () => {
    const balance = panelsOf(heat).find(({ title }) => title === "rack-1: heat into the coolant");
    expect(balance?.lines.map(({ name }) => name)).toEqual(["rack-1, measured", "predicted by the solver", "alert above", "alert below"]);
  });
});
