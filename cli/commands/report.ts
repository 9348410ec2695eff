import { Command } from "commander";
import { checkOutputs, OutputOptions, write } from "../outputs";
import { painted } from "../painted";
import { addSiteOptions, resultOf, SiteArgument, type SiteSourceOptions } from "../site-sources";
import { exitCodeOf } from "../verdict";
import { widthOption } from "../width-option";
import { formatOption, outputOption } from "./check";

/** `edge-node report`: writes a saved result again, in other formats, and ends as the check that saved it; of a site file or an app it judges first. */
export function reportCommand(end: (code: number) => void): Command {
  const outputs = OutputOptions.ofResult();
  const command = new Command("report")
    .description("Write a saved result again, in other formats, or that of a site judged now; ends with the exit code of the check")
    .addArgument(
      new SiteArgument("<site>", "result.json of check --format json, the report.json of a site, a site file or an app", [
        "site file",
        "app",
        "result",
      ]),
    )
    .addOption(formatOption(outputs))
    .addOption(outputOption(outputs));
  return addSiteOptions(command)
    .addOption(widthOption())
    .action((file: string, { width, ...source }: SiteSourceOptions & { readonly width: number }) => {
      const all = outputs.resolved();
      checkOutputs(all, [file]);
      const result = resultOf(file, source);
      write(all, result, { inputs: [file] }, { width, paint: painted });
      end(exitCodeOf(result));
    });
}
