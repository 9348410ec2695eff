import { Command } from "commander";
import { checkOutputs, OutputOptions, write } from "../outputs";
import { painted } from "../painted";
import { readResult } from "../read-result";
import { exitCodeOf } from "../verdict";
import { widthOption } from "../width-option";
import { formatOption, outputOption } from "./check";

/** `edge-node report`: writes a saved result again, in other formats, and ends as the check that saved it. */
export function reportCommand(end: (code: number) => void): Command {
  const outputs = new OutputOptions();
  return new Command("report")
    .description("Write a saved result again, in other formats; ends with the exit code of the check that saved it")
    .argument("<result>", "result.json of check --format json, or the report.json of a site")
    .addOption(formatOption(outputs))
    .addOption(outputOption(outputs))
    .addOption(widthOption())
    .action((file: string, { width }: { readonly width: number }) => {
      const all = outputs.resolved();
      const result = readResult(file);
      checkOutputs(all, [file]);
      write(all, result, { inputs: [file] }, { width, paint: painted });
      end(exitCodeOf(result));
    });
}
