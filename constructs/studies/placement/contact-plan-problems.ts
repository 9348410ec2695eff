import type { NodeFacts } from "../../facts/node-facts";
import { unique } from "../../plain/unique";
import type { PropsProblem } from "../../props/problems/props-error";
import { asksForFile } from "../../services/planned";
import type { PathOf } from "./placement-problems";

/** Lists the workloads that receive the contacts of a node that follows no satellite. */
export function contactPlanProblems({ orchestration, downlink }: NodeFacts, pathOf: PathOf): PropsProblem[] {
  if (downlink?.sky) return [];
  const paths = (orchestration?.services ?? []).filter((service) => asksForFile(service, "contact-plan")).map(({ id }) => pathOf(id));
  return unique(paths).map((path) => ({
    path: `${path}.contactPlan`,
    message:
      "must be of a node with satellites but its design has none: give downlink.satellites, downlink.elements and downlink.window, or leave it out",
  }));
}
