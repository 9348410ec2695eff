import { isObject } from "../constructs/plain/is-object";
import type { EdgeNodeStackProps } from "../stacks/site/edge-node-stack";
import type { RuleInput } from "./judge-rule";

/** Marks a case as impossible for the rule, with the reason. */
export interface Impossible {
  readonly impossible: string;
}

/** Case of a rule: the node and operating point that it judges, and the subject whose judgement is tested. */
export interface RuleCase extends RuleInput {
  /** Path of the subject whose judgement is tested. @default the subject of all cases */
  readonly subject?: string;
}

/** Boundary case: a value exactly at its limit, and one a small step beyond it. */
export interface BoundaryCase {
  readonly at: RuleCase;
  readonly beyond: RuleCase;
}

/** Nodes as an integrator writes them. They are solved and judged in every scenario. */
export interface PropsCases {
  /** Path of the subject whose judgement is tested. @default the subject of all cases */
  readonly subject?: string;
  /** Node that passes the rule in every scenario that the site promises. */
  readonly pass: EdgeNodeStackProps | Impossible;
  /** Node that fails the rule in a scenario that the site promises. */
  readonly fail: EdgeNodeStackProps | Impossible;
}

/** Cases of a rule, one for each outcome. A case that the rule cannot have states why. */
export interface RuleCases {
  /** Path of the subject that is judged, such as `compute/rack-1`. */
  readonly subject: string;
  readonly pass: RuleCase | Impossible;
  readonly fail: RuleCase | Impossible;
  readonly unknown: RuleCase | Impossible;
  readonly notApplicable: RuleCase | Impossible;
  /** Case in which the first input that the rule needs is missing. @default not tested */
  readonly notJudged?: RuleCase;
  readonly boundary: BoundaryCase | Impossible;
  readonly fromProps: PropsCases;
}

export function isImpossible(one: object): one is Impossible {
  return "impossible" in one;
}

/**
 * Refuses cases that are incomplete, for tests without type checking.
 *
 * @throws Error that names every missing case, and every case that is marked as impossible without a reason
 */
export function checkComplete(rule: string, cases: RuleCases): void {
  const { subject, pass, fail, unknown, notApplicable, boundary, fromProps }: Partial<RuleCases> = cases;
  const sides = boundary && !isImpossible(boundary) ? { "boundary.at": boundary.at, "boundary.beyond": boundary.beyond } : {};
  const ofProps = { "fromProps.pass": fromProps?.pass, "fromProps.fail": fromProps?.fail };
  const given = { pass, fail, unknown, notApplicable, boundary, ...sides, ...ofProps };
  const problems = Object.entries(given).flatMap(([name, one]) => {
    if (!isObject(one)) return [`${name} is missing: write the case, or { impossible: reason }`];
    const isUnfounded = isImpossible(one) && isBlank(one.impossible);
    return isUnfounded ? [`${name} is marked as impossible without a reason: write why there is no such case`] : [];
  });
  if (isBlank(subject)) problems.unshift("subject is missing: write the path of the subject that is judged, such as compute/rack-1");
  if (problems.length > 0) throw new Error([`Cases of rule ${rule} must be complete`, ...problems.map((one) => `  ${one}`)].join("\n"));
}

/** Is there nothing to read? */
export function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === "";
}
