import { describe, expect, it } from "vitest";
import { nodePlan } from "../../../constructs/deployment-plan/node-plan";
import { sheddingAlerts } from "../../../constructs/monitoring/shedding-alerts";
import { sheddingNode } from "../../support/nodes/shedding";

const plan = JSON.parse(nodePlan(sheddingNode().study).texts["shedding-plan"] ?? expect.unreachable());
const alerts = sheddingAlerts(plan, 30);
const named = (name: string) => alerts.filter(({ alert }) => alert === name);

describe("sheddingAlerts()", () => {
  it("sheddingAlerts() report a stage once, with its level and what is off", () => {
    expect(named("orchestration/stage-out").map(({ expr, annotations }) => [expr, annotations.summary])).toEqual([
      [
        'edge_node_shedding_stage_out{stage="battery-ups/9"} == 1',
        "Stage battery-ups/9 is shed, at or below 93.3 % of battery-ups: shed-workloads.trainer, shed-workloads.viewer are off, and back at 98.3 %, or after the grid is back",
      ],
      [
        'edge_node_shedding_stage_out{stage="battery-ups/5"} == 1',
        "Stage battery-ups/5 is shed, at or below 84.9 % of battery-ups: shed-workloads.archiver is off, and back at 89.9 %, or after the grid is back",
      ],
    ]);
  });

  it("sheddingAlerts() wait for a stop, three decisions and two samples before they say that a workload is not as wanted", () => {
    expect(named("orchestration/shedding-acts")).toMatchObject([{ for: `${30 + 3 * 5 + 2 * 30}s`, severity: "critical" }]);
  });

  it("sheddingAlerts() say when nothing decides, also where its series is gone", () => {
    const [{ expr } = expect.unreachable()] = named("orchestration/shedder-acts");
    expect(expr).toContain("absent(edge_node_shedding_last_turn_timestamp_seconds)");
    expect(expr).toContain("edge_node_shedding_gate_up == 0");
  });

  it("sheddingAlerts() say when nothing measures a trigger, each with steps for a person", () => {
    expect(named("orchestration/shedding-is-measured")).toHaveLength(1);
    for (const { runbook, subjects } of alerts) expect([runbook?.steps.length, subjects.length > 0]).toEqual([3, true]);
  });
});
