import { Command, InvalidArgumentError } from "commander";
import { readSitePhases } from "../../site-files/site-file";
import { forEachFile } from "../sources/each-file";
import {
  addPolicyOptions,
  baselineOption,
  type GivenRunOptions,
  rootOption,
  runOptionsOf,
  siteOption,
} from "../sources/run-policy-options";
import { shardOption } from "../sources/shard-option";
import { deployedArgument } from "../sources/site-arguments";
import type { SiteSource, SynthOptions } from "../sources/site-source";
import { sourceOf, sourceOfAll } from "../sources/source-of";

type GivenSynthOptions = GivenRunOptions & Omit<SynthOptions, "run">;

/** `edge-node synth`: judges sites, and writes Terraform JSON of those that pass. */
export function synthCommand(end: (code: number) => void): Command {
  const command = new Command("synth")
    .description("Judge the sites of site files or of one app, and write Terraform JSON of those that pass")
    .addArgument(deployedArgument())
    .option("--output <folder>", "folder for reports and Terraform JSON", process.env.CDKTF_OUTDIR ?? "cdktf.out")
    .addOption(siteOption("write only sites with this name or pattern, such as 'riyadh-*'; repeatable"))
    .addOption(shardOption())
    .addOption(rootOption())
    .option("--charts", "write charts and a page for people beside each report")
    .option("--states", "write the states behind each report: every intermediate value of the solver")
    .option("--concurrency <threads>", "threads that evaluate (default: 1, or what the app sets)", threads)
    .addOption(baselineOption());
  return addPolicyOptions(command)
    .option("--quiet", "print no progress; verdicts, tables and warnings stay")
    .action((files: string[], options: GivenSynthOptions) => end(synth(files, options)));
}

function synth(files: readonly string[], options: GivenSynthOptions): number {
  const run = runOptionsOf(options);
  const read = (file: string, { kind }: SiteSource, isRefused: boolean) => {
    if (isRefused && kind === "site file") readSitePhases(file, { ...run.policy, root: run.root });
    return [];
  };
  forEachFile(files, read, { what: "File to synthesize", look: sourceOf });
  const alone = { why: "because an app writes its own sites", how: "in a run of its own, with its own --output" };
  return sourceOfAll("to synthesize", files, alone).synth({ ...options, run });
}

function threads(text: string): number {
  const count = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(count >= 1)) throw new InvalidArgumentError("It must be a whole number of threads from 1.");
  return count;
}
