import { Command, Option } from "commander";
import { compact } from "../../constructs/plain/compact";
import { listValues } from "../../constructs/plain/list-values";
import { type FailLevel, failLevels } from "../../constructs/report/fail-level";
import type { PrintedPart } from "../../constructs/report/formats/format";
import { textFormat } from "../../constructs/report/formats/text";
import { readableJson } from "../../constructs/report/readable-json";
import { type RunResult, runResult } from "../../constructs/report/run-result";
import { statesResult } from "../../constructs/report/site-states";
import { filesNamedBy } from "../../site-files/reading/files-named-by";
import { formatOption, outputOption, printOption } from "../outputs/output-options";
import { checkOutputs, type Output, OutputOptions } from "../outputs/outputs";
import { write } from "../outputs/result-files";
import { unplacedText } from "../outputs/unplaced-text";
import { sayUnused } from "../results/read-baselines";
import { fleetPastOf, sinceOption } from "../results/since-option";
import { forEachFile } from "../sources/each-file";
import { type JudgeAllOptions, judgedSites } from "../sources/judged-sites";
import {
  addPolicyOptions,
  baselineOption,
  type GivenRunOptions,
  rootOption,
  runOptionsOf,
  siteOption,
} from "../sources/run-policy-options";
import { shardOption } from "../sources/shard-option";
import { SiteArgument } from "../sources/site-arguments";
import type { CheckedSite } from "../sources/site-source";
import { readableSource } from "../sources/source-kind";
import { painted } from "../terminal/painted";
import { exitCodeOf } from "../terminal/verdict";
import { widthOption } from "../terminal/width-option";
import { nextText } from "./next-text";

interface CheckOptions extends GivenRunOptions, JudgeAllOptions {
  readonly failOn: FailLevel;
  readonly since?: string;
  readonly print: PrintedPart;
  readonly watch?: true;
  readonly width: number;
}

/** `edge-node check`: judges the sites of files and apps. */
export function checkCommand(end: (code: number) => void): Command {
  const outputs = OutputOptions.ofResult();
  const command = new Command("check")
    .description("Judge sites: of a site file in YAML or JSON, or of an app in TypeScript or JavaScript")
    .addArgument(new SiteArgument("<files...>", "site.yaml, site.json, main.ts, main.js", ["site file", "app"]))
    .addOption(formatOption(outputs))
    .addOption(outputOption(outputs))
    .addOption(printOption())
    .addOption(sinceOption())
    .addOption(siteOption("judge only sites with this name or pattern, such as 'riyadh-*'; repeatable"))
    .addOption(shardOption())
    .addOption(baselineOption())
    .addOption(
      new Option("--fail-on <level>", "lowest level of a finding that ends with exit code 1").choices(failLevels).default("block"),
    );
  return addPolicyOptions(command)
    .addOption(rootOption())
    .option("--states <file>", "write the states that the reports rest on, every intermediate value of the solver")
    .option("--quiet", "no progress, and no table of sites that pass; warnings stay")
    .option("--watch", "judge again whenever a file is saved, until Ctrl-C")
    .addOption(widthOption())
    .action((files: string[], options: CheckOptions) => {
      if (options.watch) watch(files, outputs.resolved(), options);
      else end(exitCodeOf(check(files, outputs.resolved(), options)));
    });
}

/** @throws errors that no save repairs: an output that cannot be written, a wrong option, a missing file */
function watch(files: readonly string[], outputs: readonly Output[], options: CheckOptions): void {
  const inputs = inputsOf(files, options);
  checkOutputs(outputs, inputs, options.states);
  runOptionsOf(options);
  const kinds = forEachFile(files, (file) => [readableSource("File to check", file)]);
  const written = compact([...listValues(outputs, "file"), options.states]);
  const { watchFiles }: typeof import("./watch-files") = require("./watch-files");
  const named = files.filter((_, i) => kinds[i] === "site file").flatMap(filesNamedBy);
  watchFiles({ files: [...inputs, ...named], written, judge: () => check(files, outputs, options) });
}

function inputsOf(files: readonly string[], { baseline, since }: CheckOptions): readonly string[] {
  return compact([...files, ...baseline, since]);
}

/** Judges, and writes every output. */
function check(files: readonly string[], outputs: readonly Output[], options: CheckOptions): RunResult {
  const inputs = inputsOf(files, options);
  checkOutputs(outputs, inputs, options.states);
  const since = fleetPastOf(options.since, outputs);
  const run = runOptionsOf(options);
  const { sites, shard, names } = judgedSites(files, run, options);
  const result = runResult(listValues(sites, "report"), options.failOn, shard);
  sayUnused(run.policy.baselines, names);
  process.stderr.write(unplacedText(result, outputs));
  const states = options.states === undefined ? [] : [{ file: options.states, text: statesText(sites) }];
  write(
    outputs,
    result,
    { inputs, beside: states, since, print: options.print },
    { isQuiet: options.quiet === true, width: options.width, paint: painted },
  );
  const shown = outputs.find(({ file }) => file === undefined);
  if (options.quiet !== true && (!shown || shown.format.name === textFormat.name))
    (shown ? process.stdout : process.stderr).write(nextText(result, files, { given: options, outputs }));
  return result;
}

function statesText(sites: readonly CheckedSite[]): string {
  return readableJson(statesResult(sites.flatMap(({ states }) => states ?? [])));
}
