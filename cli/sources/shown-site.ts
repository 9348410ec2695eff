import { defined } from "../../constructs/plain/defined";
import { describedNode } from "../../constructs/report/described-node";
import { readResult } from "../results/read-result";
import { InputError } from "../terminal/exit-codes";
import { fromDescription } from "../terminal/from-description";
import { meantReport } from "./result-of";
import { findSite } from "./select-sites";
import type { SiteSourceOptions } from "./site-arguments";
import type { SourceSite } from "./site-source";
import { isResult } from "./source-kind";
import { sourceOf } from "./source-of";

type ShownSite = Pick<SourceSite, "node" | "description">;

/**
 * Finds one site of a site file, an app or a saved result. Without a name it is the phase that runs there; the name of a later phase finds
 * that phase.
 *
 * @throws InputError when the file has no such site, or several, or is a result without the description
 */
export function shownSite(file: string, { site: wanted, root }: SiteSourceOptions): ShownSite {
  if (isResult(file)) return savedSite(file, wanted);
  const sites = sourceOf("Site", file).sites({ policy: {}, ...defined({ root }) }, { isQuiet: false, withLater: wanted !== undefined });
  return findSite(file, sites, wanted, ({ node }) => node.name);
}

function savedSite(file: string, wanted: string | undefined): ShownSite {
  const { site, description } = meantReport(file, readResult(file).sites, wanted);
  if (!description)
    throw new InputError(
      `${file} must hold the description of ${site} but does not: save it with edge-node check --format json --output ${file}`,
    );
  return { node: fromDescription(site, () => describedNode(site, description)), description };
}
