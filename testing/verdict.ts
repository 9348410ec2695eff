import { EdgeNode } from "../constructs/edge-node";
import { isObject } from "../constructs/plain/is-object";
import { type Evaluation, evaluate } from "../constructs/policy/evaluate/evaluate";
import type { SiteReport } from "../constructs/report/site-report";
import { snapshot } from "../constructs/studies/snapshot/snapshot";
import { EdgeNodeStack, type EdgeNodeStackProps } from "../stacks/site/edge-node-stack";

/** What the matchers read of a verdict. */
export type Verdict = Pick<SiteReport, "site" | "verdict" | "needs" | "findings" | "policy" | "evaluated">;

/**
 * Finds the verdict on a node in an evaluation, a report, the construct, its stack, or the props, which are evaluated.
 *
 * @throws TypeError for anything else: what was not judged has not passed
 * @throws PropsError for props that are not valid
 */
export function verdictOf(received: unknown): Verdict {
  if (received instanceof EdgeNodeStack) return ofEvaluation(received.edgeNode.evaluate());
  if (received instanceof EdgeNode) return ofEvaluation(received.evaluate());
  if (has(received, "findings", "verdict", "policy", "evaluated", "site")) return received as unknown as SiteReport;
  if (has(received, "findings", "verdict", "policy", "counts", "node")) return ofEvaluation(received as unknown as Evaluation);
  if (has(received, "site")) return ofProps(received as unknown as EdgeNodeStackProps);
  throw new TypeError(
    `A policy matcher must receive a node but received ${received === null ? "null" : typeof received}: use an evaluation, a site report, an EdgeNode, an EdgeNodeStack or props with their site`,
  );
}

function ofEvaluation({ node, verdict, findings, policy, counts }: Evaluation): Verdict {
  return { site: node.name, verdict, findings, policy, evaluated: counts };
}

function ofProps({ site, policy = {}, dockerHost: _, dockerProviderVersion: __, ...design }: EdgeNodeStackProps): Verdict {
  return ofEvaluation(evaluate(snapshot("node", site, design), { policy }));
}

function has(received: unknown, ...keys: readonly string[]): received is object {
  return isObject(received) && keys.every((key) => key in received);
}
