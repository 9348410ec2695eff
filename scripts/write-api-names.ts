import { readFileSync } from "node:fs";
import { join } from "node:path";
import { breakingChanges, changeText, unsaidChanges } from "./api-changes";
import { apiNames, apiNamesPath, writtenApiNames } from "./api-names";
import { root, writeFiles } from "./repository";

/** Writes docs/api-names.txt, unless a change breaks what the changelog does not speak of. */
const now = apiNames();
const unsaid = unsaidChanges(breakingChanges(writtenApiNames(), now), readFileSync(join(root, "CHANGELOG.md"), "utf8"));
if (unsaid.length === 0) writeFiles({ [apiNamesPath]: `${now.join("\n")}\n` });
else {
  process.stderr.write(`${unsaid.map(changeText).join("\n")}\n`);
  process.exitCode = 1;
}
