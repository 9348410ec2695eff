import { Command, Option } from "commander";
import { addJudgedSiteOptions, SiteArgument, type SourceKind } from "../sources/site-arguments";
import { InputError } from "../terminal/exit-codes";
import { widthOption } from "../terminal/width-option";
import type { DiffOptions } from "./diff-options";
import { namedPair } from "./paired-sites";

const sources: readonly SourceKind[] = ["site file", "app", "result", "output folder"];

/** `edge-node diff`: shows which margins got smaller or larger between two results, and which changed input did it; or how the Terraform JSON differs. */
export function diffCommand(): Command {
  const command = new Command("diff")
    .description(
      "Compare two results: which margins got smaller or larger, and which changed input did it. Changed inputs are substituted one by one",
    )
    .addArgument(new SiteArgument("<before>", "result of check --format json, site file, app, or output folder of synth", sources))
    .addArgument(new SiteArgument("<after>", "what it is compared with: the same kinds", sources))
    .addOption(
      new Option("--format <name>", "text, or markdown as a comment for a pull request: one line for each changed site")
        .choices(["text", "markdown"])
        .default("text"),
    )
    .option("--all", "show every difference, not only the most important margins and the first lines of each file")
    .option("--quiet", "print no progress, and nothing about sites in which nothing differs")
    .option("--terraform", "compare the Terraform JSON of two output folders, block by block")
    .addOption(
      new Option("--as <before=after>", "compare two sites with different names, such as riyadh=lagos; repeatable")
        .argParser(namedPair)
        .default([], "sites with the same name"),
    );
  return addJudgedSiteOptions(command)
    .addOption(widthOption())
    .action((before: string, after: string, options: DiffOptions) => {
      if (options.as.length > 0 && options.site !== undefined)
        throw new InputError("--as must be used without --site but both are given: --as already names the sites, leave --site out");
      if (options.format === "markdown" && options.terraform)
        throw new InputError(
          "--format markdown must be used without --terraform but both are given: it counts Terraform resources of output folders by itself, leave --terraform out",
        );
      process.stdout.write(diffTexts(before, after, options).join("\n"));
    });
}

/** Compares results or Terraform JSON. Terraform JSON needs no solver. */
function diffTexts(before: string, after: string, options: DiffOptions): readonly string[] {
  if (options.format === "markdown") {
    const { fleetDiffText }: typeof import("./fleet-diff") = require("./fleet-diff");
    return [fleetDiffText(before, after, options)];
  }
  if (options.terraform) {
    const { terraformDiffTexts }: typeof import("./terraform-diff") = require("./terraform-diff");
    return terraformDiffTexts(before, after, options);
  }
  const { resultDiffTexts }: typeof import("./result-diff") = require("./result-diff");
  return resultDiffTexts(before, after, options);
}
