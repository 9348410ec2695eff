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

/** Options of the search for remedies of a matrix. */
export interface MatrixFixOptions {
  /** Returns the policy of a site by its name. */
  readonly policyOf: (site: string) => PolicyProps;
  /** Whether rows and remedies are judged with the year of the weather. */
  readonly year: boolean;
  /** Most changed designs that each search of a site solves. @default no limit */
  readonly budget?: number;
  /** Called after each changed design. */
  readonly onProgress?: (site: string, tried: number) => void;
}

/**
 * Searches remedies for each site where the design fails, then one design that passes at all sites.
 * Sites that refuse the design are left out.
 *
 * @param rows those of the same design and sites
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
    text: first ? `${first.rule} of ${first.subject}: ${withoutRemedyText(first)}` : "its policy blocks, not a finding",
    verdict: "fail",
    byHand: [],
  };
}
