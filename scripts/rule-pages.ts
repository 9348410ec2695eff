import { join, relative, sep } from "node:path";
import { commissioningPack, corePack, ruleCatalogue, strictPack } from "cdktf-edge-node";
import { filesBelow, root } from "./repository";

const folder = "docs/rules";

/** The pages of the catalogue, with their text by path from the root of the repository. */
export function rulePages(): Readonly<Record<string, string>> {
  const pages = Object.entries(ruleCatalogue([corePack, strictPack, commissioningPack]));
  return Object.fromEntries(pages.map(([path, text]) => [`${folder}/${path}`, text]));
}

/** Pages of rules that are gone. */
export function stalePages(): readonly string[] {
  const pages = rulePages();
  return filesBelow(join(root, folder), ".md")
    .map((file) => relative(root, file).replaceAll(sep, "/"))
    .filter((file) => !(file in pages));
}
