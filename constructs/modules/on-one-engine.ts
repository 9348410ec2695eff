import type { NodeFacts } from "../facts/node-facts";
import type { ParsedOrchestration } from "../orchestration/orchestration.props";
import { PropsError } from "../props/problems/props-error";
import { contactPlanProblems } from "../studies/placement/contact-plan-problems";
import { placedFacts } from "../studies/placement/placed-facts";
import { brokerProblems, placementProblems } from "../studies/placement/placement-problems";
import { servicePath } from "../studies/placement/service-path";

/**
 * Returns the facts of a module alone in a stack: without racks it has no hosts, and all services run on one engine.
 *
 * @throws PropsError for a service that needs a host
 */
export function onOneEngine<Facts extends NodeFacts>(path: string, facts: Facts, orchestration?: ParsedOrchestration): Facts {
  const placed = placedFacts(facts);
  const pathOf = servicePath(orchestration);
  const problems = [...placementProblems(facts, pathOf), ...brokerProblems(facts, placed, pathOf), ...contactPlanProblems(facts, pathOf)];
  if (problems.length > 0)
    throw new PropsError(
      path,
      problems.map((problem) => ({ ...problem, path: problem.path.replace(/^\w+\./, "") })),
    );
  return placed.facts as Facts;
}
