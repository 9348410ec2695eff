import { evaluate } from "../../policy/evaluate/evaluate";
import type { PolicyProps } from "../../policy/settings/policy.props";
import { oneDesign } from "../../remedies/one-design";
import { siteRemedies } from "../../remedies/site-remedies";
import type { NodeDesign } from "../../studies/snapshot/node-design";
import { snapshot } from "../../studies/snapshot/snapshot";
import { setText, toDoTexts, withoutRemedyText } from "../words/remedy-text";
import type { MatrixFix, MatrixNeed, MatrixRow } from "./matrix";
import type { MatrixSite } from "./matrix-site";

/** How remedies of a matrix are searched. */
export interface MatrixFixOptions {
  /** The policy of a site, by its name. */
  readonly policyOf: (site: string) => PolicyProps;
  /** Most changed designs that are solved in each search of a site. @default no limit */
  readonly budget?: number;
  /** Called after each of them. */
  readonly onProgress?: (site: string, tried: number) => void;
}

/**
 * Tries what the design needs at each site where it fails, then one design that passes at all. A site at which the design is refused is no part of it.
 *
 * @param rows of the same design and sites
 */
export function matrixFix(
  design: NodeDesign,
  sites: readonly MatrixSite[],
  rows: readonly MatrixRow[],
  options: MatrixFixOptions,
): MatrixFix {
  const verdicts = new Map(rows.map(({ site, verdict }) => [site, verdict]));
  const judged = sites.filter(({ name }) => verdicts.get(name) !== undefined);
  const failing = judged.filter(({ name }) => verdicts.get(name) === "fail");
  const { policyOf, budget, onProgress } = options;
  return {
    needs: failing.map((site) => needOf(design, site, options)),
    oneDesign: oneDesign(
      design,
      judged.map(({ name, site }) => ({ name, site, policy: policyOf(name) })),
      { ...(budget !== undefined && { budget }), ...(onProgress && { onProgress }) },
    ),
  };
}

function needOf(design: NodeDesign, { name, site }: MatrixSite, { policyOf, budget, onProgress }: MatrixFixOptions): MatrixNeed {
  const policy = policyOf(name);
  const remedies = siteRemedies({ name, site, design, policy }, evaluate(snapshot(name, site, design), { policy }), {
    ...(budget !== undefined && { budget }),
    ...(onProgress && { onProgress: (tried: number) => onProgress(name, tried) }),
  });
  const { set, findings } = remedies;
  if (set) return { site: name, text: setText(set), verdict: set.verdict, toDo: toDoTexts(set) };
  const [first] = findings;
  return {
    site: name,
    text: first ? `${first.rule} of ${first.subject}: ${withoutRemedyText(first)}` : "what blocks is no finding",
    verdict: "fail",
    toDo: [],
  };
}
