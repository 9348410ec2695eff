import { NodeStudy } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { nodePlan } from "../../../constructs/deployment-plan/node-plan";
import type { Diagnostic } from "../../../constructs/facts/telemetry/diagnostic";
import { alertTests } from "../../../constructs/monitoring/alert-tests";
import { diagnosticAlerts } from "../../../constructs/monitoring/diagnostic-rules";
import { nodeDiagnostics } from "../../../constructs/studies/diagnostics/node-diagnostics";
import { asNew, type SolvedState, solvedFaults, solvedState } from "../../../constructs/studies/diagnostics/solved-states";
import { diagnosedNode, diagnosedSite, usualSensors } from "../../support/nodes/diagnosed-site";

const node = diagnosedNode();
const { diagnostics } = nodeDiagnostics(new NodeStudy(node), usualSensors);
const ofRule = (rule: Diagnostic["rule"]) => diagnosticAlerts(diagnostics.filter((one) => one.rule === rule))[0];

describe("diagnosticAlerts()", () => {
  it("compare means of half an hour with the coefficients of the study, only while the prediction holds", () => {
    expect(ofRule("operations/fan-lost")).toMatchObject({
      alert: "operations/fan-lost",
      expr: '(1 - max by (device) (avg_over_time(edge_node_power_watts{device="dry-cooler-1"}[30m])) / (666.199 * max by (device) (avg_over_time(edge_node_fan_speed_ratio{device="dry-cooler-1"}[30m])) ^ 3 * 307.15 / (max by (device) (avg_over_time(edge_node_air_inlet_temperature_celsius{device="dry-cooler-1"}[30m])) + 273.15))) > 0.108206 and on(device) (max by (device) (avg_over_time(edge_node_fan_speed_ratio{device="dry-cooler-1"}[30m])) >= 0.4)',
      for: "30m",
      labels: { rule: "operations/fan-lost", severity: "medium", subject: "cooling/dry-coolers", device: "dry-cooler-1" },
      annotations: {
        summary: 'All fans of the dry cooler run: dry-cooler-1, missing share of its fan power {{ printf "%.3g" $value }}, limit 0.108',
        remedy: "find the fan that does not turn, and check its fuse",
      },
    });
  });

  it("write the curve of a rectifier as its lines between points, held at its ends", () => {
    const plant = diagnostics.find(({ rule }) => rule === "operations/rectifier-efficiency") as Diagnostic;
    const efficiency = [
      [0.2, 0.9],
      [0.5, 0.96],
      [1, 0.95],
    ] as const;
    const [rule] = diagnosticAlerts([{ ...plant, prediction: { kind: "efficiency", ratedW: 2000, efficiency } }]);
    const output = 'max by (device) (avg_over_time(edge_node_output_power_watts{device="dc-48"}[30m]))';
    expect(rule?.expr).toContain(
      `clamp_min(${output}, 400) * (1 / (0.9 + 0.0001 * (clamp(${output}, 400, 1000) - 400) + -0.00001 * (clamp(${output}, 1000, 2000) - 1000)) - 1)`,
    );
  });

  it("write the power of a pump over its flow by its curve, and by the cube where it has none", () => {
    const [facility, secondary] = diagnosticAlerts(diagnostics.filter(({ rule }) => rule === "operations/pump-power"));
    const read = (metric: string) => `max by (device) (avg_over_time(${metric}{device="facility-pump"}[30m]))`;
    const flow = read("edge_node_flow_cubic_meters_per_second");
    // 250 W at 0, 380 W at 60, 500 W at 90 and 600 W at 150 L/min
    const curve = `250 + 130000 * (clamp(${flow}, 0, 0.001) - 0) + 240000 * (clamp(${flow}, 0.001, 0.0015) - 0.001) + 100000 * (clamp(${flow}, 0.0015, 0.0025) - 0.0015)`;
    expect(facility?.expr).toBe(
      `(${read("edge_node_power_watts")} / ((${curve})) - 1) > 0.276586 and on(device) (${flow} >= 0.0009 <= 0.0025)`,
    );
    expect(secondary?.expr).toMatch(/ \/ \(875 \* \(max by .* \/ 0\.00075\) \^ 3\) - 1\) > 0\.276586 /);
  });

  it("stand in the order of rules and devices, whatever the order of the study", () => {
    expect(diagnosticAlerts(diagnostics.toReversed())).toEqual(diagnosticAlerts(diagnostics));
  });
});

describe("nodePlan() of a node that is diagnosed", () => {
  const rulesOf = (targets: Readonly<Record<string, string>>) => {
    const text = nodePlan(new NodeStudy(diagnosedNode({ telemetry: { ...diagnosedSite.telemetry, targets } }))).texts["alert-rules"] ?? "";
    const { groups } = parse(text) as { groups: { name: string; rules: { labels: { device: string; rule: string } }[] }[] };
    return groups.find(({ name }) => name === "diagnostics")?.rules.map(({ labels }) => `${labels.rule} ${labels.device}`);
  };

  it("has them as a group of the alert file, of the devices that are watched", () => {
    expect(rulesOf({ "rack-2": "192.0.2.1:9100", "cdu-1": "192.0.2.2:9100" })).toEqual([
      "operations/cdu-approach cdu-1",
      "operations/heat-balance rack-2",
    ]);
  });

  it("has no such group where none of them is watched", () => {
    expect(rulesOf({ "antenna-1": "192.0.2.1:9100" })).toBeUndefined();
  });
});

describe("alertTests()", () => {
  it("ask of every rule what it finds before and after a fault, with the residual in its words", () => {
    const before = solvedState(new NodeStudy(asNew(node)), "hottest", "healthy") as SolvedState;
    const after = solvedFaults(node, diagnostics).find(({ rule }) => rule === "operations/fan-lost") as SolvedState;
    const file = parse(alertTests(diagnostics, [{ before, after }], "limits.yaml")) as {
      readonly rule_files: readonly string[];
      readonly tests: readonly {
        readonly input_series: readonly { readonly series: string; readonly values: string }[];
        readonly alert_rule_test: readonly {
          readonly eval_time: string;
          readonly alertname: string;
          readonly exp_alerts: readonly { readonly exp_annotations: { readonly summary: string } }[];
        }[];
      }[];
    };
    expect(file.rule_files).toEqual(["limits.yaml"]);
    const [test] = file.tests;
    const values = Object.fromEntries((test?.input_series ?? []).map((one) => [one.series, one.values]));
    expect(values['edge_node_power_watts{device="dry-cooler-1"}']).toMatch(/^666\.1988\d*\+0x239 499\.649\d*\+0x299$/);
    expect(values['edge_node_battery_state_of_charge_ratio{device="battery-1",job="devices"}']).toBe("1+0x239 0.9975-0.0025x299");
    const expected = (test?.alert_rule_test ?? []).map((one) => [
      one.eval_time,
      one.alertname,
      ...one.exp_alerts.map(({ exp_annotations: { summary } }) => summary),
    ]);
    expect(expected.filter(([time]) => time === "235m").every(([, , ...alerts]) => alerts.length === 0)).toBe(true);
    expect(expected.filter(([time, , ...alerts]) => time === "530m" && alerts.length > 0)).toEqual([
      ["530m", "operations/dry-cooler-approach", expect.stringContaining("2.02 K, limit 1.64 K"), expect.stringContaining("dry-cooler-2")],
      ["530m", "operations/fan-lost", expect.stringContaining("fan power 0.25, limit 0.108"), expect.stringContaining("dry-cooler-2")],
    ]);
    expect(expected).toHaveLength(16);
  });
});
