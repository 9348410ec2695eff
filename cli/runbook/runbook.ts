import { join } from "node:path";
import { Command, Option } from "commander";
import { readableJson } from "../../constructs/report/readable-json";
import { writeFiles } from "../outputs/write-files";
import { judgedNodeIn } from "../sources/node-in";
import { addSiteOptions, type SiteSourceOptions, siteArgument } from "../sources/site-arguments";
import { type SiteRunbook, siteRunbook } from "./site-runbook";

const formats = ["md", "html", "json"] as const;

interface RunbookOptions extends SiteSourceOptions {
  readonly format: (typeof formats)[number];
  readonly output?: string;
}

/** `edge-node runbook`: writes what to do about each alert of a site, as a page to publish. */
export function runbookCommand(): Command {
  const command = new Command("runbook")
    .description(
      "Write a runbook of a site: for each alert its limits, the first steps, the spare part, whom to call, and how to silence it",
    )
    .addArgument(siteArgument())
    .addOption(new Option("--format <name>", "format of the runbook").choices(formats).default("md"))
    .option("--output <folder>", "folder for runbook.md, runbook.html or runbook.json (default: standard output)");
  return addSiteOptions(command).action((file: string, options: RunbookOptions) => {
    const { site, root, format, output } = options;
    const source = [file, ...(site === undefined ? [] : ["--site", site]), ...(root === undefined ? [] : ["--root", root])];
    const text = textOf(siteRunbook(judgedNodeIn(file, options), source), format);
    if (output === undefined) process.stdout.write(text);
    else writeFiles([{ file: join(output, `runbook.${format}`), text }], [file]);
  });
}

/** Returns the text. Only the writer of the format is loaded. */
function textOf(runbook: SiteRunbook, format: RunbookOptions["format"]): string {
  if (format === "json") return readableJson(runbook);
  if (format === "html") {
    const { runbookHtml }: typeof import("./runbook-html") = require("./runbook-html");
    return runbookHtml(runbook);
  }
  const { runbookMarkdown }: typeof import("./runbook-markdown") = require("./runbook-markdown");
  return runbookMarkdown(runbook);
}
