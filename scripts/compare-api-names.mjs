import { readFileSync } from "node:fs";
import { require } from "tsx/cjs/api";
import { Converter } from "typedoc";

const { listProblems } = require("./api-changes.ts", import.meta.url);
const { apiNames, writtenApiNames } = require("./api-names.ts", import.meta.url);

/** Makes typedoc compare docs/api-names.txt with the names of the sources that it reads anyway: to read them takes seconds. */
export function load(app) {
  app.converter.on(Converter.EVENT_END, ({ programs: [program] }) => {
    for (const problem of listProblems(writtenApiNames(), apiNames(program), readFileSync("CHANGELOG.md", "utf8")))
      app.logger.error(problem);
  });
}
