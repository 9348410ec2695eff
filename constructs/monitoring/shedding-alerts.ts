import type { Runbook } from "../facts/watched-limit";
import { pairName, sheddingNames } from "../orchestration/shedding.props";
import { unique } from "../plain/unique";
import { shedderActsRunbook, stageOutRunbook, stageStaysRunbook, triggerMeasuredRunbook } from "../policy/runbooks/shedding";
import { shedderPort } from "../site-programs/program-text";
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
 * does not act; the value that triggers a stage is not measured. What is shed is reported once for each stage, and for each host where there are several.
 *
 * @param intervalS time between two samples [s]
 */
export function sheddingAlerts(plan: SheddingPlan, intervalS: number): readonly SiteAlert[] {
  const { stages, services, pollS } = plan;
  const slowestS = Math.max(0, ...services.map(({ stopGraceS }) => stopGraceS));
  const pairs = pairsOf(plan);
  return [
    ...stages.flatMap((stage) => pairs.flatMap((pair) => stageOut(stage, pair))).map(sayAlert),
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
    ...pairs.map((pair) => sayAlert(shedderActs(pair, pollS, Math.ceil(slowestS + missedTurns * pollS + intervalS), intervalS))),
    sayAlert({
      alert: "orchestration/shedding-is-measured",
      expr: "edge_node_shedding_stage_measured == 0",
      forS: missedTurns * intervalS,
      severity: "high",
      summary: `Nothing measures when {{ $labels.stage }} must be shed${pairs.length > 1 ? ", for {{ $labels.instance }}" : ""}: the stage stays as it is`,
      title: "The triggers of shedding are measured",
      means:
        "The stage does not go out. If it is out, it stays out until its trigger is measured again or the grid is back. If the grid is lost now, nothing is shed.",
      remedy: "make the gauge of the battery, or the meter of the feed, answer again",
      runbook: triggerMeasuredRunbook,
      subjects: stages.map(({ stage }) => ({ what: stage, limit: "its value is measured" })),
    }),
  ];
}

/** A pair of programs that shed. */
interface Pair {
  /** Labels of its series, where the site has several hosts. */
  readonly labels: Readonly<Record<string, string>>;
  /** Where it is, in words. */
  readonly where: string;
  readonly programs: string;
  /** Containers that it switches. */
  readonly containers: readonly string[];
}

/** Lists the pairs of a site, each by its host: a host that reaches the store at an address of its own is not that of the telemetry. */
function pairsOf({ services, stores = [] }: SheddingPlan): readonly Pair[] {
  const { decides, acts } = sheddingNames;
  return unique(services.map(({ host }) => host)).map((host) => {
    const isAway = stores.some((one) => one.host === host);
    const named = (program: string) => (host !== undefined && isAway ? pairName(program, host) : program);
    return {
      labels: host === undefined ? {} : { instance: `${named(decides)}:${shedderPort}` },
      where: host === undefined ? "" : ` on ${plain(host)}`,
      programs: `${named(decides)} and ${named(acts)}`,
      containers: services.filter((one) => one.host === host).map(({ container }) => container),
    };
  });
}

function shedderActs({ labels, where, programs }: Pair, pollS: number, latestS: number, intervalS: number): Said {
  const series = (name: string) => (labels.instance ? seriesText(`edge_node_shedding_${name}`, labels) : `edge_node_shedding_${name}`);
  const turn = series("last_turn_timestamp_seconds");
  return {
    alert: "orchestration/shedder-acts",
    expr: `time() - ${turn} > ${latestS} or absent(${turn}) or ${series("gate_up")} == 0 or ${series("state_file_broken")} == 1`,
    forS: missedTurns * intervalS,
    severity: "critical",
    summary: `The program that sheds${where} does not act: nothing stops its workloads while the batteries are drained`,
    title: "The program that sheds acts",
    means: "While it does not act, the batteries carry everything, and are empty before the promised time.",
    remedy: `start ${programs} again${where}, and read their logs`,
    runbook: shedderActsRunbook,
    subjects: [{ what: programs, limit: `a turn every ${Duration.seconds(pollS)}` }],
  };
}

/** Returns the alert on what a pair stops with a stage; none if that is nothing. */
function stageOut({ stage, charge, containers: all }: PlannedStage, { labels, where, containers: own }: Pair): Said[] {
  const containers = all.filter((container) => own.includes(container));
  if (containers.length === 0) return [];
  const off = plain(containers.join(", "));
  const trigger = charge ? `at or below ${percent(charge.shedAt)} of ${plain(charge.battery)}` : "because the grid is away";
  const back = charge ? `at ${percent(charge.returnAt)}, or after the grid is back` : "after the grid is back";
  const alert = {
    alert: "orchestration/stage-out",
    expr: `${seriesText("edge_node_shedding_stage_out", { stage, ...labels })} == 1`,
    severity: "high",
    summary: `Stage ${plain(stage)} is shed${where}, ${trigger}: ${off} ${containers.length === 1 ? "is" : "are"} off, and back ${back}`,
    title: "A stage of the load is shed",
    means: "Power is short. The workloads of the stage do not run until charge or grid are back.",
    remedy: "find out how long the grid stays away, and start a genset by hand if the site has one",
    runbook: stageOutRunbook,
    subjects: [
      { what: `stage ${stage}, with ${containers.join(", ")}`, limit: charge ? `charge above ${percent(charge.shedAt)}` : "grid present" },
    ],
  };
  return [alert];
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
