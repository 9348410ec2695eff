import { existsSync } from "node:fs";
import { basename } from "node:path";
import { filesBelow } from "../repository";

const folders = ["docs/countries", "docs/parts", "docs/props", "docs/rules"];
const single = ["docs/report-keys.md", "docs/site-table.md", "docs/watched-limits.md"];

/** Paths of the pages that `npm run docs:pages` wrote. */
export function writtenPages(): readonly string[] {
  const inFolders = folders.flatMap((folder) => filesBelow(folder, ".md")).filter((file) => basename(file) !== "README.md");
  return [...inFolders, ...single.filter(existsSync)];
}
