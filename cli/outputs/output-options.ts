import { Option } from "commander";
import type { PrintedPart } from "../../constructs/report/formats/format";
import type { OutputOptions } from "./outputs";

export function formatOption<Result>(outputs: OutputOptions<Result>): Option {
  return new Option("--format <name>", "format of the result; repeatable, each with its own --output")
    .choices(outputs.names)
    .argParser((name: string) => outputs.format(name))
    .default(undefined, "text");
}

/** Makes the option for the printed parts of a site's page. */
export function printOption(): Option {
  const printed: readonly PrintedPart[] = ["summary", "full"];
  return new Option("--print <part>", "what a page of --format html prints on paper: a summary, or everything")
    .choices(printed)
    .default("summary");
}

/** Makes the option for the file of the format before it. */
export function outputOption<Result>(
  outputs: OutputOptions<Result>,
  description = "file for the --format before it; for html a folder, with a page for each site",
): Option {
  return new Option("--output <file>", description).argParser((file: string) => outputs.output(file)).default(undefined, "standard output");
}
