import { readFileSync, writeFileSync } from "node:fs";
import { require } from "tsx/cjs/api";
import { Converter, ParameterType } from "typedoc";

const { apiNamesPath, listProblems, unsaidNames } = require("./api-names.ts", import.meta.url);

/** Makes typedoc compare the list of exported names with those of the sources that it reads anyway, or with `--writeNames` write it. */
export function load(app) {
  app.options.addDeclaration({ name: "writeNames", help: `Write ${apiNamesPath}`, type: ParameterType.Boolean });
  app.converter.on(Converter.EVENT_END, ({ project }) => {
    const now = exportedNames(project);
    const list = readFileSync(apiNamesPath, "utf8").trimEnd().split("\n");
    const changelog = readFileSync("CHANGELOG.md", "utf8");
    const isWriting = app.options.getValue("writeNames");
    const problems = isWriting ? unsaidNames(list, now, changelog) : listProblems(list, now, changelog);
    for (const problem of problems) app.logger.error(problem);
    if (isWriting && problems.length === 0) writeFileSync(apiNamesPath, `${now.join("\n")}\n`);
  });
}

/** The exported names of the entries that designs and rules are written with, those of `/rules` behind it, as `rules/judge`. */
function exportedNames({ packageName, children }) {
  const entries = children.filter(({ name }) => [packageName, `${packageName}/rules`].includes(name));
  const names = entries.flatMap((entry) => entry.children.map(({ name }) => `${entry.name}/${name}`.replace(`${packageName}/`, "")));
  return [...new Set(names)].sort();
}
