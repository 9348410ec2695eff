import { defined } from "../../plain/defined";
import { keyBy } from "../../plain/key-by";
import { evaluate } from "../../policy/evaluate/evaluate";
import type { PolicyProps } from "../../policy/settings/policy.props";
import { oneDesign } from "../../remedies/one-design";
import type { SiteRemedies } from "../../remedies/remedy";
import { siteRemedies } from "../../remedies/site-remedies";
import type { NodeDesign } from "../../studies/snapshot/node-design";
import { snapshot } from "../../studies/snapshot/snapshot";
import { byHandTexts, setText, withoutRemedyText } from "../subjects/remedies/remedy-text";
import type { MatrixFix, MatrixNeed, MatrixRow } from "./matrix";
import { judgedSite } from "./matrix-row";
import type { MatrixSite } from "./matrix-site";

/** How remedies of a matrix are searched. */
export interface MatrixFixOptions {
  /** The policy of a site, by its name. */
  readonly policyOf: (site: string) => PolicyProps;
  /** Whether the rows were judged with the year of the weather: so are the remedies. */
  readonly year: boolean;
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
  const { policyOf, year, budget, onProgress } = options;
  const limit = budget === undefined ? {} : { budget };
  const verdicts = new Map(rows.map(({ site, verdict }) => [site, verdict]));
  const judged = sites
    .filter(({ name }) => verdicts.get(name) !== undefined)
    .map(({ name, site }) => ({ name, site: judgedSite(site, year), policy: policyOf(name) }));
  const failing = judged.filter(({ name }) => verdicts.get(name) === "fail");
  const remedies = failing.map(({ name, site, policy }) =>
    siteRemedies({ name, site, design, policy }, evaluate(snapshot(name, site, design), { policy }), {
      ...limit,
      ...(onProgress && { onProgress: (tried: number) => onProgress(name, tried) }),
    }),
  );
  const asItIs = keyBy(remedies, (one) => one.site);
  return { needs: remedies.map(needOf), oneDesign: oneDesign(design, judged, { asItIs, ...limit, ...defined({ onProgress }) }) };
}

function needOf({ site: name, set, findings }: SiteRemedies): MatrixNeed {
  if (set) return { site: name, text: setText(set), verdict: set.verdict, byHand: byHandTexts(set) };
  const [first] = findings;
  return {
    site: name,
    text: first ? `${first.rule} of ${first.subject}: ${withoutRemedyText(first)}` : "what blocks is no finding",
    verdict: "fail",
    byHand: [],
  };
}
