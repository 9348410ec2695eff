import { Command } from "commander";
import { missingShardText } from "../../constructs/report/subjects/shards";
import { mergedShards } from "../merged-result";
import { checkOutputs, OutputOptions, write } from "../outputs";
import { painted } from "../painted";
import { sayBeside } from "../say";
import { shardResults } from "../shard-results";
import { fleetPastOf, sinceOption } from "../since-option";
import { SiteArgument } from "../site-sources";
import { unplacedText } from "../unplaced-text";
import { exitCodeOf } from "../verdict";
import { widthOption } from "../width-option";
import { formatOption, outputOption } from "./check";

interface MergeOptions {
  readonly since?: string;
  readonly width: number;
}

/** `edge-node merge`: puts the results of shards together, to that of the run which is not split. */
export function mergeCommand(end: (code: number) => void): Command {
  const outputs = OutputOptions.ofResult();
  return new Command("merge")
    .description("Put the results of all shards together, byte for byte as of one run; a shard that is missing is named, and ends with 1")
    .addArgument(
      new SiteArgument(
        "<results...>",
        "of each shard the result of check --format json, or the output folder of synth, or a folder of these",
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
