import { Command } from "commander";
import { compact } from "../../constructs/plain/compact";
import { defined } from "../../constructs/plain/defined";
import { type RunResult, runResult } from "../../constructs/report/run-result";
import type { SiteReport } from "../../constructs/report/site-report";
import { withRemedies } from "../../constructs/report/with-remedies";
import { terminalProgress } from "../../stacks/evaluation/progress";
import { formatOption, outputOption } from "../outputs/output-options";
import { checkOutputs, type Output, OutputOptions } from "../outputs/outputs";
import { write } from "../outputs/result-files";
import { judgedSites } from "../sources/judged-sites";
import type { RunOptions } from "../sources/run-policy-options";
import { addHeldOptions, type GivenRunOptions, rootOption, runOptionsOf, siteOption } from "../sources/run-policy-options";
import { SiteArgument } from "../sources/site-arguments";
import { readableSource } from "../sources/source-kind";
import { exitCodes, InputError } from "../terminal/exit-codes";
import { fromDescription } from "../terminal/from-description";
import { painted } from "../terminal/painted";
import { sayBeside } from "../terminal/say";
import { exitCodeOf } from "../terminal/verdict";
import { widthOption } from "../terminal/width-option";
import { budgetOption } from "./budget-option";
import { type Patch, patchOfDesign, patchOfSites, refusePatchOfApps, refusePatchOfPhases } from "./fix-patch";
import { writePatched } from "./write-patched";

interface FixOptions extends Omit<GivenRunOptions, "baseline" | "edition"> {
  readonly patch?: true;
  readonly design?: string;
  readonly budget: number | "none";
  readonly quiet?: true;
  readonly width: number;
}

/** `edge-node fix`: tries changes of the design, and names those that make sites pass. */
export function fixCommand(end: (code: number) => void): Command {
  const outputs = OutputOptions.ofResult();
  const command = new Command("fix")
    .description("Find changes that make sites pass. Each trial changes numbers, counts or candidates of the design, and is solved")
    .addArgument(new SiteArgument("<files...>", "site.yaml, site.json, main.ts, main.js", ["site file", "app"]))
    .addOption(formatOption(outputs))
    .addOption(outputOption(outputs))
    .addOption(siteOption("only sites with this name or pattern, such as 'riyadh-*'; repeatable"))
    .addOption(budgetOption("of a site"));
  return addHeldOptions(command)
    .addOption(rootOption())
    .option("--patch", "write the changes with which a site passes into its site file; comments stay")
    .option(
      "--design <file>",
      "with --patch: write one set of changes, with which all these sites pass, into this design file that they share",
    )
    .option("--quiet", "print no progress and no tables")
    .addOption(widthOption())
    .action((files: string[], options: FixOptions) => end(fix(files, outputs.resolved(), options)));
}

/** Judges, tries, and writes every output, then the patch. Returns the exit code, which is that of the patched sites with a patch. */
function fix(files: readonly string[], outputs: readonly Output[], options: FixOptions): number {
  const { patch: isPatch = false, design, quiet = false, width, budget } = options;
  if (design !== undefined && !isPatch)
    throw new InputError(`--design must be used with --patch but is not: add --patch, or leave --design ${design} out`);
  if (design !== undefined) readableSource("Design to patch", design);
  checkOutputs(outputs, compact([...files, design]));
  if (isPatch) refusePatchOfApps(files);
  const run = runOptionsOf({ ...options, baseline: [], edition: [] });
  if (isPatch) refusePatchOfPhases(files, run);
  const { sites } = judgedSites(files, run, options);
  const result = runResult(sites.map(({ report }) => remedied(report, options)));
  const patch = isPatch ? patchOf(files, result, { run, ...defined({ design }), budget }) : undefined;
  write(outputs, result, { inputs: files }, { isQuiet: quiet, width, paint: painted });
  if (!patch) return exitCodeOf(result);
  writePatched(patch.files);
  patch.said.forEach(sayBeside);
  return patch.passes ? exitCodes.passed : exitCodes.policyFailed;
}

interface PatchAsked extends Pick<FixOptions, "design" | "budget"> {
  readonly run: RunOptions;
}

function patchOf(files: readonly string[], { sites }: RunResult, { run, design, budget }: PatchAsked): Patch {
  if (design === undefined) return patchOfSites(files, sites, run);
  return patchOfDesign(design, files, sites, { run, ...(budget !== "none" && { budget }) });
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
