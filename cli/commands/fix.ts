import { Command } from "commander";
import { type RunResult, runResult } from "../../constructs/report/run-result";
import type { SiteReport } from "../../constructs/report/site-report";
import { withRemedies } from "../../constructs/report/with-remedies";
import { terminalProgress } from "../../stacks/evaluation/progress";
import { budgetOption } from "../budget-option";
import { fromDescription } from "../from-description";
import { judgedSites } from "../judged-sites";
import { checkOutputs, type Output, OutputOptions, write } from "../outputs";
import { painted } from "../painted";
import { addHeldOptions, type GivenRunOptions, rootOption, runOptionsOf, siteOption } from "../run-policy-options";
import { SiteArgument } from "../site-sources";
import { exitCodeOf } from "../verdict";
import { widthOption } from "../width-option";
import { formatOption, outputOption } from "./check";

interface FixOptions extends Omit<GivenRunOptions, "baseline" | "edition"> {
  readonly budget: number | "none";
  readonly quiet?: true;
  readonly width: number;
}

/** `edge-node fix`: what would make sites pass, by trials. */
export function fixCommand(end: (code: number) => void): Command {
  const outputs = OutputOptions.ofResult();
  const command = new Command("fix")
    .description("Try what would make sites pass: one number, count or candidate of the design at a time, each solved")
    .addArgument(new SiteArgument("<files...>", "site.yaml, site.json, main.ts, main.js", ["site file", "app"]))
    .addOption(formatOption(outputs))
    .addOption(outputOption(outputs))
    .addOption(siteOption("only sites of that name, as 'riyadh-*'; repeatable"))
    .addOption(budgetOption("of a site"));
  return addHeldOptions(command)
    .addOption(rootOption())
    .option("--quiet", "no progress, and no tables")
    .addOption(widthOption())
    .action((files: string[], options: FixOptions) => end(exitCodeOf(fix(files, outputs.resolved(), options))));
}

/** Judges, tries, and writes every output. */
function fix(files: readonly string[], outputs: readonly Output[], options: FixOptions): RunResult {
  checkOutputs(outputs, files);
  const run = runOptionsOf({ ...options, baseline: [], edition: [] });
  const { sites } = judgedSites(files, run, options);
  const result = runResult(sites.map(({ report }) => remedied(report, options)));
  write(outputs, result, { inputs: files }, { isQuiet: options.quiet === true, width: options.width, paint: painted });
  return result;
}

function remedied(report: SiteReport, { budget: most, quiet }: FixOptions): SiteReport {
  const progress = quiet ? undefined : terminalProgress();
  try {
    return fromDescription(report.site, () =>
      withRemedies(report, {
        ...(most !== "none" && { budget: most }),
        onProgress: (tried) => progress?.update(`${report.site}, remedies`, tried, most === "none" ? tried : most),
      }),
    );
  } finally {
    progress?.stop();
  }
}
