import type { NodeFacts, OrchestrationFacts } from "../../facts/node-facts";
import { compact } from "../../plain/compact";
import { indexById } from "../../plain/list-ids";
import { tryById } from "../../props/by-id";
import type { PropsProblem } from "../../props/problems/props-error";
import { startTimeS } from "../../services/healthcheck";
import type { ServiceFacts } from "../../services/service-facts";
import type { Site } from "../../site";

/** A service that a program at the site stops and starts. */
export interface SwitchedService {
  readonly id: string;
  readonly priority: number;
  /** Time between the request to stop and the kill. */
  readonly stopGraceS: number; // [s]
  /** Time until it is healthy again. */
  readonly restartS: number; // [s]
}

/** The program at the site that sheds workloads. */
export interface SheddingControl {
  /** Time between two decisions. */
  readonly pollS: number; // [s]
  /** Time for which the grid must be back before everything starts again. */
  readonly holdS: number; // [s]
  readonly services: readonly SwitchedService[];
}

/** Returns the control of a node; undefined if no program sheds. */
export function sheddingControl({ orchestration }: NodeFacts, { promises }: Site): SheddingControl | undefined {
  if (!orchestration?.shedding || promises.sheddingDownTo === undefined) return undefined;
  const { pollS, holdS } = orchestration.shedding;
  const running = indexById(orchestration.services);
  const services = switchedWorkloads(orchestration, promises.sheddingDownTo).map(({ id, priority }): SwitchedService => {
    const { stopGraceS, healthcheck } = running.get(id) as ServiceFacts;
    return { id, priority, stopGraceS, restartS: startTimeS(healthcheck) };
  });
  return { pollS, holdS: holdS ?? leastHoldS(services), services };
}

function leastHoldS(services: readonly SwitchedService[]): number {
  return 2 * Math.max(0, ...services.map(({ restartS }) => restartS));
}

/** Lists the workloads that a program at the site stops and starts. */
export function switchedWorkloads({ workloads }: OrchestrationFacts, downTo: number): OrchestrationFacts["workloads"] {
  return workloads.filter(({ sheddable, priority }) => sheddable && priority >= downTo);
}

/** Finds what the programs that shed lack, and what they could not stop and start. */
export function sheddingControlProblems(facts: NodeFacts, site: Site, pathOf: (workload: string) => string): PropsProblem[] {
  const { orchestration, telemetry } = facts;
  const control = sheddingControl(facts, site);
  const path = "orchestration.shedding";
  if (!orchestration?.shedding) return [];
  if (!control)
    return [{ path, message: "sheds nothing because the site does not promise it: state site.promises.shedding, or leave it out" }];
  const least = leastHoldS(control.services);
  return compact([
    !telemetry && { path, message: "needs telemetry, from which it learns the charge of batteries: add telemetry" },
    control.services.length === 0 && {
      path,
      message: `has no workload to stop: declare a workload of priority ${site.promises.sheddingDownTo} or more sheddable, or leave it out`,
    },
    control.holdS < least && {
      path: `${path}.hold`,
      message: `must be at least twice the longest restart of a workload, ${least} s, but is ${control.holdS} s: raise it, or shorten the health checks`,
    },
    ...control.services.map(({ id }) => runsOnceProblem(orchestration, id, pathOf(id))),
  ]);
}

function runsOnceProblem({ services }: OrchestrationFacts, id: string, path: string): PropsProblem | undefined {
  if (!tryById(services, id)?.runsOnce) return undefined;
  return {
    path: `${path}.sheddable`,
    message: "must not be sheddable and run once: a program that was stopped would run again from its beginning; leave one of the two out",
  };
}
