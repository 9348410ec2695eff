import { Command, Option } from "commander";
import { addSiteOptions, SiteArgument, type SourceKind } from "../sources/site-arguments";
import { InputError } from "../terminal/exit-codes";
import { widthOption } from "../terminal/width-option";
import type { DiffOptions } from "./diff-options";
import { namedPair } from "./paired-sites";

const sources: readonly SourceKind[] = ["site file", "app", "result", "output folder"];

/** `edge-node diff`: which margin was lost or won between two results, and by which changed input; or what differs of what is deployed. */
export function diffCommand(): Command {
  const command = new Command("diff")
    .description("Compare two results: which margin was lost or won, and why. Changed inputs are substituted one by one")
    .addArgument(new SiteArgument("<before>", "result of check --format json, site file, app, or output folder of synth", sources))
    .addArgument(new SiteArgument("<after>", "the same", sources))
    .addOption(
      new Option("--format <name>", "text, or a comment for a pull request: changed sites only, a line each")
        .choices(["text", "markdown"])
        .default("text"),
    )
    .option("--all", "all that differs, not only the margins that matter most and the first lines of a file")
    .option("--terraform", "compare what is deployed, the Terraform JSON of two output folders, block by block")
    .addOption(
      new Option("--as <before=after>", "compare two sites of different names, as riyadh=lagos; repeatable")
        .argParser(namedPair)
        .default([], "sites of one name"),
    );
  return addSiteOptions(command)
    .addOption(widthOption())
    .action((before: string, after: string, options: DiffOptions) => {
      if (options.as.length > 0 && options.site !== undefined)
        throw new InputError("--as must stand without --site but both are given: --as names the sites, leave --site out");
      if (options.format === "markdown" && options.terraform)
        throw new InputError(
          "--format markdown must stand without --terraform but both are given: of output folders it counts the resources itself, leave --terraform out",
        );
      process.stdout.write(diffTexts(before, after, options).join("\n"));
    });
}

/** Who compares Terraform JSON does not wait for the solver, and the other way round. */
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
