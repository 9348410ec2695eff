import { Command } from "commander";
import type { PrintedPart } from "../../constructs/report/formats/format";
import { formatOption, outputOption, printOption } from "../outputs/output-options";
import { checkOutputs, OutputOptions } from "../outputs/outputs";
import { write } from "../outputs/result-files";
import { fleetPastOf, sinceOption } from "../results/since-option";
import { resultOf } from "../sources/result-of";
import { addJudgedSiteOptions, SiteArgument, type SiteSourceOptions } from "../sources/site-arguments";
import { painted } from "../terminal/painted";
import { exitCodeOf } from "../terminal/verdict";
import { widthOption } from "../terminal/width-option";

interface ReportOptions extends SiteSourceOptions {
  readonly since?: string;
  readonly print: PrintedPart;
  readonly width: number;
}

/** `edge-node report`: writes a saved result in other formats, with the exit code of its check. A site file or an app is judged first. */
export function reportCommand(end: (code: number) => void): Command {
  const outputs = OutputOptions.ofResult();
  const command = new Command("report")
    .description(
      "Write a saved result in other formats, or judge a site file or app now and write its result. Ends with the exit code of the check",
    )
    .addArgument(
      new SiteArgument("<site>", "result of check --format json, report.json of a site, site file, or app", ["site file", "app", "result"]),
    )
    .addOption(formatOption(outputs))
    .addOption(outputOption(outputs))
    .addOption(printOption())
    .addOption(sinceOption());
  return addJudgedSiteOptions(command)
    .addOption(widthOption())
    .action((file: string, { width, since: earlier, print, ...source }: ReportOptions) => {
      const all = outputs.resolved();
      const inputs = earlier === undefined ? [file] : [file, earlier];
      checkOutputs(all, inputs);
      const since = fleetPastOf(earlier, all);
      const result = resultOf(file, source);
      write(all, result, { inputs, since, print }, { width, paint: painted });
      end(exitCodeOf(result));
    });
}
