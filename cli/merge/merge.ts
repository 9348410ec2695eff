import { Command } from "commander";
import { missingShardText } from "../../constructs/report/subjects/shards";
import { formatOption, outputOption } from "../outputs/output-options";
import { checkOutputs, OutputOptions } from "../outputs/outputs";
import { write } from "../outputs/result-files";
import { unplacedText } from "../outputs/unplaced-text";
import { fleetPastOf, sinceOption } from "../results/since-option";
import { SiteArgument } from "../sources/site-arguments";
import { painted } from "../terminal/painted";
import { sayBeside } from "../terminal/say";
import { exitCodeOf } from "../terminal/verdict";
import { widthOption } from "../terminal/width-option";
import { mergedShards } from "./merged-result";
import { shardResults } from "./shard-results";

interface MergeOptions {
  readonly since?: string;
  readonly width: number;
}

/** `edge-node merge`: joins the results of all shards into the result of the whole run. */
export function mergeCommand(end: (code: number) => void): Command {
  const outputs = OutputOptions.ofResult();
  return new Command("merge")
    .description(
      "Join the results of all shards into one result, byte for byte that of one run. A missing shard is named, and the command ends with 1",
    )
    .addArgument(
      new SiteArgument(
        "<results...>",
        "for each shard the result of check --format json, or the output folder of synth; or a folder that has these",
        ["result", "output folder"],
      ),
    )
    .addOption(formatOption(outputs))
    .addOption(outputOption(outputs))
    .addOption(sinceOption())
    .addOption(widthOption())
    .action((files: string[], { width, since: earlier }: MergeOptions) => {
      const all = outputs.resolved();
      const inputs = earlier === undefined ? files : [...files, earlier];
      checkOutputs(all, inputs);
      const since = fleetPastOf(earlier, all);
      const result = mergedShards(shardResults(files));
      for (const shard of result.missing ?? []) sayBeside(missingShardText(shard));
      process.stderr.write(unplacedText(result, all));
      write(all, result, { inputs, since }, { width, paint: painted });
      end(exitCodeOf(result));
    });
}
