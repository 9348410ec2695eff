import { extname } from "node:path";
import { Command, Option } from "commander";
import { packsByName } from "../../constructs/policy/packs";
import { policySchema } from "../../constructs/policy/settings/policy.props";
import type { RunPolicy } from "../../constructs/policy/settings/run-policy";
import { parseProps } from "../../constructs/props/parse-props";
import { visibleLine } from "../../constructs/props/problems/visible-text";
import { type Edition, editionSchema } from "../../constructs/report/edition";
import { type FailLevel, failLevels } from "../../constructs/report/fail-level";
import { readableJson } from "../../constructs/report/readable-json";
import { type RunResult, runResult } from "../../constructs/report/run-result";
import type { SiteReport } from "../../constructs/report/site-report";
import { statesResult } from "../../constructs/report/site-states";
import { quotedText } from "../../constructs/units/shown-text";
import { type Progress, terminalProgress } from "../../stacks/evaluation/progress";
import type { CheckedSite } from "../checked-site";
import { evaluateFile } from "../evaluate-file";
import { InputError } from "../exit-codes";
import { meant } from "../meant";
import { checkOutputs, formatNames, type Output, OutputOptions, write } from "../outputs";
import { painted } from "../painted";
import { readBaselines } from "../read-baselines";
import { refuseUnreadable } from "../refuse-unreadable";
import { runApp } from "../run-app";
import type { RunOptions } from "../run-options";
import { selectSites } from "../select-sites";
import { unplacedText } from "../unplaced-text";
import { exitCodeOf } from "../verdict";
import { widthOption } from "../width-option";

interface CheckOptions {
  readonly site: readonly string[];
  readonly baseline: readonly string[];
  readonly failOn: FailLevel;
  readonly strict?: true;
  readonly audit?: true;
  readonly require: readonly string[];
  readonly today?: string;
  readonly edition: readonly string[];
  readonly states?: string;
  readonly quiet?: true;
  readonly watch?: true;
  readonly width: number;
}

const several = (value: string, before: readonly string[]) => [...before, value];

/** @throws InputError for a pack that does not exist */
function packName(name: string, before: readonly string[]): readonly string[] {
  const known = Object.keys(packsByName);
  if (known.includes(name)) return [...before, name];
  throw new InputError(`--require must be one of ${known.join(", ")} but is ${quotedText(name)}: ${meant(name, known, "choose one")}`);
}

/** `edge-node check`: judges the sites of files and apps. */
export function checkCommand(end: (code: number) => void): Command {
  const outputs = new OutputOptions();
  return new Command("check")
    .description("Judge sites: of a site file in YAML or JSON, or of an app in TypeScript or JavaScript")
    .argument("<files...>", "site.yaml, site.json, main.ts, main.js")
    .addOption(formatOption(outputs))
    .addOption(outputOption(outputs))
    .addOption(
      new Option("--site <glob>", "judge only sites of that name, as 'riyadh-*'; repeatable").argParser(several).default([], "all"),
    )
    .addOption(
      new Option("--baseline <file>", "known findings, which must not get worse; repeatable").argParser(several).default([], "none"),
    )
    .addOption(new Option("--fail-on <level>", "end with 1 from that on").choices(failLevels).default("block"))
    .option("--strict", "hold every site to the strict pack too: what is nearer to its limit than its data are sure stops it")
    .addOption(
      new Option(
        "--require <pack>",
        `hold every site to a pack, ${Object.keys(packsByName).join(", ")}, that its policy cannot lower; repeatable`,
      )
        .choices(Object.keys(packsByName))
        .argParser(packName)
        .default([], "none"),
    )
    .option("--audit", "ignore every waiver and baseline")
    .option("--today <date>", "the day that waivers are held against, as 2026-11-25")
    .addOption(
      new Option("--edition <name=value>", "shown in reports: date, revision, commit or design, as revision=B; repeatable")
        .argParser(several)
        .default([], "none"),
    )
    .option("--states <file>", "write the states that the reports rest on, every intermediate value of the solver")
    .option("--quiet", "no progress, and no table of sites that pass; warnings stay")
    .option("--watch", "judge again whenever a file is saved, until Ctrl-C")
    .addOption(widthOption())
    .action((files: string[], options: CheckOptions) => {
      if (options.watch) watch(files, outputs.resolved(), options);
      else end(exitCodeOf(check(files, outputs.resolved(), options)));
    });
}

/** @throws what no save mends: an output that cannot be written, an option that is wrong, a file that is not there */
function watch(files: readonly string[], outputs: readonly Output[], options: CheckOptions): void {
  const inputs = [...files, ...options.baseline];
  checkOutputs(outputs, inputs, options.states);
  runPolicy(options);
  editionOf(options.edition);
  for (const file of files) refuseUnreadable("File to check", file, "correct its path");
  const written = [...outputs.map(({ file }) => file), options.states].filter((file) => file !== undefined);
  const { watchFiles }: typeof import("../watch-files") = require("../watch-files");
  watchFiles({ files: inputs, written, judge: () => check(files, outputs, options) });
}

