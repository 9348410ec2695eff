import { Command, Option } from "commander";
import { readableJson } from "../../constructs/report/readable-json";
import { wrappedText } from "../../constructs/report/words/wrapped-text";
import { type SiteLinks, siteLinks } from "../link/asked-link";
import { nodeIn } from "../passes/node-in";
import { addSiteOptions, SiteArgument, type SiteSourceOptions } from "../site-sources";
import { widthOption } from "../width-option";

const formats = ["text", "json", "csv"] as const;

interface LinkOptions extends SiteSourceOptions {
  readonly format: (typeof formats)[number];
  readonly width: number;
}

/** `edge-node link`: what a satellite's links deliver over its passes. */
export function linkCommand(): Command {
  const command = new Command("link")
    .description("Show the budget of a satellite's links where they are worst and best, and what each of its passes delivers")
    .addArgument(new SiteArgument("<site>", "site file, app, or result of check --format json", ["site file", "app", "result"]))
    .argument("<satellite>", "its name or catalogue number")
    .addOption(new Option("--format <name>", "how they are written").choices(formats).default("text"));
  return addSiteOptions(command)
    .addOption(widthOption())
    .action((file: string, satellite: string, options: LinkOptions) => {
      const found = siteLinks(nodeIn(file, options), satellite);
      process.stdout.write(textOf(found, options));
      if (options.format === "csv") sayUnknown(found, options);
    });
}

/** The writer of a format is loaded for it alone. */
function textOf(found: SiteLinks, { format, width }: LinkOptions): string {
  if (format === "json") return readableJson(found);
  if (format === "csv") {
    const { linkCsv }: typeof import("../link/link-csv") = require("../link/link-csv");
    return linkCsv(found);
  }
  const { linkTable }: typeof import("../link/link-table") = require("../link/link-table");
  return linkTable(found, width);
}

/** A file of passes has no place for links that cannot be computed. */
function sayUnknown({ site, links }: SiteLinks, { width }: LinkOptions): void {
  for (const { link, unknown } of links)
    if (unknown !== undefined) process.stderr.write(`${wrappedText(`${site}: ${link} is unknown: ${unknown}`, width)}\n`);
}
