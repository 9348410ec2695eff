import { Argument, type Command } from "commander";
import { rootOption } from "./run-policy-options";

/** The kinds of sources that a command may take a site from. */
export type SourceKind = "site file" | "app" | "result" | "output folder" | "name of a site in --result";

/** An argument that names a site, with what it may be: the table of docs/running.md is made of these. */
export class SiteArgument extends Argument {
  constructor(
    name: string,
    description: string,
    readonly sources: readonly SourceKind[],
  ) {
    super(name, description);
  }
}

/** The site of a command that asks for its description alone. */
export function siteArgument(): SiteArgument {
  return new SiteArgument("<site>", "site file, app, or result of check --format json", ["site file", "app", "result"]);
}

/** The argument of commands that deploy, or that look for deployed sites: a site file or an app. */
export function deployedArgument(name = "<files...>"): SiteArgument {
  return new SiteArgument(name, "site.yaml, site.json; or main.ts, main.js", ["site file", "app"]);
}

/** What is asked of a source beside its sites. */
export interface SiteSourceOptions {
  readonly site?: string;
  readonly root?: string;
}

/** Adds the options by which a command finds one site in what it is given. */
export function addSiteOptions(command: Command): Command {
  return command.option("--site <name>", "the site, by its name or a pattern that only one site matches").addOption(rootOption());
}
