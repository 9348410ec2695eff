import { snapshot } from "cdktf-edge-node";
import { NodeStudy } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { alertTests } from "../../../constructs/monitoring/alert-tests";
import { type GensetsAsked, gensetAlerts } from "../../../constructs/monitoring/genset-alerts";
import { watchedLimits } from "../../../constructs/monitoring/watched-limits";
import { gensetWatches } from "../../../constructs/studies/design/genset-watches";
import { twoFeeds } from "../../../examples/two-feeds";
import { designOf } from "../../support/nodes/node-variants";

const node = snapshot("two-feeds", twoFeeds.site, designOf(twoFeeds));
const { targets = [] } = node.telemetry ?? {};
const asked: GensetsAsked = { gensets: gensetWatches(node), targets, limits: watchedLimits(new NodeStudy(node)), intervalS: 30 };
const [plant = expect.unreachable()] = asked.gensets;
const namesOf = (change: Partial<GensetsAsked>) => gensetAlerts({ ...asked, ...change }).map(({ alert, labels }) => [alert, labels.device]);
const without = (series: string) =>
  targets.map((target) =>
    target.map
      ? ({ ...target, map: { ...target.map, readings: target.map.readings.filter((one) => one.series !== series) } } as typeof target)
      : target,
  );

describe("gensetAlerts()", () => {
  it("gensetAlerts() have one on the starts of each set, and one on a plant that does not stand in for the grid", () => {
    expect(namesOf({})).toEqual([
      ["operations/genset-starts", "genset-1"],
      ["operations/genset-runs", "genset-1"],
    ]);
    expect(gensetAlerts(asked).every(({ severity, labels }) => severity === "critical" && labels.subject === "power/genset")).toBe(true);
  });

  it("gensetAlerts() wait as long as transfer and all attempts take, 2 + 3 · 15 s, and a sample", () => {
    expect(gensetAlerts(asked)[1]).toMatchObject({ for: "77s", subjects: [{ limit: "running within 47 s of the loss" }] });
  });

  it("gensetAlerts() ask whether the meter of the very board answers, which may be the UPS behind it", () => {
    expect(gensetAlerts(asked)[1]?.expr).toContain('up{device="ups-b"} == 1');
  });

  it("gensetAlerts() say nothing of what a map does not give, and of a feed of which no limit says when it is away", () => {
    expect(namesOf({ targets: without("edge_node_genset_failed_starts_total") })).toEqual([["operations/genset-runs", "genset-1"]]);
    const starts = [["operations/genset-starts", "genset-1"]];
    expect(namesOf({ targets: without("edge_node_genset_running") })).toEqual(starts);
    expect(namesOf({ targets: without("edge_node_grid_voltage_volts") })).toEqual(starts);
    expect(namesOf({ limits: [] })).toEqual(starts);
    expect(namesOf({ targets: [] })).toEqual([]);
  });

  it("gensetAlerts() take the least voltage of the very feed and board, whatever other limits stand before it", () => {
    const voltages = asked.limits.filter(({ metric, bound }) => metric === "edge_node_grid_voltage_volts" && bound === "at-least");
    expect(voltages.length).toBeGreaterThan(0);
    const others = voltages.flatMap((limit) => [
      { ...limit, limit: 1, device: "another" },
      { ...limit, limit: 2, labels: { ...limit.labels, feed: "another" } },
      { ...limit, limit: 3, bound: "at-most" as const },
      { ...limit, limit: 4, metric: "edge_node_battery_voltage_volts" },
    ]);
    expect(gensetAlerts({ ...asked, limits: [...others, ...asked.limits] })).toEqual(gensetAlerts(asked));
  });

  it("gensetAlerts() ask of all sets of a plant, for the fewest that carry the load run", () => {
    const [, runs] = gensetAlerts({
      ...asked,
      gensets: [{ ...plant, units: ["genset-1", "genset-2"] }],
      targets: [...targets, { device: "genset-2", protocol: "prometheus", address: "192.0.2.9:9100", parts: {}, rows: {}, labels: {} }],
    })
      .filter(({ alert }) => alert === "operations/genset-runs" || alert === "operations/genset-starts")
      .slice(-2);
    expect(runs?.expr).toContain(
      '(edge_node_genset_running{device="genset-1"} == 0) and on() (edge_node_genset_running{device="genset-2"} == 0)',
    );
  });
});

describe("alertTests() of generator sets", () => {
  it("name what fires while the grid is away, and what does not once a set runs or nobody answers", () => {
    const { tests } = parse(alertTests([], [], "limits.yaml", { gensets: asked })) as {
      tests: { name: string; alert_rule_test: { exp_alerts: object[] }[] }[];
    };
    expect(tests.map(({ name, alert_rule_test }) => [name, alert_rule_test.map(({ exp_alerts }) => exp_alerts.length)])).toEqual([
      ["a start of genset-1 fails twice, and its counter begins anew", [0, 1, 0]],
      ["power/genset: the grid goes and no set runs", [0, 1]],
      ["power/genset: the grid goes and the sets run", [0, 0]],
      ["power/genset: meters answer but no longer report a voltage", [0, 1]],
      ["power/genset: meters no longer answer", [0, 0]],
    ]);
  });
});
