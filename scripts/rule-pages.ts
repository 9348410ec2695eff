import { join, relative, sep } from "node:path";
import {
  commissioningPack,
  completePack,
  corePack,
  evaluate,
  exportPack,
  type RuleExample,
  ruleCatalogue,
  snapshot,
  strictPack,
} from "cdktf-edge-node";
import { firstSite } from "../examples/first-site";
import { protectedSite } from "../examples/protected-site";
import { twoHosts } from "../examples/two-hosts";
import { weakGrid } from "../examples/weak-grid";
import { filesBelow, root } from "./repository";

const folder = "docs/rules";

/** The pages of the catalogue, with their text by path from the root of the repository. */
export function rulePages(): Readonly<Record<string, string>> {
  const pages = Object.entries(
    ruleCatalogue([corePack, strictPack, completePack, exportPack, commissioningPack], { examples: ruleExamples() }),
  );
  return Object.fromEntries(pages.map(([path, text]) => [`${folder}/${path}`, text]));
}

/** What each rule judges at the examples: a subject that is measured, where there is one. */
function ruleExamples(): Readonly<Record<string, RuleExample>> {
  const findings = [firstSite, weakGrid, protectedSite, twoHosts].flatMap(
    ({ site, ...design }) => evaluate(snapshot("example", site, design)).findings,
  );
  const examples: Record<string, RuleExample> = {};
  for (const finding of findings) {
    const known = examples[finding.rule];
    const isBetter = finding.unit !== undefined || (known?.subject.includes("/") === false && finding.subject.includes("/"));
    if (known === undefined || (known.unit === undefined && isBetter)) examples[finding.rule] = finding;
  }
  return examples;
}

/** Pages of rules that are gone. */
export function stalePages(): readonly string[] {
  const pages = rulePages();
  return filesBelow(join(root, folder), ".md")
    .map((file) => relative(root, file).replaceAll(sep, "/"))
    .filter((file) => !(file in pages));
}
