import { Command, InvalidArgumentError } from "commander";
import { readSitePhases } from "../../site-files/site-file";
import { ofEveryFile } from "../sources/of-every-file";
import {
  addPolicyOptions,
  baselineOption,
  type GivenRunOptions,
  rootOption,
  runOptionsOf,
  siteOption,
} from "../sources/run-policy-options";
import { type ShardNumber, shardOption } from "../sources/shard-option";
import { deployedArgument } from "../sources/site-sources";
import { readableSource } from "../sources/source-kind";
import { InputError } from "../terminal/exit-codes";
import { synthApp } from "./synth-app";
import { synthFiles } from "./synth-files";

interface SynthOptions extends GivenRunOptions {
  readonly output: string;
  readonly shard?: ShardNumber;
  readonly charts?: true;
  readonly states?: true;
  readonly concurrency?: number;
  readonly quiet?: true;
}

/** `edge-node synth`: judges sites, and writes what is deployed of those that pass. */
export function synthCommand(end: (code: number) => void): Command {
  const command = new Command("synth")
    .description("Judge sites, and write Terraform JSON of those that pass: of site files, or of one app")
    .addArgument(deployedArgument())
    .option("--output <folder>", "folder for reports and Terraform JSON", process.env.CDKTF_OUTDIR ?? "cdktf.out")
    .addOption(siteOption("write only sites of that name, as 'riyadh-*'; repeatable"))
    .addOption(shardOption())
    .addOption(rootOption())
    .option("--charts", "draw charts, and a page for people, beside each report")
    .option("--states", "write the states that each report rests on, every intermediate value of the solver")
    .option("--concurrency <threads>", "threads that evaluate (default: 1, or as the app has it)", threads)
    .addOption(baselineOption());
  return addPolicyOptions(command)
    .option("--quiet", "no progress; verdicts and warnings stay")
    .action((files: string[], options: SynthOptions) => end(synth(files, options)));
}

function synth(files: readonly string[], options: SynthOptions): number {
  const run = runOptionsOf(options);
  const look = (file: string) => readableSource("File to synthesize", file);
  const read = (file: string, kind: ReturnType<typeof look>, isRefused: boolean) => {
    if (isRefused && kind === "site file") readSitePhases(file, { ...run.policy, root: run.root });
    return [kind];
  };
  const kinds = ofEveryFile(files, read, look);
  const app = files[kinds.indexOf("app")];
  if (app !== undefined && files.length > 1)
    throw new InputError(
      `Files to synthesize must be site files, or one app, which writes its own sites, but are ${files.join(", ")}: run ${app} alone, with an --output of its own`,
    );
  const { output, site, shard, charts = false, states = false, concurrency, quiet = false } = options;
  const asked = { run, output, sites: site, shard, charts, states, concurrency, isQuiet: quiet };
  return app === undefined ? synthFiles(files, asked) : synthApp(app, asked);
}

function threads(text: string): number {
  const count = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(count >= 1)) throw new InvalidArgumentError("It must be a whole number of threads from 1.");
  return count;
}