/** Judges, and writes every output. */
function check(files: readonly string[], outputs: readonly Output[], options: CheckOptions): RunResult {
  const inputs = [...files, ...options.baseline];
  checkOutputs(outputs, inputs, options.states);
  const run = runPolicy(options);
  const edition = editionOf(options.edition);
  const sites = evaluateAll(files, { policy: run, ...(edition && { edition }) }, options);
  const reports = sites.map(({ report }) => report);
  refuseSharedNames(reports);
  const selected = selectSites(sites, options.site);
  const result = runResult(
    selected.map(({ report }) => report),
    options.failOn,
  );
  refuseEmpty(result, files);
  sayUnused(run.baselines, reports);
  process.stderr.write(unplacedText(result, outputs));
  const states = options.states === undefined ? [] : [{ file: options.states, text: statesText(selected) }];
  write(outputs, result, { inputs, beside: states }, { isQuiet: options.quiet === true, width: options.width, paint: painted });
  return result;
}

/** The option that every command with a result has. */
export function formatOption(outputs: OutputOptions): Option {
  return new Option("--format <name>", "how the result is written; repeatable, each with its own --output")
    .choices(formatNames)
    .argParser((name: string) => outputs.format(name))
    .default(undefined, "text");
}

/** The file of the format before it. */
export function outputOption(outputs: OutputOptions): Option {
  return new Option("--output <file>", "file of the --format before it; of html a folder, in which each site has its page")
    .argParser((file: string) => outputs.output(file))
    .default(undefined, "standard output");
}

const silent: Progress = { update: () => undefined, stop: () => undefined };

function statesText(sites: readonly CheckedSite[]): string {
  return readableJson(statesResult(sites.flatMap(({ states }) => states ?? [])));
}

function evaluateAll(files: readonly string[], run: RunOptions, { quiet, states }: CheckOptions): CheckedSite[] {
  const progress = quiet ? silent : terminalProgress();
  try {
    return files.flatMap((file) => {
      refuseUnreadable("File to check", file, "correct its path");
      if (/^\.[cm]?[jt]s$/.test(extname(file))) return runApp(file, run, quiet === true, states !== undefined);
      if (/^\.(?:ya?ml|json)$/.test(extname(file))) return [evaluateFile(file, run, progress, states !== undefined)];
      throw new InputError(`File to check must be .yaml, .json, .ts or .js but is ${file}: give a site file or an app`);
    });
  } finally {
    progress.stop();
  }
}

/** @throws InputError for what is no name and value, PropsError for a value that a report cannot show */
function editionOf(given: readonly string[]): Edition | undefined {
  if (given.length === 0) return undefined;
  const named = given.map((one) => {
    const [, name = "", value = ""] = /^(\w+)=(.*)$/s.exec(one) ?? [];
    if (!Object.hasOwn(editionSchema.shape, name)) {
      const names = Object.keys(editionSchema.shape);
      throw new InputError(`--edition must be ${names.join(", ")} with a value but is ${visibleLine(one)}: write it as revision=B`);
    }
    return [name, value] as const;
  });
  return parseProps(editionSchema, "--edition", Object.fromEntries(named));
}

/** @throws PropsError for a date that is none, InputError or PropsError for a baseline that cannot be read */
function runPolicy({ strict, audit, require: floor, today, baseline }: CheckOptions): RunPolicy {
  return {
    ...(strict && { strict }),
    ...(audit && { audit }),
    ...(floor.length > 0 && { require: floor }),
    ...(today !== undefined && { today: parseProps(policySchema.shape.today.unwrap(), "--today", today) }),
    ...(baseline.length > 0 && { baselines: baseline.flatMap(readBaselines) }),
  };
}

/** Baselines of no site that is there accept nothing: a name that was misspelt would look like one that was mended. */
function sayUnused(baselines: RunPolicy["baselines"] = [], reports: readonly SiteReport[]): void {
  const names = reports.map(({ site }) => site);
  const [{ site = "" } = {}] = baselines;
  if (baselines.length === 0 || baselines.some((one) => names.includes(one.site ?? ""))) return;
  const said = `--baseline must be of a site that is judged but is of ${quotedText(site)}, not of ${names.join(", ")}: ${meant(site, names, "it accepts nothing here")}`;
  process.stderr.write(`${visibleLine(said)}\n`);
}

function refuseSharedNames(reports: readonly SiteReport[]): void {
  const names = reports.map(({ site }) => site);
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice !== undefined) throw new InputError(`Sites must have names of their own but two are "${twice}": give one another name`);
}

function refuseEmpty({ sites }: RunResult, files: readonly string[]): void {
  if (sites.length === 0)
    throw new InputError(`At least one site must be judged but none is in ${files.join(", ")}: nothing passes by not being there`);
}
