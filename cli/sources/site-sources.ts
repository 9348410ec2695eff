import { extname } from "node:path";
import { Argument, type Command, Option } from "commander";
import { defined } from "../../constructs/plain/defined";
import { type RunResult, runResult } from "../../constructs/report/run-result";
import { quotedText } from "../../constructs/units/shown-text";
import { isSelected } from "../../stacks/selected-sites";
import { readResult } from "../results/read-result";
import { InputError } from "../terminal/exit-codes";
import { meant } from "../terminal/meant";
import { rootFolder, rootOption } from "./run-policy-options";
import { isResult, readableSource } from "./source-kind";

/** What a command may take a site from. */
export type SiteSource = "site file" | "app" | "result" | "output folder" | "name of a site in --result";

/** An argument that names a site, with what it may be: the table of docs/running.md is made of these. */
export class SiteArgument extends Argument {
  constructor(
    name: string,
    description: string,
    readonly sources: readonly SiteSource[],
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

/** Is it a file by its name, and not a site or a rule? */
export function isSourceFile(text: string): boolean {
  return /^\.(?:ya?ml|json|[cm]?[jt]s)$/.test(extname(text));
}

/**
 * The reports of what a file holds: saved, or of a site file and an app judged now.
 *
 * @throws InputError or PropsError as the file's kind has it
 */
export function resultOf(file: string, options: SiteSourceOptions): RunResult {
  return resultOfSite(file, wholeResult(file, options), options.site);
}

/**
 * A result, or the one site of it that is asked for.
 *
 * @throws InputError when no site has that name, or several match it
 */
export function resultOfSite(file: string, result: RunResult, wanted: string | undefined): RunResult {
  if (wanted === undefined) return result;
  const { shard: _, missing: _missing, ...rest } = result;
  return { ...rest, sites: [findSite(file, result.sites, wanted, ({ site }) => site)] };
}

function wholeResult(file: string, { root, site }: SiteSourceOptions): RunResult {
  if (isResult(file)) return readResult(file);
  const kind = readableSource("Site", file);
  const run = { policy: {}, ...defined({ root: rootFolder(root) }) };
  if (kind === "app") {
    const { runApp }: typeof import("./run-app") = require("./run-app");
    return runResult(runApp(file, run, false, false).map(({ report }) => report));
  }
  const { evaluateFile }: typeof import("./evaluate-file") = require("./evaluate-file"); // who reads a result alone does not wait for the solver
  const { terminalProgress }: typeof import("../../stacks/evaluation/progress") = require("../../stacks/evaluation/progress");
  const progress = terminalProgress();
  try {
    return runResult(
      evaluateFile(file, run, { progress, withStates: false, ...(site !== undefined && { globs: [site] }) }).map(({ report }) => report),
    );
  } finally {
    progress.stop();
  }
}

/**
 * The one site of a file that is meant.
 *
 * @param wanted a name or a pattern; the only site where none is given
 * @throws InputError when none matches, or several
 */
export function findSite<Item>(file: string, items: readonly Item[], wanted: string | undefined, nameOf: (item: Item) => string): Item {
  const found = wanted === undefined ? items : items.filter((item) => isSelected(nameOf(item), [wanted]));
  const [first] = found;
  if (first !== undefined && found.length === 1) return first;
  const names = items.map(nameOf);
  const given =
    wanted === undefined ? "is not given" : `${quotedText(wanted)} matches ${found.length === 0 ? "none" : found.map(nameOf).join(", ")}`;
  const remedy = wanted === undefined || found.length > 0 ? "name one" : meant(wanted, names, "name one");
  throw new InputError(`--site must be one of ${names.join(", ")} in ${file} but ${given}: ${remedy}`);
}

/** Adds the options by which a command finds one site in what it is given. */
export function addSiteOptions(command: Command): Command {
  return command
    .addOption(new Option("--site <name>", "which site of several, also as a pattern that one matches"))
    .addOption(rootOption());
}
