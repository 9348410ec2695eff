import { isObject } from "../constructs/plain/is-object";
import type { EdgeNodeStackProps } from "../stacks/site/edge-node-stack";
import type { RuleInput } from "./judge-rule";

/** A case that cannot be, and why. */
export interface Impossible {
  readonly impossible: string;
}

/** What a rule is asked about, and of which subject the answer is looked at. */
export interface RuleCase extends RuleInput {
  /** @default the subject of all cases */
  readonly subject?: string;
}

/** A value that stands exactly at its limit, and one a step beyond it. */
export interface BoundaryCase {
  readonly at: RuleCase;
  readonly beyond: RuleCase;
}

/** Nodes as an integrator writes them, judged in every scenario after solving. */
export interface PropsCases {
  /** @default the subject of all cases */
  readonly subject?: string;
  /** Passes in every scenario that the site promises. */
  readonly pass: EdgeNodeStackProps | Impossible;
  /** Fails in a scenario that the site promises. */
  readonly fail: EdgeNodeStackProps | Impossible;
}

/** A case for everything that a rule can say. One that cannot be says why. */
export interface RuleCases {
  /** Path of what is judged, as `compute/rack-1`. */
  readonly subject: string;
  readonly pass: RuleCase | Impossible;
  readonly fail: RuleCase | Impossible;
  readonly unknown: RuleCase | Impossible;
  readonly notApplicable: RuleCase | Impossible;
  /** Where the input that opens the rule is missing. @default not tested: the rule is always open */
  readonly notJudged?: RuleCase;
  readonly boundary: BoundaryCase | Impossible;
  readonly fromProps: PropsCases;
}

export function isImpossible(one: object): one is Impossible {
  return "impossible" in one;
}

/**
 * For cases written without a compiler's help.
 *
 * @throws Error that names every case that is missing, and every one that is said to be impossible without a reason
 */
export function checkComplete(rule: string, cases: RuleCases): void {
  const { subject, pass, fail, unknown, notApplicable, boundary, fromProps }: Partial<RuleCases> = cases;
  const sides = boundary && !isImpossible(boundary) ? { "boundary.at": boundary.at, "boundary.beyond": boundary.beyond } : {};
  const ofProps = { "fromProps.pass": fromProps?.pass, "fromProps.fail": fromProps?.fail };
  const given = { pass, fail, unknown, notApplicable, boundary, ...sides, ...ofProps };
  const problems = Object.entries(given).flatMap(([name, one]) => {
    if (!isObject(one)) return [`${name} is missing: give the case, or { impossible: reason }`];
    const isUnfounded = isImpossible(one) && isBlank(one.impossible);
    return isUnfounded ? [`${name} is impossible without a reason: write why no such case can be`] : [];
  });
  if (isBlank(subject)) problems.unshift("subject is missing: name what the cases are about, as compute/rack-1");
  if (problems.length > 0) throw new Error([`Cases of rule ${rule} must be complete`, ...problems.map((one) => `  ${one}`)].join("\n"));
}

/** Is there nothing to read? */
export function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === "";
}
