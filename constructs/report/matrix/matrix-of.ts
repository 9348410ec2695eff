import { defined } from "../../plain/defined";
import type { PolicyProps } from "../../policy/settings/policy.props";
import type { NodeDesign } from "../../studies/snapshot/node-design";
import { parseModules } from "../../studies/snapshot/parse-modules";
import type { FailLevel } from "../fail-level";
import { toolVersion } from "../tool-version";
import { type Matrix, type MatrixLeftOut, matrixSchemaVersion } from "./matrix";
import { type MatrixFixOptions, matrixFix } from "./matrix-fix";
import { type MatrixRowOptions, matrixRow } from "./matrix-row";
import type { MatrixSite } from "./matrix-site";

/** How a design is judged at many sites. */
export interface MatrixOptions extends Pick<MatrixRowOptions, "year" | "withoutHottestDay" | "onProgress" | "problemsOf" | "pageOf"> {
  /** Which rules judge, of all sites or by the name of each. @default the core pack, and nothing accepted */
  readonly policy?: PolicyProps | ((site: string) => PolicyProps);
  /** From when on the run fails. @default block */
  readonly failOn?: FailLevel;
  /** Tries what the design needs at each site where it fails, and one design for all. @default nothing is tried */
  readonly fix?: Pick<MatrixFixOptions, "budget" | "onProgress">;
  /** Countries that have no row, for whoever reads it. @default none */
  readonly leftOut?: readonly MatrixLeftOut[];
}

/**
 * Judges one design at many sites, one after the other: a row a site, and nothing else of it is kept.
 *
 * ```ts
 * const { sites } = makeScreeningSites([countries.SA, countries.KE], { promises });
 * const matrix = matrixOf("node-30kw", node30kW, sites);
 * ```
 *
 * @param name of the design, as readers know it
 * @throws PropsError when the design is not valid anywhere; where it is not at one site, its row says why
 */
export function matrixOf(name: string, design: NodeDesign, sites: readonly MatrixSite[], options: MatrixOptions = {}): Matrix {
  const { policy = {}, failOn = "block", leftOut = [], fix, ...ofRow } = options;
  parseModules(name, design);
  const policyOf = typeof policy === "function" ? policy : () => policy;
  const rows = sites.map((site) => matrixRow(design, site, { ...ofRow, policy: policyOf(site.name), failOn }));
  return defined({
    schemaVersion: matrixSchemaVersion,
    design: name,
    toolVersion: toolVersion(),
    failOn: failOn !== "block" ? failOn : undefined,
    rows,
    leftOut: leftOut.length > 0 ? leftOut : undefined,
    fix: fix && matrixFix(design, sites, rows, { ...fix, policyOf, year: ofRow.year ?? false }),
  });
}
