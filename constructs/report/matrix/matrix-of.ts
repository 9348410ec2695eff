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

/** Options for judging a design at many sites. */
export interface MatrixOptions extends Pick<MatrixRowOptions, "year" | "withoutHottestDay" | "onProgress" | "problemsOf" | "pageOf"> {
  /** Policy of all sites, or of each site by its name. @default the core pack without acceptances */
  readonly policy?: PolicyProps | ((site: string) => PolicyProps);
  /** Level from which the run fails. @default block */
  readonly failOn?: FailLevel;
  /** Searches remedies for each failing site, and one design for all. @default no search */
  readonly fix?: Pick<MatrixFixOptions, "budget" | "onProgress">;
  /** Countries without a row, which formats list. @default none */
  readonly leftOut?: readonly MatrixLeftOut[];
}

/**
 * Judges one design at many sites, one after the other. Only the rows are kept.
 *
 * @param name of the design, as readers know it
 * @throws PropsError when the design is not valid anywhere. If it is invalid at one site, the row says why
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
