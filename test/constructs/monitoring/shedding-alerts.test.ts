import { describe, expect, it } from "vitest";
import { nodePlan } from "../../../constructs/deployment-plan/node-plan";
import { sheddingAlerts } from "../../../constructs/monitoring/shedding-alerts";
import { onTwoHosts, sheddingNode } from "../../support/nodes/shedding";

const alertsOf = (change: Parameters<typeof sheddingNode>[0] = {}) =>
  sheddingAlerts(JSON.parse(nodePlan(sheddingNode(change).study).texts["shedding-plan"] ?? expect.unreachable()), 30);
const alerts = alertsOf();
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

  it("sheddingAlerts() of two hosts say on which of them a stage is out, and which pair does not act", () => {
    const said = alertsOf(onTwoHosts());
    const of = (name: string) => said.filter(({ alert }) => alert === name);
    expect(
      of("orchestration/stage-out").map(({ expr, annotations }) => [expr, annotations.summary?.replace(/, at or below.*: /, ": ")]),
    ).toEqual([
      [
        'edge_node_shedding_stage_out{stage="battery-ups/9",instance="load-shedder-host-2:9465"} == 1',
        expect.stringContaining("is shed on host-2: shed-workloads.trainer is off"),
      ],
      [
        'edge_node_shedding_stage_out{stage="battery-ups/9",instance="load-shedder:9465"} == 1',
        expect.stringContaining("is shed on host-1: shed-workloads.viewer is off"),
      ],
      [
        'edge_node_shedding_stage_out{stage="battery-ups/5",instance="load-shedder-host-2:9465"} == 1',
        expect.stringContaining("is shed on host-2: shed-workloads.archiver is off"),
      ],
    ]);
    expect(of("orchestration/shedder-acts").map(({ expr, annotations, subjects }) => [expr, annotations, subjects[0]?.what])).toEqual(
      (
        [
          ["host-2", "load-shedder-host-2", "engine-gate-host-2"],
          ["host-1", "load-shedder", "engine-gate"],
        ] as const
      ).map(([host, decides, acts]) => [
        expect.stringContaining(`absent(edge_node_shedding_last_turn_timestamp_seconds{instance="${decides}:9465"})`),
        {
          summary: `The program that sheds on ${host} does not act: nothing stops its workloads while the batteries are drained`,
          remedy: `start ${decides} and ${acts} again on ${host}, and read their logs`,
        },
        `${decides} and ${acts}`,
      ]),
    );
    expect(of("orchestration/shedding-is-measured").map(({ annotations }) => annotations.summary)).toEqual([
      "Nothing measures when {{ $labels.stage }} must be shed, for {{ $labels.instance }}: the stage stays as it is",
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
