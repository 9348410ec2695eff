import type { Runbook } from "../facts/watched-limit";
import { shedderActsRunbook, stageOutRunbook, stageStaysRunbook, triggerMeasuredRunbook } from "../policy/runbooks/shedding";
import type { PlannedStage, SheddingPlan } from "../site-programs/shedding-plan";
import { Duration } from "../units";
import { plain } from "./alert-text";
import { seriesText } from "./expressions/readings";
import type { SiteAlert } from "./site-alert";

/** The name of their group in the alert file. */
export const sheddingGroup = "shedding";

/** Turns of the program that may be missed. */
const missedTurns = 3; // [-]

/** The words of an alert on shedding. */
interface Said {
  readonly alert: string;
  readonly expr: string;
  readonly forS?: number; // [s]
  readonly severity: string;
  readonly summary: string;
  readonly title: string;
  readonly means: string;
  readonly remedy: string;
  readonly runbook: Runbook;
  readonly subjects: readonly { readonly what: string; readonly limit: string }[];
}

/**
 * Returns alerts on the shedding of a site: a stage is out, by which value and with what; a workload runs that should be off, or is off and should run; the program
 * does not act; the value that triggers a stage is not measured. What is shed is reported once for each stage.
 *
 * @param intervalS time between two samples [s]
 */
export function sheddingAlerts(plan: SheddingPlan, intervalS: number): readonly SiteAlert[] {
  const { stages, services, pollS } = plan;
  const slowestS = Math.max(0, ...services.map(({ stopGraceS }) => stopGraceS));
  return [
    ...stages.map((stage) => sayAlert(stageOut(stage))),
    sayAlert({
      alert: "orchestration/shedding-acts",
      expr: "edge_node_shedding_service_wanted != edge_node_shedding_service_running",
      forS: Math.ceil(slowestS + missedTurns * pollS + 2 * intervalS),
      severity: "critical",
      summary: "{{ $labels.service }} should be {{ if eq $value 1.0 }}on but is off{{ else }}off but is on{{ end }}",
      title: "Workloads are on or off as shedding demands",
      means: "The battery carries load that it cannot carry for the promised time, or a workload stays off without a reason.",
      remedy: "stop or start the workload by hand, and find out why the engine did not",
      runbook: stageStaysRunbook,
      subjects: services.map(({ container }) => ({ what: container, limit: "as the stages demand" })),
    }),
    sayAlert({
      alert: "orchestration/shedder-acts",
      expr: `time() - edge_node_shedding_last_turn_timestamp_seconds > ${Math.ceil(slowestS + missedTurns * pollS + intervalS)} or absent(edge_node_shedding_last_turn_timestamp_seconds) or edge_node_shedding_gate_up == 0 or edge_node_shedding_state_file_broken == 1`,
      forS: missedTurns * intervalS,
      severity: "critical",
      summary: "The program that sheds does not act: nothing stops workloads while the batteries are drained",
      title: "The program that sheds acts",
      means: "While it does not act, the batteries carry everything, and are empty before the promised time.",
      remedy: "start load-shedder and engine-gate again, and read their logs",
      runbook: shedderActsRunbook,
      subjects: [{ what: "load-shedder and engine-gate", limit: `a turn every ${Duration.seconds(pollS)}` }],
    }),
    sayAlert({
      alert: "orchestration/shedding-is-measured",
      expr: "edge_node_shedding_stage_measured == 0",
      forS: missedTurns * intervalS,
      severity: "high",
      summary: "Nothing measures when {{ $labels.stage }} must be shed: the stage stays as it is",
      title: "The triggers of shedding are measured",
      means:
        "The stage does not go out. If it is out, it stays out until its trigger is measured again or the grid is back. If the grid is lost now, nothing is shed.",
      remedy: "make the gauge of the battery, or the meter of the feed, answer again",
      runbook: triggerMeasuredRunbook,
      subjects: stages.map(({ stage }) => ({ what: stage, limit: "its value is measured" })),
    }),
  ];
}

function stageOut({ stage, charge, containers }: PlannedStage): Said {
  const off = plain(containers.join(", "));
  const trigger = charge ? `at or below ${percent(charge.shedAt)} of ${plain(charge.battery)}` : "because the grid is away";
  const back = charge ? `at ${percent(charge.returnAt)}, or after the grid is back` : "after the grid is back";
  return {
    alert: "orchestration/stage-out",
    expr: `${seriesText("edge_node_shedding_stage_out", { stage })} == 1`,
    severity: "high",
    summary: `Stage ${plain(stage)} is shed, ${trigger}: ${off} ${containers.length === 1 ? "is" : "are"} off, and back ${back}`,
    title: "A stage of the load is shed",
    means: "Power is short. The workloads of the stage do not run until charge or grid are back.",
    remedy: "find out how long the grid stays away, and start a genset by hand if the site has one",
    runbook: stageOutRunbook,
    subjects: [
      { what: `stage ${stage}, with ${containers.join(", ")}`, limit: charge ? `charge above ${percent(charge.shedAt)}` : "grid present" },
    ],
  };
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function sayAlert({ alert, expr, forS, severity, summary, title, means, remedy, runbook, subjects }: Said): SiteAlert {
  return {
    alert,
    expr,
    ...(forS !== undefined && { for: `${forS}s` }),
    labels: { rule: alert, severity },
    annotations: { summary, remedy },
    severity,
    title,
    means,
    runbook,
    subjects: subjects.map((one) => ({ ...one, remedy })),
  };
}
