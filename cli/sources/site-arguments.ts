import { Argument, type Command } from "commander";
import { rootOption, todayOption } from "./run-policy-options";

/** The kinds of sources from which a command may read a site. */
export type SourceKind = "site file" | "app" | "result" | "output folder" | "name of a site in --result";

/** An argument that names a site, with its possible sources. The table of docs/running.md is made from these. */
export class SiteArgument extends Argument {
  constructor(
    name: string,
    description: string,
    readonly sources: readonly SourceKind[],
  ) {
    super(name, description);
  }
}

/** Makes the argument of a command that needs only the description of a site. */
export function siteArgument(): SiteArgument {
  return new SiteArgument("<site>", "site file, app, or result of check --format json", ["site file", "app", "result"]);
}

/** Makes the argument of commands that deploy, or that read deployed sites: a site file or an app. */
export function deployedArgument(name = "<files...>"): SiteArgument {
  return new SiteArgument(name, "site.yaml, site.json; or main.ts, main.js", ["site file", "app"]);
}

/** The options for reading a source, besides its sites. */
export interface SiteSourceOptions {
  readonly site?: string;
  readonly root?: string;
  /** The day on which a site is judged now. @default that of its policy */
  readonly today?: string;
  /** Whether a site that is judged now prints no progress. @default false */
  readonly quiet?: boolean;
}

/** Adds the options by which a command finds one site in its source. */
export function addSiteOptions(command: Command): Command {
  return command.option("--site <name>", "the site, by its name or a pattern that only one site matches").addOption(rootOption());
}

/** Adds the options by which a command finds one site in its source, and judges it. */
export function addJudgedSiteOptions(command: Command): Command {
  return addSiteOptions(command).addOption(todayOption());
}
